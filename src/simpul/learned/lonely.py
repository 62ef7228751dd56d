"""A group is an entity only as an argument of a claim: one that surely is one gets its likeliest claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from simpul.learned.policy import Weight
from simpul.learned.weigh import Weighed
from simpul.model import Claim, Entity

LEAST = 0.15
"""Probability from which the likeliest claim of such a group is made. Half of what other claims need: of the group at
least one claim is true, so that its likeliest one is true more often than the same claim of any group."""


def claims_of_lonely(
    entities: Sequence[Entity], kept: Iterable[Claim], weighed: Iterable[Weighed], weights: Mapping[str, Weight]
) -> list[Claim]:
    """The likeliest claim of each group of ``entities`` that no claim of ``kept`` has, with another of the entities."""
    used = {i for c in kept for i in (c.subject, c.object)}
    known = {e.id for e in entities}
    lonely = {e.id for e in entities if e.type == "Group"} - used
    best: dict[str, Claim] = {}
    for w in weighed if lonely else ():
        weight = weights.get(w.claim.predicate)
        if weight is None or w.claim.object is None or not {w.claim.subject, w.claim.object} <= known:
            continue
        share = round(weight.probability(w.logit, rule=w.rule), 3)
        for group in lonely & {w.claim.subject, w.claim.object}:
            if share >= LEAST and (group not in best or share > best[group].confidence):
                best[group] = replace(w.claim, confidence=share)
    return list(best.values())
