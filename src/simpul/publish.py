"""Linked articles → what may be published, what is held back, and the findings that say why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rdflib import Graph, URIRef

from simpul.check import check_article, check_merged, split
from simpul.graph import article_graph, graph_iri, merge
from simpul.graph.relations import relations_graph
from simpul.link.relations import Relations, relate
from simpul.model import Finding, LinkedArticle


@dataclass(frozen=True, slots=True)
class Published:
    """Graphs by name: ``articles`` valid, ``quarantine`` held back. ``related`` what valid articles are to each other.

    ``merged`` has the triples of all that is valid; ``relations`` are those of ``related``.
    """

    articles: Mapping[str, Graph]
    quarantine: Mapping[str, Graph]
    merged: Graph
    findings: tuple[Finding, ...]
    related: Graph = field(default_factory=lambda: Graph(bind_namespaces="none"))
    relations: Relations = field(default_factory=Relations)


def publish(linked: Iterable[LinkedArticle], base: str) -> Published:
    """Validate every article's graph, then all together; a violation holds back the claims that it is about."""
    valid: dict[str, Graph] = {}
    held: dict[str, Graph] = {}
    findings: list[Finding] = []
    articles = tuple(linked)
    relations = relate(articles, base)
    for article in articles:
        name = graph_iri(base, article.iri)
        graph = article_graph(article, base=base)
        found = check_article(graph)
        valid[name], held[name] = split(graph, found)
        findings += [*article.findings, *found]
    merged, related = _merged(valid, relations, base)
    across = check_merged(merged)
    while violations := [f for f in across if f.severity == "violation"]:
        findings += violations
        smaller = {name: _without(graph, violations) for name, graph in valid.items()}
        if all(len(smaller[name][0]) == len(graph) for name, graph in valid.items()):
            raise RuntimeError(f"a cross-article violation names nothing that is published: {violations[0].code}")
        for name, (rest, more) in smaller.items():
            valid[name] = rest
            held[name] = merge([held[name], more], base=base)
        merged, related = _merged(valid, relations, base)
        across = check_merged(merged)
    quarantine = {name: graph for name, graph in held.items() if len(graph)}
    return Published(valid, quarantine, merged, (*findings, *across), related, relations)


def _merged(valid: Mapping[str, Graph], relations: Relations, base: str) -> tuple[Graph, Graph]:
    """The facts of all articles with the relations between what is there, and those relations alone."""
    facts = merge(valid.values(), base=base)
    related = relations_graph(relations, base=base, among=facts)
    for triple in related:
        facts.add(triple)
    return facts, related


def _without(graph: Graph, violations: list[Finding]) -> tuple[Graph, Graph]:
    nodes = {str(n) for n in graph.all_nodes() if isinstance(n, URIRef)}
    here = [v for v in violations if v.focus in nodes]
    return split(graph, here) if here else (graph, Graph(bind_namespaces="none"))
