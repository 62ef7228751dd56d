"""Rules and model together: how probable a claim is, given what the model says and whether a rule says it too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from simpul.claim.quantity_roles import below_budgets
from simpul.learned.claims import Candidate
from simpul.learned.policy import Weight
from simpul.model import Claim

PURPOSES = frozenset({"aimsAt", "obstacle"})
"""Predicates whose object is a stretch of text that rules or model find."""
UNJUDGED = -4.0
"""Logit of a rule's claim that the model was not asked about (its value was not found, say)."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A possible claim, the model's logit, and whether a rule says it too."""

    claim: Claim
    logit: float
    rule: bool


def together(rules: Iterable[Claim], candidates: Iterable[Candidate]) -> list[Weighed]:
    """Every claim that rules or model bring up, once. A rule's wording (evidence, bound) is kept where both do."""
    logits: dict[tuple[object, ...], float] = {}
    own: dict[tuple[object, ...], Claim] = {}
    for c in candidates:
        key = identity(c.claim)
        if c.logit > logits.get(key, -1e9):
            logits[key], own[key] = c.logit, c.claim
    found = [Weighed(claim, logits.pop(identity(claim), UNJUDGED), True) for claim in rules]
    return found + [Weighed(own[key], logit, own[key].rule != "model.pair") for key, logit in logits.items()]


def identity(claim: Claim) -> tuple[object, ...]:
    """What makes two claims one."""
    text = claim.text if claim.predicate in PURPOSES else None
    return claim.predicate, claim.subject, claim.object, claim.role, claim.value, text


def decide(weighed: Sequence[Weighed], weights: Mapping[str, Weight]) -> list[Claim]:
    """The claims that are probable enough, with their probability as confidence; of predicates without a weight the
    rules' own. One status a programme, one role a value of a thing, one of two purposes with mostly the same words."""
    kept: list[Claim] = [w.claim for w in weighed if w.claim.predicate not in weights and w.rule]
    ranked = []
    for w in weighed:
        weight = weights.get(w.claim.predicate)
        if weight:
            share = weight.probability(w.logit, rule=w.rule)
            if share >= weight.threshold:
                ranked.append(replace(_fitting(w.claim), confidence=round(share, 3)))
    ranked.sort(key=lambda c: (-c.confidence, c.evidence.start, c.evidence.end, repr(identity(c))))
    taken: set[tuple[object, ...]] = set()
    for claim in ranked:
        slot = _slot(claim)
        if slot in taken or _told(claim, kept):
            continue
        taken.add(slot)
        kept.append(claim)
    return kept


def _fitting(claim: Claim) -> Claim:
    """The claim; what is too little money for a budget is what one recipient gets."""
    little = claim.role == "budget" and claim.unit == "IDR" and below_budgets(claim.value)
    return replace(claim, role="perRecipient") if little else claim


def _slot(claim: Claim) -> tuple[object, ...]:
    """Of two claims with one slot only the surer is made."""
    if claim.predicate == "hasStatus":
        return "hasStatus", claim.subject
    if claim.predicate in ("hasTime", "hasQuantity"):
        return claim.predicate, claim.subject, claim.value
    return identity(claim)


def _told(claim: Claim, kept: Iterable[Claim]) -> bool:
    """Whether a purpose with mostly the same words is there already."""
    if claim.predicate not in PURPOSES:
        return False
    words = set((claim.text or "").lower().split())
    for other in kept:
        if other.predicate == claim.predicate and other.subject == claim.subject:
            theirs = set((other.text or "").lower().split())
            if 2 * len(words & theirs) >= min(len(words), len(theirs)):
                return True
    return False
