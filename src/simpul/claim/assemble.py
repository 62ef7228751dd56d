"""Entities → claims: an explicit list of claim modules; a trained model's module joins the same list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import get_args

from simpul.claim import (
    aims,
    audience,
    contents,
    organisers,
    partners,
    people,
    quantities,
    said,
    status,
    structure,
    times,
    venues,
)
from simpul.claim.confidence import measured
from simpul.claim.context import Context
from simpul.model import Claim, Predicate

CLAIMERS: tuple[Callable[[Context], list[Claim]], ...] = (
    people.claims,
    structure.claims,
    organisers.claims,
    partners.claims,
    audience.claims,
    venues.claims,
    contents.claims,
    times.claims,
    quantities.claims,
    status.claims,
    aims.claims,
    said.claims,
)

_RULES = (
    people.RULES, structure.RULES, organisers.RULES, partners.RULES, audience.RULES, venues.RULES,
    contents.RULES, times.RULES, quantities.RULES, status.RULES, aims.RULES, said.RULES,
)  # fmt: skip
RULES: Mapping[str, str] = {rule: line for rules in _RULES for rule, line in rules.items()}
"""What each rule does, in one English line; ``simpul explain`` shows it."""

_ORDER = {predicate: number for number, predicate in enumerate(get_args(Predicate))}


def make_claims(
    context: Context,
    *,
    claimers: Iterable[Callable[[Context], list[Claim]]] = CLAIMERS,
    rate: Callable[[Claim], Claim] = measured,
) -> list[Claim]:
    """All claims of an article, each once (its surest statement), with speakers, sorted by predicate and place.

    ``rate`` gives each its confidence.
    """
    best: dict[tuple[object, ...], Claim] = {}
    for claimer in claimers:
        for claim in claimer(context):
            identity = _identity(claim)
            if identity not in best or claim.confidence > best[identity].confidence:
                best[identity] = claim
    runs = {(c.subject, c.object) for c in best.values() if c.predicate == "runs"}
    kept = [c for c in best.values() if c.predicate != "partnerIn" or (c.subject, c.object) not in runs]
    claims = [rate(claim) for claim in _with_speakers(kept)]
    return sorted(claims, key=lambda c: (_ORDER[c.predicate], c.evidence.start, c.evidence.end, str(_identity(c))))


def _identity(claim: Claim) -> tuple[object, ...]:
    return (
        claim.predicate, claim.subject, claim.object, claim.place, claim.title, claim.status,
        claim.role, claim.value, claim.text, claim.mode,
    )  # fmt: skip


def _with_speakers(claims: list[Claim]) -> list[Claim]:
    """A claim that stands inside somebody's reported words keeps that speaker."""
    speeches = []
    for claim in claims:
        if claim.predicate == "said" and claim.text:
            offset = claim.evidence.text.find(claim.text)
            if offset >= 0:
                start = claim.evidence.start + offset
                speeches.append((start, start + len(claim.text), claim.subject))

    def speaker(claim: Claim) -> str | None:
        inside = [s for a, b, s in speeches if a <= claim.evidence.start and claim.evidence.end <= b]
        return inside[0] if inside and claim.predicate != "said" else None

    return [replace(c, speaker=speaker(c)) if c.speaker is None else c for c in claims]
