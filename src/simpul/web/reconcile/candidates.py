"""A name of a list → the things of the graph that it may mean, the best first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from simpul.identity.comparison import SAME
from simpul.identity.match import KINDS, match
from simpul.model import EntityType
from simpul.search import Hit, search
from simpul.search.words import folded
from simpul.web.library import Generation
from simpul.web.reconcile.lookup import some_words
from simpul.web.reconcile.properties import BY_ID, name_of, names_of, values

_LOOKED_AT = 40
"""Candidates that are compared with a name."""
_PROPERTY = 0.3
"""The share of the points that other columns give, where there are some."""
_OTHER_NAME = 0.97
"""What a name counts that is not the preferred one: many bear a short name."""
_MEETS = 60.0
"""The least points of values that meet."""


@dataclass(frozen=True, slots=True)
class Query:
    """A name, the types that it may be of (none: any), and values that are known of it by the property's id."""

    text: str
    types: tuple[EntityType, ...] = ()
    limit: int = 5
    known: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing with points from 0 to 100; ``match``: it is meant, and nothing else."""

    hit: Hit
    score: float
    features: Mapping[str, float]
    match: bool = False


def candidates(here: Generation, query: Query) -> tuple[Candidate, ...]:
    """The things that a query may mean, those with the most points first."""
    found = [_judged(here, query, hit) for hit in _looked_at(here, query)]
    found.sort(key=lambda each: (-each.score, -each.hit.articles, each.hit.iri))
    sure = [each for each in found if each.score >= SAME * 100]
    if len(sure) == 1 or (len(sure) > 1 and sure[0].score - sure[1].score >= 5):
        found[0] = Candidate(found[0].hit, found[0].score, found[0].features, match=True)
    return tuple(found[: query.limit])


def _looked_at(here: Generation, query: Query) -> Sequence[Hit]:
    """Things with all words in a name, or nearly so; then those with some of them."""
    found: dict[str, Hit] = {}
    for type_ in query.types or (None,):
        for hit in (
            *search(here.index, query.text, type=type_, limit=_LOOKED_AT),
            *some_words(here.index, query.text, type_, _LOOKED_AT),
        ):
            found.setdefault(hit.iri, hit)
    return list(found.values())


def _judged(here: Generation, query: Query, hit: Hit) -> Candidate:
    names = names_of(here.facts.engine, hit.iri) or [hit.name]
    name = max(_alike(hit.type, query.text, each) * (1 if each == hit.name else _OTHER_NAME) for each in names)
    others = {id_: _meets(here, hit, id_, wanted) for id_, wanted in query.known}
    share = (_PROPERTY if query.text.strip() else 1.0) if others else 0.0
    score = name * (1 - share) + share * sum(others.values()) / max(len(others), 1)
    return Candidate(hit, round(score, 1), {"nama": round(name, 1)} | others)


def _alike(type_: EntityType, one: str, other: str) -> float:
    """Points for two names: what the grammar of their kind says, and a little for letters."""
    if folded(one) == folded(other):
        return 100.0
    letters = fuzz.ratio(folded(one), folded(other))
    if type_.lower() not in KINDS:
        return round(letters * 0.9, 1)
    return round(90 * match(type_.lower(), one, other).score + letters / 10, 1)


def _meets(here: Generation, hit: Hit, id_: str, wanted: Sequence[str]) -> float:
    """The best points of any wanted value among those that the thing has; 0 for a property that is not known."""
    known = BY_ID.get(id_)
    if known is None or hit.type not in known.types:
        return 0.0
    found = values(here.facts.engine, hit.iri, known, "id")
    shown = [name_of(here.facts.engine, each) for each in found] if known.form == "entity" else found
    ids = {each.removeprefix(here.base) for each in found}
    pairs = ((folded(a), folded(b)) for a in wanted for b in shown)
    best = max((fuzz.token_set_ratio(a, b) for a, b in pairs), default=0.0)
    return 100.0 if ids & set(wanted) else round(best, 1) if best >= _MEETS else 0.0
