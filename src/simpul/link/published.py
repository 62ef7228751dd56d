"""The links of what a build publishes, and a build's links made anew after people judged."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from rdflib import RDF, SDO, SKOS, Graph, URIRef

from simpul.graph.articles import read_article
from simpul.graph.files import claims_of
from simpul.graph.ids import graph_iri
from simpul.graph.namespaces import SIMPUL
from simpul.graph.nodes import CLASSES, read_node
from simpul.graph.provenance import read_model
from simpul.graph.reading import Reading
from simpul.link.judgements import Judgement, Pair, in_force
from simpul.link.links import Linking, find_links
from simpul.link.profiles import profiles
from simpul.link.rdf import links_graph, read_pairs
from simpul.model import Finding, LinkedArticle


@dataclass(frozen=True, slots=True)
class Links:
    """``graph`` is what is written; ``pairs`` the nodes that it joins; ``linking`` has the doubts as well."""

    graph: Graph
    pairs: frozenset[Pair]
    linking: Linking
    findings: tuple[Finding, ...]


def published_links(
    articles: Iterable[LinkedArticle], graphs: Mapping[str, Graph], judgements: Collection[Judgement], *, base: str
) -> Links:
    """Links among the nodes of what is published: of each article what its graph (by the graph's name) holds."""
    known = profiles(_published(a, graphs[graph_iri(base, a.iri)]) for a in articles)
    linking = find_links(known, judgements)
    parted = [
        j for p, j in in_force(judgements).items() if j.verdict == "different" and p[0] in known and p[1] in known
    ]
    graph = links_graph(linking.links, parted, base=base)
    return Links(graph, read_pairs(graph), linking, tuple(map(_finding, linking.refused)))


def _published(article: LinkedArticle, graph: Graph) -> LinkedArticle:
    claims = tuple(c for c in article.claims if (URIRef(c.iri), RDF.type, SIMPUL.Claim) in graph)
    nodes = tuple(n for n in article.nodes if (URIRef(n.iri), SKOS.prefLabel, None) in graph)
    return replace(article, claims=claims, nodes=nodes)


def read_articles(graphs: Mapping[str, Graph], path: Path) -> tuple[LinkedArticle, ...]:
    """The articles behind a build's graphs by name, sorted by IRI: all that is in their graphs.

    Their texts and findings are not in a graph. Raises SimpulError where a claim is not whole.
    """
    found = []
    for graph in graphs.values():
        iris = sorted(s for s in graph.subjects(RDF.type, SDO.NewsArticle) if isinstance(s, URIRef))
        for iri in iris[:1]:
            typed = {s for c in CLASSES for s in graph.subjects(RDF.type, c[1][0]) if isinstance(s, URIRef)}
            nodes = tuple(read_node(graph, s) for s in sorted(typed) if (s, SKOS.prefLabel, None) in graph)
            claims = claims_of({"": graph}, path)
            found.append(
                LinkedArticle(read_article(Reading(graph), iri), str(iri), nodes, claims, model=read_model(graph))
            )
    return tuple(sorted(found, key=lambda a: a.iri))


def _finding(judgement: Judgement) -> Finding:
    return Finding(
        code="identity.refused",
        severity="warning",
        message_id=f'Putusan "same" dari {judgement.who} ({judgement.when}) bertentangan dengan putusan lain.',
        message_en=f'The judgement "same" of {judgement.who} ({judgement.when}) contradicts other judgements.',
        source="judgements.tsv",
        focus=judgement.left,
        value=judgement.right,
    )
