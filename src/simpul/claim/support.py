"""Which entities the claims bear out: a thing that nothing is said of is often none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from simpul.model import Claim, Entity

_SURE = 0.5
_ENOUGH = 2
"""A programme found by a weak word ("pengelolaan …") counts only where at least so many claims are about it."""
_ARGUMENTS_ONLY = frozenset({"Group", "Skill"})


def supported(entities: Sequence[Entity], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims without those about a doubtful programme that too little is said of."""
    said_of = Counter(i for c in claims for i in (c.subject, c.object) if i)
    doubtful = {e.id for e in entities if _doubtful(e) and said_of[e.id] < _ENOUGH}
    return tuple(c for c in claims if not doubtful & {c.subject, c.object})


def argued(entities: Iterable[Entity], claims: Iterable[Claim]) -> tuple[Entity, ...]:
    """Groups, skills and doubtful programmes are entities only as arguments of a claim."""
    used = {i for c in claims for i in (c.subject, c.object)}
    return tuple(e for e in entities if e.id in used or not (e.type in _ARGUMENTS_ONLY or _doubtful(e)))


def _doubtful(entity: Entity) -> bool:
    return entity.type == "Program" and all(m.confidence < _SURE for m in entity.mentions)
