"""Figures of one programme that do not agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from simpul.model import LinkedClaim, Node

PREDICATES = ("hasQuantity", "runs", "heldAt")
"""What differing figures are found in."""
_Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Differing:
    """Claims of one programme, role and unit of which at least two contradict each other, by value and date."""

    programme: Node
    role: str
    unit: str
    claims: tuple[LinkedClaim, ...]


def differing_figures(claims: Iterable[LinkedClaim]) -> tuple[Differing, ...]:
    """Figures that contradict each other, those of the most claims first; the question ``angka-bertentangan`` asks so.

    Two origins (or two speakers of one article) give two values that no bound brings together ("at least 30" and "40"
    agree), and both speak of one thing: the programme has a single organiser, or both articles name the same place or
    organiser of it. Villages share a national programme. Other claims are passed over.
    """
    told = tuple(claims)
    contexts = _contexts(told)
    groups: dict[_Key, list[LinkedClaim]] = defaultdict(list)
    for claim in told:
        if claim.predicate == "hasQuantity" and claim.role not in {None, "count"} and _number(claim) is not None:
            groups[claim.subject.thing, claim.role or "", claim.unit or ""].append(claim)
    found = [
        Differing(each[0].subject, role, unit, each)
        for (_, role, unit), group in sorted(groups.items())
        if (each := _contradicting(group, contexts))
    ]
    return tuple(sorted(found, key=lambda each: (-len(each.claims), each.programme.name, each.role, each.unit)))


def _contexts(claims: Sequence[LinkedClaim]) -> dict[tuple[str, str], set[str]]:
    """By programme and article what the article names as place or organiser; by programme and "" a sole organiser."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    organisers: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.object is None or claim.predicate not in {"runs", "heldAt"}:
            continue
        ends = claim.subject.thing, claim.object.thing
        programme, other = ends if claim.predicate == "heldAt" else ends[::-1]
        found[programme, claim.article_iri].add(other)
        if claim.predicate == "runs":
            organisers[programme].add(other)
    for programme, bodies in organisers.items():
        if len(bodies) == 1:
            found[programme, ""] = bodies
    return found


def _contradicting(group: Sequence[LinkedClaim], contexts: dict[tuple[str, str], set[str]]) -> tuple[LinkedClaim, ...]:
    ordered = sorted(group, key=lambda c: (_number(c) or 0.0, str(c.article.date), c.iri))
    by_context: dict[str, list[LinkedClaim]] = defaultdict(list)
    for claim in ordered:
        for context in _contexts_of(claim, contexts):
            by_context[context].append(claim)
    named = {claim.iri for each in by_context.values() for pair in _pairs(each) for claim in pair}
    return tuple(claim for claim in ordered if claim.iri in named)


def _contexts_of(claim: LinkedClaim, contexts: dict[tuple[str, str], set[str]]) -> set[str]:
    """What a figure must share with another to speak of the same thing; its article, for other speakers in it."""
    programme = claim.subject.thing
    own = contexts.get((programme, claim.article_iri), set()) | contexts.get((programme, ""), set())
    return own | ({claim.article_iri} if claim.speaker else set())


def _pairs(claims: Sequence[LinkedClaim]) -> Iterator[tuple[LinkedClaim, LinkedClaim]]:
    for one, other in combinations(claims, 2):
        low, high = _number(one), _number(other)
        apart = one.origin_iri != other.origin_iri or (
            one.speaker is not None and other.speaker is not None and one.speaker.thing != other.speaker.thing
        )
        if (
            low is not None
            and high is not None
            and low < high
            and apart
            and one.bound != "min"
            and other.bound != "max"
        ):
            yield one, other


def _number(claim: LinkedClaim) -> float | None:
    return float(claim.value) if isinstance(claim.value, int | float) else None
