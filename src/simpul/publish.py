"""Linked articles → what may be published, what is held back, and the findings that say why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rdflib import Graph, URIRef

from simpul.check import check_article, check_merged, split
from simpul.graph import article_graph, graph_iri, merge
from simpul.model import Finding, LinkedArticle


@dataclass(frozen=True, slots=True)
class Published:
    """Graphs by name: ``articles`` valid, ``quarantine`` held back; ``merged`` the triples of all valid ones."""

    articles: Mapping[str, Graph]
    quarantine: Mapping[str, Graph]
    merged: Graph
    findings: tuple[Finding, ...]


def publish(linked: Iterable[LinkedArticle], base: str) -> Published:
    """Validate every article's graph, then all together; a violation holds back the claims that it is about."""
    valid: dict[str, Graph] = {}
    held: dict[str, Graph] = {}
    findings: list[Finding] = []
    for article in linked:
        name = graph_iri(base, article.iri)
        graph = article_graph(article, base=base)
        found = check_article(graph)
        valid[name], held[name] = split(graph, found)
        findings += [*article.findings, *found]
    merged = merge(valid.values(), base=base)
    across = check_merged(merged)
    while violations := [f for f in across if f.severity == "violation"]:
        findings += violations
        smaller = {name: _without(graph, violations) for name, graph in valid.items()}
        if all(len(smaller[name][0]) == len(graph) for name, graph in valid.items()):
            raise RuntimeError(f"a cross-article violation names nothing that is published: {violations[0].code}")
        for name, (rest, more) in smaller.items():
            valid[name] = rest
            held[name] = merge([held[name], more], base=base)
        merged = merge(valid.values(), base=base)
        across = check_merged(merged)
    return Published(valid, {n: g for n, g in held.items() if len(g)}, merged, (*findings, *across))


def _without(graph: Graph, violations: list[Finding]) -> tuple[Graph, Graph]:
    nodes = {str(n) for n in graph.all_nodes() if isinstance(n, URIRef)}
    here = [v for v in violations if v.focus in nodes]
    return split(graph, here) if here else (graph, Graph(bind_namespaces="none"))
