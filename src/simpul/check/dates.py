"""Ends before beginnings, without SPARQL: of intervals, and of programmes.

As in ``native``, the SPARQL of these shapes stays in ``ontology/shapes``, and tests hold both forms to the same
results.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rdflib import RDF, SH, TIME, BNode, Graph, URIRef
from rdflib.term import Node

from simpul.check.result import Result
from simpul.check.shapes import SHAPES
from simpul.graph.namespaces import SIMPUL, code

INTERVAL, PROGRAMME = URIRef(SHAPES + "interval-order"), URIRef(SHAPES + "program-dates")

_DATES = (TIME.inXSDDate, TIME.inXSDgYearMonth, TIME.inXSDgYear)


def reversed_dates(graph: Graph) -> Iterator[Result]:
    """Intervals and programmes that end before they begin, as far as both dates are told."""
    for interval in graph.subjects(RDF.type, TIME.ProperInterval):
        first, last = (list(graph.objects(interval, bound)) for bound in (TIME.hasBeginning, TIME.hasEnd))
        yield from _before(graph, interval, first, last, INTERVAL)
    for programme in set(graph.subjects(SIMPUL.hasTime)):
        times = list(graph.objects(programme, SIMPUL.hasTime))
        first, last = ([time for time in times if _plays(graph, time, role)] for role in ("start", "end"))
        yield from _before(graph, programme, first, last, PROGRAMME)


def _plays(graph: Graph, time: Node, role: str) -> bool:
    return (time, SIMPUL.timeRole, code("time", role)) in graph


def _before(graph: Graph, focus: Node, first: Iterable[Node], last: list[Node], shape: URIRef) -> Iterator[Result]:
    bounds = shape == INTERVAL
    starts = [start for time in first for start in _told(graph, time, SIMPUL.notBefore if bounds else None)]
    for time in last if starts else ():
        ends = _told(graph, time, SIMPUL.notAfter if bounds else None)
        if any(_earlier(end, start) for end in ends for start in starts):
            yield Result(focus, shape, SH.SPARQLConstraintComponent, None, time)


def _told(graph: Graph, time: Node, bound: URIRef | None) -> list[str]:
    terms = (*_DATES, bound) if bound else _DATES
    return [str(value) for term in terms for value in graph.objects(time, term) if not isinstance(value, BNode)]


def _earlier(end: str, start: str) -> bool:
    """Whether one date lies before another, compared as precisely as the coarser of them is told."""
    length = min(len(end), len(start))
    return end[:length] < start[:length]
