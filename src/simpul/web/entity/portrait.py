"""What is known of one thing, ready to be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rdflib import URIRef

from simpul.graph.nodes import read_node
from simpul.model import Node
from simpul.search import Hit, search
from simpul.search.claims import (
    FactAbout,
    Role,
    claims_about,
    count_about,
    facts_about,
    months_of,
    node_of,
    similar,
)
from simpul.search.search import hits
from simpul.view.tenures import Tenure, tenures
from simpul.web.graphs import about
from simpul.web.library import Generation

Group = tuple[str, Role]
"""A predicate, and what the thing is in its claims."""

_POSTS = 400
"""Claims of posts that are read for the tenures of one thing."""
_EACH = 8
"""Facts of a group that are shown at first."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """A thing: how often it is told, its tenures, its facts by group, its months, what is like it.

    ``counts`` has facts and claims by group; ``alike`` are things of the same type with how much they share,
    ``namesakes`` those with a name that begins alike.
    """

    thing: Node
    hit: Hit
    tenures: tuple[Tenure, ...]
    facts: Mapping[Group, tuple[FactAbout, ...]]
    counts: Mapping[Group, tuple[int, int]]
    months: tuple[tuple[str, int], ...]
    alike: tuple[tuple[Node, int], ...]
    namesakes: tuple[Hit, ...]


@lru_cache(maxsize=256)
def portrait(here: Generation, iri: str) -> Portrait:
    """The portrait of a thing of the index."""
    (number,) = here.index.execute("SELECT id FROM node WHERE iri = ?", (iri,)).fetchone()
    (hit,) = hits(here.index, [number])
    thing = node_of(here.claims, iri) or read_node(about(here, iri), URIRef(iri))
    facts: dict[Group, list[FactAbout]] = {}
    for each in facts_about(here.claims, iri, each=_EACH):
        facts.setdefault((each.claim.predicate, each.role), []).append(each)
    held = tenures(claims_about(here.claims, iri, predicate="holdsPost", limit=_POSTS))
    return Portrait(
        thing=thing,
        hit=hit,
        tenures=tuple(sorted(held, key=_latest, reverse=True)),
        facts={group: tuple(each) for group, each in facts.items()},
        counts=count_about(here.claims, iri),
        months=tuple(months_of(here.claims, iri)),
        alike=similar(here.claims, iri),
        namesakes=_namesakes(here, hit),
    )


def _latest(tenure: Tenure) -> tuple[str, int]:
    days = (tenure.last, tenure.over, tenure.candidate)
    return max((day.isoformat() for day in days if day), default=""), len(tenure.claims)


def _namesakes(here: Generation, hit: Hit) -> tuple[Hit, ...]:
    words = " ".join(hit.name.split()[:2])
    return tuple(each for each in search(here.index, words, type=hit.type, limit=7) if each.iri != hit.iri)[:6]
