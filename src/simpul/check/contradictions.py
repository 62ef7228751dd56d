"""Figures, starting dates and statuses that articles contradict each other in, without SPARQL.

A national programme has hundreds of figures, and the SPARQL of these shapes compares each with each. Here they are
grouped first, and each is held against the counts of its group. As in ``native``, the SPARQL stays in the files and
tests hold both forms to the same results.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import TypeAlias

from rdflib import PROV, RDF, SDO, SH, TIME, Graph, Literal, URIRef
from rdflib.term import Node

from simpul.check.result import Result
from simpul.check.shapes import SHAPES
from simpul.check.support import with_both
from simpul.graph.namespaces import ADMS, SIMPUL, code

QUANTITY, START, STATUS = (URIRef(f"{SHAPES}contradiction-{name}") for name in ("quantity", "start", "status"))

_ROLES = frozenset(code("quantity", role) for role in ("participants", "budget", "duration", "population"))
_EXACT, _START = code("bound", "exact"), code("time", "start")
_CANCELLED, _KEPT = code("programme", "cancelled"), tuple(code("programme", s) for s in ("ongoing", "completed"))

Group: TypeAlias = tuple[Node | str | None, ...]
Value: TypeAlias = tuple[Node | None, object]
Told: TypeAlias = tuple[Value, Node]
"""A value, and the article that gives it."""


def contradictions(graph: Graph, foci: Collection[Node] | None = None) -> Iterator[Result]:
    """For each thing (or each of ``foci``) what another article says otherwise."""
    for subject in set(graph.subjects(SIMPUL.hasQuantity)) if foci is None else foci:
        yield from _among(graph, subject, SIMPUL.hasQuantity, QUANTITY)
    for subject in set(graph.subjects(SIMPUL.hasTime)) if foci is None else foci:
        yield from _among(graph, subject, SIMPUL.hasTime, START)
    for subject in set(graph.subjects(ADMS.status)) if foci is None else foci:
        yield from _cancelled(graph, subject)


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
    groups = {key: _Counts(each) for key, each in told.items()}
    for node, entries in nodes.items():
        if any(groups[key].contradict(each) for key, each in entries):
            yield Result(subject, shape, SH.SPARQLConstraintComponent, path, node)


class _Counts:
    """How often a value and an article come in a group: who differs in both is counted, not looked for."""

    def __init__(self, told: Collection[Told]) -> None:
        self._all = len(told)
        self._values = Counter(value for value, _ in told)
        self._articles = Counter(article for _, article in told)

    def contradict(self, told: Told) -> bool:
        """Whether another article gives another value (``told`` itself is in the group)."""
        value, article = told
        return self._all - self._values[value] - self._articles[article] + 1 > 0


def _figures(graph: Graph, node: Node) -> Iterator[tuple[Group, Value]]:
    if (node, SIMPUL.bound, _EXACT) not in graph:
        return
    units = sorted(str(unit) for term in (SDO.unitText, SDO.currency) for unit in graph.objects(node, term))
    for role in _ROLES.intersection(graph.objects(node, SIMPUL.quantityRole)):
        for unit in units or [""]:
            for term in (SDO.value, SDO.duration):
                for value in graph.objects(node, term):
                    yield (role, unit), _value(value)


def _starts(graph: Graph, node: Node) -> Iterator[tuple[Group, Value]]:
    if (node, SIMPUL.timeRole, _START) in graph:
        for value in graph.objects(node, TIME.inXSDDate):
            yield (), _value(value)


def _value(term: Node) -> Value:
    """What SPARQL compares: 30 and 30.0 are one number, other values are of one datatype."""
    if not isinstance(term, Literal) or term.value is None or isinstance(term.value, str):
        return None, term
    number = isinstance(term.value, int | float) or hasattr(term.value, "as_tuple")
    return (None if number else term.datatype), term.value


def _cancelled(graph: Graph, subject: Node) -> Iterator[Result]:
    """A programme that one article calls cancelled and another of the same day goes on with."""
    kept = [value for value in graph.objects(subject, ADMS.status) if value in _KEPT]
    cancelled = set(_told(graph, subject, _CANCELLED)) if kept else set()
    for value in kept if cancelled else ():
        otherwise = _told(graph, subject, value)
        if any(day == other and article != another for other, another in otherwise for day, article in cancelled):
            yield Result(subject, STATUS, SH.SPARQLConstraintComponent, ADMS.status, value)


def _told(graph: Graph, subject: Node, status: Node) -> Iterator[tuple[Node, Node]]:
    """The days and articles that give a programme this status."""
    for claim in with_both(graph, subject, status):
        for article in graph.objects(claim, PROV.wasDerivedFrom):
            for day in graph.objects(article, SDO.datePublished):
                yield day, article


def _articles(graph: Graph, node: Node) -> Iterator[Node]:
    for claim in graph.subjects(RDF.object, node):
        yield from graph.objects(claim, PROV.wasDerivedFrom)


def _days(graph: Graph, article: Node, group: Group) -> Iterable[Group]:
    for day in graph.objects(article, SDO.datePublished):
        yield (*group, day)
