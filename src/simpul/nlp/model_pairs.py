"""Which pairs of things in an article a model judges, and what it sees of each pair beside the words' vectors.

A thing is an entity, or a value (Time, Quantity, Aim) with one place in the text; a place is a range of words.
Everything here is numbers about places, so that training and run time see the same.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import log1p

TYPES = ("Person", "Organization", "Place", "Program", "Group", "Skill", "Time", "Quantity", "Aim")
LABELS = (
    "runs", "partnerIn", "funds", "targets", "heldAt", "teaches", "partOfProgram", "partOf", "jurisdiction",
    "locatedIn", "on", "start", "end", "deadline", "participants", "perBatch", "beneficiaries", "perRecipient",
    "budget", "duration", "population", "count", "planned", "ongoing", "completed", "cancelled", "proposed",
    "aimsAt", "obstacle",
)  # fmt: skip
STATUSES = ("planned", "ongoing", "completed", "cancelled", "proposed")
TIME_ROLES = ("on", "start", "end", "deadline")
QUANTITY_ROLES = (
    "participants",
    "perBatch",
    "beneficiaries",
    "perRecipient",
    "budget",
    "duration",
    "population",
    "count",
)
ALLOWED: dict[tuple[str, str], tuple[str, ...]] = {
    ("Program", "Organization"): ("runs", "partnerIn", "funds", "targets", "heldAt"),
    ("Program", "Person"): ("runs", "partnerIn"),
    ("Program", "Group"): ("targets", "partnerIn"),
    ("Program", "Place"): ("heldAt",),
    ("Program", "Skill"): ("teaches",),
    ("Program", "Program"): ("partOfProgram",),
    ("Program", "Time"): TIME_ROLES,
    ("Program", "Quantity"): QUANTITY_ROLES,
    ("Program", "Aim"): ("aimsAt", "obstacle"),
    ("Organization", "Organization"): ("partOf",),
    ("Organization", "Place"): ("jurisdiction", "locatedIn"),
    ("Place", "Place"): ("locatedIn",),
    ("Organization", "Quantity"): ("budget", "population", "count", "beneficiaries"),
    ("Place", "Quantity"): ("population", "count"),
    ("Group", "Quantity"): ("population", "count"),
}
"""What a pair of types can be; a programme with itself stands for its status. Left is the claim's subject except for
runs, partnerIn and funds, where the programme is the object."""
_STEPS = (1, 2, 4, 8, 16, 32, 64)
DISTANCES = 2 * (len(_STEPS) + 1) + 1
GAPS = 5
NUMBERS = 6


@dataclass(frozen=True, slots=True)
class Thing:
    """A type and the half-open ranges of words where the thing is named, sorted."""

    type: str
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things by number, their two closest places, the words between these, and bucketed distances."""

    left: int
    right: int
    left_place: int
    right_place: int
    between: tuple[int, int]
    distance: int
    gap: int
    numbers: tuple[float, ...]


def allowed(left: str, right: str, *, same: bool) -> tuple[str, ...]:
    """Labels that a pair of these types can have."""
    return STATUSES if same else ALLOWED.get((left, right), ())


def make_pairs(things: Sequence[Thing], sentences: Sequence[int]) -> list[Pair]:
    """All pairs that can have a label, in the order of the things; ``sentences`` numbers each word's sentence."""
    closest: dict[tuple[int, int], tuple[int, int, int]] = {}
    for i, left in enumerate(things):
        for j, right in enumerate(things):
            if left.places and right.places and (i != j or left.type == "Program"):
                if not allowed(left.type, right.type, same=i == j):
                    continue
                closest[i, j] = _closest(left, right) if i != j else (0, 0, 0)
    nearest_left: dict[tuple[int, str], int] = {}
    nearest_right: dict[tuple[int, str], int] = {}
    for (i, j), (size, _, _) in closest.items():
        if i != j:
            by_right, by_left = (j, things[i].type), (i, things[j].type)
            nearest_left[by_right] = min(size, nearest_left.get(by_right, size))
            nearest_right[by_left] = min(size, nearest_right.get(by_left, size))
    firsts = {t: next(n for n, thing in enumerate(things) if thing.type == t) for t in {x.type for x in things}}
    pairs = []
    for (i, j), (size, a, b) in closest.items():
        left, right = things[i], things[j]
        numbers = (
            float(i != j and size == nearest_left[j, left.type]),
            float(i != j and size == nearest_right[i, right.type]),
            log1p(len(left.places)),
            log1p(len(right.places)),
            float(firsts[left.type] == i),
            float(firsts[right.type] == j),
        )
        pairs.append(_pair(i, j, a, b, left.places[a], right.places[b], sentences, numbers))
    return pairs


def _closest(left: Thing, right: Thing) -> tuple[int, int, int]:
    return min((_apart(p, q), a, b) for a, p in enumerate(left.places) for b, q in enumerate(right.places))


def _apart(left: tuple[int, int], right: tuple[int, int]) -> int:
    return max(0, right[0] - left[1] + 1, left[0] - right[1] + 1)


def _pair(
    i: int, j: int, a: int, b: int, left: tuple[int, int], right: tuple[int, int],
    sentences: Sequence[int], numbers: tuple[float, ...],
) -> Pair:  # fmt: skip
    if i == j:
        here = [n for n, s in enumerate(sentences) if s == sentences[left[0]]]
        return Pair(i, j, a, b, (here[0], here[-1] + 1), 0, 0, numbers)
    size = _apart(left, right)
    bucket = bisect_right(_STEPS, size)
    distance = 0 if size == 0 else bucket if right[0] >= left[1] else bucket + len(_STEPS) + 1
    between = (min(left[1], right[1]), max(left[0], right[0]))
    gap = min(GAPS - 1, abs(sentences[left[0]] - sentences[right[0]]))
    return Pair(i, j, a, b, between if between[0] < between[1] else (0, 0), min(distance, DISTANCES - 1), gap, numbers)
