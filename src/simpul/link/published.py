"""The links of what a build publishes, and a build's links made anew after people judged."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rdflib import RDF, SKOS, Graph, URIRef

from simpul.graph.ids import graph_iri
from simpul.graph.namespaces import SIMPUL
from simpul.link.judgements import Judgement, Pair, in_force
from simpul.link.links import Linking, find_links, only
from simpul.link.profiles import profiles
from simpul.link.rdf import links_graph, read_pairs
from simpul.model import Finding, LinkedArticle, Node


@dataclass(frozen=True, slots=True)
class Links:
    """``graph`` is what is written; ``pairs`` the nodes that it joins; ``linking`` has the doubts as well."""

    graph: Graph
    pairs: frozenset[Pair]
    linking: Linking
    findings: tuple[Finding, ...]
    nodes: tuple[Node, ...] = ()
    """Every description of a node that a published article gives."""


def published_links(
    articles: Iterable[LinkedArticle],
    graphs: Mapping[str, Graph],
    judgements: Collection[Judgement],
    *,
    base: str,
    earlier: Sequence[LinkedArticle] = (),
) -> Links:
    """Links among the nodes of what is published: of each article what its graph (by the graph's name) holds.

    Nodes of ``earlier`` builds are linked with these, but not with each other.
    """
    own = tuple(_published(a, graphs[graph_iri(base, a.iri)]) for a in articles)
    here = {a.iri for a in own}
    known = profiles([*own, *(a for a in earlier if a.iri not in here)])
    mine = {n.iri for a in own for n in a.nodes}
    linking = only(find_links(known, judgements), mine)
    parted = [
        j for p, j in in_force(judgements).items() if j.verdict == "different" and p[0] in known and p[1] in known
    ]
    graph = links_graph(linking.links, parted, base=base)
    nodes = tuple(n for a in own for n in a.nodes)
    return Links(graph, read_pairs(graph), linking, tuple(map(_finding, linking.refused)), nodes)


def _published(article: LinkedArticle, graph: Graph) -> LinkedArticle:
    claims = tuple(c for c in article.claims if (URIRef(c.iri), RDF.type, SIMPUL.Claim) in graph)
    nodes = tuple(n for n in article.nodes if (URIRef(n.iri), SKOS.prefLabel, None) in graph)
    return replace(article, claims=claims, nodes=nodes)


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
