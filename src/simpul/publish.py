"""One linked article → what may be published, what is held back, and the findings that say why."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rdflib import RDF, SKOS, Graph, URIRef

from simpul.check import check_article, split
from simpul.graph import article_graph
from simpul.graph.namespaces import SIMPUL
from simpul.model import Finding, LinkedArticle


@dataclass(frozen=True, slots=True)
class Published:
    """``article`` is what of a linked article its ``valid`` graph holds; ``held`` is the rest, in quarantine."""

    article: LinkedArticle
    valid: Graph
    held: Graph
    findings: tuple[Finding, ...]


def publish(linked: LinkedArticle, base: str) -> Published:
    """Validate an article's graph; a violation holds back the claims that it is about.

    That depends on the article alone: what only shows among articles is never more than a warning.
    """
    graph = article_graph(linked, base=base)
    found = check_article(graph)
    valid, held = split(graph, found)
    return Published(within(linked, valid), valid, held, (*linked.findings, *found))


def within(article: LinkedArticle, graph: Graph) -> LinkedArticle:
    """The article with those of its claims and nodes that a graph holds."""
    claims = tuple(c for c in article.claims if (URIRef(c.iri), RDF.type, SIMPUL.Claim) in graph)
    nodes = tuple(n for n in article.nodes if (URIRef(n.iri), SKOS.prefLabel, None) in graph)
    if len(claims) == len(article.claims) and len(nodes) == len(article.nodes):
        return article
    return replace(article, claims=claims, nodes=nodes)
