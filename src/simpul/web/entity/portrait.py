"""What is known of one thing, ready to be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import get_args

from rdflib import URIRef

from simpul.graph.nodes import read_node
from simpul.model import LinkedClaim, Node, Predicate
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
from simpul.web.derived import derived
from simpul.web.graphs import about
from simpul.web.library import Generation

Group = tuple[str, Role]
"""A predicate, and what the thing is in its claims."""

POST = "holdsPost"
_OWN = frozenset({"subject", "object"})
_ORDER = (*(each for each in get_args(Predicate) if each != "said"), "said")
_POSTS = 400
"""Claims of posts that are read for the tenures of one thing."""
_EACH = 6
"""Facts of a group that are shown at first."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """A thing: how often it is told, its tenures, its facts by group, its months, what is like it.

    ``own`` are facts of the thing itself, posts aside; ``told`` those that it tells, or that are only near it.
    ``counts`` has facts and claims by group; ``alike`` are things of the same type with how much they share,
    ``namesakes`` those with a name that begins alike.
    """

    thing: Node
    hit: Hit
    tenures: tuple[Tenure, ...]
    own: Mapping[Group, tuple[FactAbout, ...]]
    told: Mapping[Group, tuple[FactAbout, ...]]
    counts: Mapping[Group, tuple[int, int]]
    months: tuple[tuple[str, int], ...]
    alike: tuple[tuple[Node, int], ...]
    namesakes: tuple[Hit, ...]


@derived(most=256)
def portrait(here: Generation, iri: str) -> Portrait:
    """The portrait of a thing of the index."""
    (number,) = here.index.execute("SELECT id FROM node WHERE iri = ?", (iri,)).fetchone()
    (hit,) = hits(here.index, [number])
    thing = node_of(here.claims, iri) or read_node(about(here, iri), URIRef(iri))
    facts: dict[Group, list[FactAbout]] = {}
    for each in facts_about(here.claims, iri, each=_EACH):
        # Of several speakers none is the one who tells the fact.
        claim = replace(each.claim, speaker=None) if each.claims > 1 and each.role != "speaker" else each.claim
        facts.setdefault((claim.predicate, each.role), []).append(replace(each, claim=claim))
    groups = {group: tuple(facts[group]) for group in sorted(facts, key=_place)}
    posts = claims_about(here.claims, iri, predicate=POST, limit=_POSTS)
    held = tenures(claim for claim in posts if iri in {node.iri for node in _ends(claim)})
    return Portrait(
        thing=thing,
        hit=hit,
        tenures=tuple(sorted(held, key=_latest, reverse=True)),
        own={group: each for group, each in groups.items() if group[1] in _OWN and group[0] != POST},
        told={group: each for group, each in groups.items() if group[1] not in _OWN},
        counts=count_about(here.claims, iri),
        months=tuple(months_of(here.claims, iri)),
        alike=similar(here.claims, iri),
        namesakes=_namesakes(here, hit),
    )


def _ends(claim: LinkedClaim) -> tuple[Node, ...]:
    return tuple(node for node in (claim.subject, claim.object, claim.place) if node)


def _place(group: Group) -> tuple[int, str]:
    return _ORDER.index(group[0]), group[1]


def _latest(tenure: Tenure) -> tuple[str, int]:
    days = (tenure.last, tenure.over, tenure.candidate)
    return max((day.isoformat() for day in days if day), default=""), len(tenure.claims)


def _namesakes(here: Generation, hit: Hit) -> tuple[Hit, ...]:
    words = " ".join(hit.name.split()[:2])
    return tuple(each for each in search(here.index, words, type=hit.type, limit=7) if each.iri != hit.iri)[:6]
