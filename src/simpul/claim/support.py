"""Which entities the claims bear out: a thing that nothing is said of is often none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from simpul.model import Claim, Entity

_SURE = 0.5
_ENOUGH = 2
"""A programme found by a weak word ("pengelolaan …") counts only where at least so many claims are about it."""
_ARGUMENTS_ONLY = frozenset({"Group", "Skill"})


def supported(entities: Sequence[Entity], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims without those about a doubtful programme that too little is said of; ``about`` loses it too."""
    said_of = Counter(i for c in claims for i in (c.subject, c.object) if i)
    unsure = {e.id for e in entities if _doubtful(e)}
    doubtful = {i for i in unsure if said_of[i] < _ENOUGH}
    kept = [c for c in claims if not doubtful & {c.subject, c.object}]
    gone = unsure - {i for c in kept for i in (c.subject, c.object)}
    return tuple(replace(c, about=tuple(i for i in c.about if i not in gone)) if gone & {*c.about} else c for c in kept)


def argued(entities: Iterable[Entity], claims: Iterable[Claim]) -> tuple[Entity, ...]:
    """Groups, skills and doubtful programmes are entities only as arguments of a claim."""
    used = {i for c in claims for i in (c.subject, c.object)}
    return tuple(e for e in entities if e.id in used or not (e.type in _ARGUMENTS_ONLY or _doubtful(e)))


def _doubtful(entity: Entity) -> bool:
    return entity.type == "Program" and all(m.confidence < _SURE for m in entity.mentions)
