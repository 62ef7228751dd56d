"""Entities that a model takes for none, and the claims about them, left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from simpul.model import Claim, Entity, EntityType

_PROTECTING = frozenset({"said", "holdsPost", "memberOf", "originatesFrom"})
"""Claims that no pair is judged for: who is named in one of them is somebody."""


def only_real(
    entities: Sequence[Entity],
    claims: Sequence[Claim],
    scores: Mapping[str, float],
    floors: Mapping[EntityType, float],
) -> tuple[tuple[Entity, ...], list[Claim]]:
    """Entities whose score reaches the floor of their type or that a protecting claim names, and the claims of these.

    ``scores`` are the probabilities of ``learned.real`` by entity id; an entity without one stays.
    """
    safe = {i for c in claims if c.predicate in _PROTECTING for i in (c.subject, c.object, c.place)}
    kept = tuple(e for e in entities if e.id in safe or scores.get(e.id, 1.0) >= floors.get(e.type, 0.0))
    ids: set[str | None] = {None, *(e.id for e in kept)}
    left = [c for c in claims if {c.subject, c.object, c.place} <= ids]
    return kept, [replace(c, about=tuple(i for i in c.about if i in ids)) for c in left]
