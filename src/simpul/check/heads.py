"""Who held one seat after whom, and who is said to hold it at the same time, without SPARQL.

As in ``contradictions``, the SPARQL of these shapes stays in ``ontology/shapes/merged/head.ttl``, and a test holds both
forms to the same results. Of each pair the membership with the last date of the one who is named first is the focus,
the membership with the first date of the other the value. Nothing is taken out of a graph: both memberships stay.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import TypeAlias

from rdflib import ORG, PROV, RDF, SDO, SH, Graph, Literal, URIRef
from rdflib.term import Node

from simpul.check.result import Result
from simpul.check.shapes import SHAPES
from simpul.graph.namespaces import OPENGOV, SIMPUL, code

SINGLE, CONTRADICTION, SUCCESSION = HEADS = tuple(
    URIRef(SHAPES + name) for name in ("head-single", "post-contradiction", "post-succession")
)
_HOLDING = (code("status", "current"), code("status", "acting"))


@dataclass(frozen=True, slots=True)
class Held:
    """One membership on one day on which an article says that it is held."""

    day: dt.date
    membership: Node


Holders: TypeAlias = Mapping[Node, tuple[Held, ...]]
"""For each person the days, in their order."""
Seats: TypeAlias = Mapping[tuple[Node, Node], Holders]
"""For each seat and status its holders."""


def heads(graph: Graph, foci: Collection[Node] | None = None) -> Iterator[Result]:
    """Successions, contradictions and pairs of one article among the holders of every seat, or of those of ``foci``."""
    posts = {post for focus in foci or () for post in graph.objects(focus, OPENGOV.post)}
    for seat in [None] if foci is None else {seat for post in posts for seat in graph.objects(post, SIMPUL.seat)}:
        for holders in holders_of(graph, seat).values():
            yield from _pairs(graph, holders)


def _pairs(graph: Graph, holders: Holders) -> Iterator[Result]:
    """Each pair that overlaps or follows at once: by first days, so that nobody is held against those long after."""
    people = sorted(holders, key=lambda person: (holders[person][0].day, str(person)))
    days = sorted({held.day for each in holders.values() for held in each})
    witnesses = cache(partial(_witnesses, graph))
    first_days = [holders[person][0].day for person in people]
    for place, first in enumerate(people):
        until = holders[first][-1].day
        then = bisect_right(days, until)
        last = bisect_right(first_days, days[then] if then < len(days) else until)
        for second in people[place + 1 : last]:
            begin = holders[second][0].day
            if begin > until:
                shape = SUCCESSION
            else:
                mine, theirs = witnesses(holders[first], until), witnesses(holders[second], begin)
                shape = CONTRADICTION if mine and theirs and len(mine | theirs) > 1 else SINGLE
            focus, value = _named(holders[first], until), _named(holders[second], begin)
            yield Result(focus, shape, SH.SPARQLConstraintComponent, None, value)


def holders_of(graph: Graph, seat: Node | None = None) -> Seats:
    """For each seat, or for one, and each status the persons who are said to hold it."""
    found: dict[tuple[Node, Node], dict[Node, set[Held]]] = defaultdict(lambda: defaultdict(set))
    for post, _, of in graph.triples((None, SIMPUL.seat, seat)):
        for membership in graph.subjects(OPENGOV.post, post):
            days = [day.value for day in graph.objects(membership, SIMPUL.asOf) if isinstance(day, Literal)]
            for status in graph.objects(membership, SIMPUL.postStatus):
                for person in graph.objects(membership, ORG.member):
                    held = {Held(day, membership) for day in days if isinstance(day, dt.date)}
                    if status in _HOLDING and held:
                        found[of, status][person] |= held
    return {key: {p: tuple(sorted(h, key=_order)) for p, h in each.items()} for key, each in found.items()}


def _order(held: Held) -> tuple[dt.date, str]:
    return held.day, str(held.membership)


def _named(held: tuple[Held, ...], day: dt.date) -> Node:
    return next(each.membership for each in held if each.day == day)


def _witnesses(graph: Graph, held: tuple[Held, ...], day: dt.date) -> frozenset[Node]:
    """The articles of that day that state one of these memberships; for a copy what it was copied from.

    Articles of different origin that say so make a contradiction: what only one says, or its copies, is none.
    """
    found = set[Node]()
    for membership in {each.membership for each in held}:
        for claim in graph.subjects(RDF.object, membership):
            for article in graph.objects(claim, PROV.wasDerivedFrom):
                if any(isinstance(d, Literal) and d.value == day for d in graph.objects(article, SDO.datePublished)):
                    found.update([*graph.objects(article, PROV.wasDerivedFrom)] or [article])
    return frozenset(found)
