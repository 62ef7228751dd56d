"""A name with its surroundings to one official place, or to none."""

from __future__ import annotations

from collections.abc import Iterable

from simpul.gazetteer.load import GazetteerPlace, PlaceKind
from simpul.gazetteer.lookup import places_named, villages_named


def resolve(name: str, kind_hint: str | None = None, near: Iterable[str] = ()) -> GazetteerPlace | None:
    """The one place that ``name`` can be, or None where the evidence does not decide.

    ``kind_hint`` is a place kind (village, district, regency, city, province); ``near`` holds Kemendagri codes of
    places named around it. Namesakes (Kota, Kabupaten) are told apart only by the head word, the hint or ``near``.
    Without a hint the higher of two levels is meant ("Banyuwangi" is the regency, not the district).
    """
    codes = tuple(sorted(set(near)))
    candidates = villages_named(name) if kind_hint == "village" else places_named(name)
    if kind_hint in ("province", "regency", "city", "district", "village"):
        candidates = tuple(c for c in candidates if c.kind == kind_hint)
    if not candidates:
        return None
    if kind_hint is None:
        level = min(_level(c.kind) for c in candidates)
        candidates = tuple(c for c in candidates if _level(c.kind) == level)
    if len(candidates) == 1 and (_level(candidates[0].kind) < 2 or not codes):
        return candidates[0]
    nearness = [max((_shared(c.code, code) for code in codes), default=0) for c in candidates]
    best = max(nearness)
    if best == 0 or nearness.count(best) > 1:
        return None
    return candidates[nearness.index(best)]


def _level(kind: PlaceKind) -> int:
    return {"province": 0, "regency": 1, "city": 1, "district": 2, "village": 3}[kind]


def _shared(code: str, other: str) -> int:
    """How many leading parts two codes share."""
    count = 0
    for a, b in zip(code.split("."), other.split("."), strict=False):
        if a != b:
            break
        count += 1
    return count
