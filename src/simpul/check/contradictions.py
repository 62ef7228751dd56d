"""Figures and starting dates that articles contradict each other in, without SPARQL.

A national programme has hundreds of figures, and the SPARQL of these two shapes compares each with each. Here they are
grouped first. As in ``native``, the SPARQL stays in the files and a test holds both forms to the same results.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TypeAlias

from rdflib import PROV, RDF, SDO, SH, TIME, Graph, URIRef
from rdflib.term import Node

from simpul.check.result import Result
from simpul.check.shapes import SHAPES
from simpul.graph.namespaces import SIMPUL, code

QUANTITY, START = URIRef(SHAPES + "contradiction-quantity"), URIRef(SHAPES + "contradiction-start")

_ROLES = frozenset(code("quantity", role) for role in ("participants", "budget", "duration", "population"))
_EXACT, _START = code("bound", "exact"), code("time", "start")
Group: TypeAlias = tuple[Node | str | None, ...]
Told: TypeAlias = tuple[Node, Node]
"""A value, and the article that gives it."""


def contradictions(graph: Graph) -> Iterator[Result]:
    """For each thing the figures and starting dates that another article gives otherwise."""
    for subject in set(graph.subjects(SIMPUL.hasQuantity)):
        yield from _among(graph, subject, SIMPUL.hasQuantity, QUANTITY)
    for subject in set(graph.subjects(SIMPUL.hasTime)):
        yield from _among(graph, subject, SIMPUL.hasTime, START)


def _among(graph: Graph, subject: Node, path: URIRef, shape: URIRef) -> Iterator[Result]:
    """Values of one thing that belong to the same group must agree, unless one article gives both."""
    told: dict[Group, set[Told]] = defaultdict(set)
    nodes: dict[Node, set[tuple[Group, Told]]] = defaultdict(set)
    for node in graph.objects(subject, path):
        for group, value in _figures(graph, node) if shape == QUANTITY else _starts(graph, node):
            for article in _articles(graph, node):
                for key in _days(graph, article, group) if shape == QUANTITY else (group,):
                    told[key].add((value, article))
                    nodes[node].add((key, (value, article)))
    for node, entries in nodes.items():
        if any(value != other and article != source for g, (value, article) in entries for other, source in told[g]):
            yield Result(subject, shape, SH.SPARQLConstraintComponent, path, node)


def _figures(graph: Graph, node: Node) -> Iterator[tuple[Group, Node]]:
    if (node, SIMPUL.bound, _EXACT) not in graph:
        return
    units = sorted(str(unit) for term in (SDO.unitText, SDO.currency) for unit in graph.objects(node, term))
    for role in _ROLES.intersection(graph.objects(node, SIMPUL.quantityRole)):
        for unit in units or [""]:
            for term in (SDO.value, SDO.duration):
                for value in graph.objects(node, term):
                    yield (role, unit), value


def _starts(graph: Graph, node: Node) -> Iterator[tuple[Group, Node]]:
    if (node, SIMPUL.timeRole, _START) in graph:
        for value in graph.objects(node, TIME.inXSDDate):
            yield (), value


def _articles(graph: Graph, node: Node) -> Iterator[Node]:
    for claim in graph.subjects(RDF.object, node):
        yield from graph.objects(claim, PROV.wasDerivedFrom)


def _days(graph: Graph, article: Node, group: Group) -> Iterator[Group]:
    for day in graph.objects(article, SDO.datePublished):
        yield (*group, day)
