"""Rules' claims and the model's together: the model may veto what rules say and propose what they do not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from simpul.model import Claim

_TEXTS = ("aimsAt", "obstacle")
_ONE_ROLE = ("hasTime", "hasQuantity")


@dataclass(frozen=True, slots=True)
class Policy:
    """Of one predicate: a rule's claim stays where the model gives it at least ``veto``; the model's own claims need
    ``propose``. (0, above 1) is rules alone; two equal numbers are the model alone."""

    veto: float = 0.0
    propose: float = 2.0


def merge(rules: Iterable[Claim], learned: Iterable[Claim], policies: Mapping[str, Policy]) -> list[Claim]:
    """The claims that stay, rules' first. ``learned`` claims carry the model's probability as confidence."""
    learned = list(learned)
    share: dict[tuple[object, ...], float] = {}
    for claim in learned:
        share[_key(claim)] = max(share.get(_key(claim), 0.0), claim.confidence)
    kept = [c for c in rules if c.predicate in _TEXTS or share.get(_key(c), 0.0) >= _policy(c, policies).veto]
    known = {_key(c) for c in kept}
    roles = {_value(c) for c in kept}
    statuses = {c.subject for c in kept if c.predicate == "hasStatus"}
    for claim in sorted(learned, key=lambda c: (-c.confidence, c.evidence.start, c.evidence.end, _text(_key(c)))):
        if claim.confidence < _policy(claim, policies).propose or _key(claim) in known:
            continue
        if (claim.predicate in _ONE_ROLE and _value(claim) in roles) or _told(claim, kept):
            continue
        if claim.predicate == "hasStatus" and claim.subject in statuses:
            continue
        kept.append(claim)
        known.add(_key(claim))
        roles.add(_value(claim))
        statuses |= {claim.subject} if claim.predicate == "hasStatus" else set()
    return kept


def _policy(claim: Claim, policies: Mapping[str, Policy]) -> Policy:
    return policies.get(claim.predicate, Policy())


def _key(claim: Claim) -> tuple[object, ...]:
    return claim.predicate, claim.subject, claim.object, claim.role, claim.value, _text_of(claim)


def _text_of(claim: Claim) -> str | None:
    return claim.text if claim.predicate in _TEXTS else None


def _value(claim: Claim) -> tuple[object, ...]:
    """A value of a thing, whatever its role: it has one."""
    return claim.predicate, claim.subject, claim.value, claim.predicate in _ONE_ROLE or claim.object


def _told(claim: Claim, kept: Iterable[Claim]) -> bool:
    """Whether a purpose with mostly the same words is there already."""
    if claim.predicate not in _TEXTS:
        return False
    words = set((claim.text or "").lower().split())
    for other in kept:
        if other.predicate == claim.predicate:
            theirs = set((other.text or "").lower().split())
            if 2 * len(words & theirs) >= min(len(words), len(theirs)):
                return True
    return False


def _text(key: tuple[object, ...]) -> str:
    return repr(key)
