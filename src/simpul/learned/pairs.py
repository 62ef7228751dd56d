"""Which pairs of things in an article a model judges, and what it sees of each pair beside the words' vectors.

A thing is an entity, or a value (Time, Quantity, Aim) with one place in the text; a place is a range of words.
Everything here is numbers about places, so that training and run time see the same.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import log1p

import numpy as np
from numpy.typing import NDArray

TYPES = ("Person", "Organization", "Place", "Program", "Group", "Skill", "Time", "Quantity", "Aim")
LABELS = (
    "runs", "partnerIn", "funds", "targets", "heldAt", "teaches", "partOfProgram", "partOf", "jurisdiction",
    "locatedIn", "on", "start", "end", "deadline", "participants", "perBatch", "beneficiaries", "perRecipient",
    "budget", "duration", "population", "count", "planned", "ongoing", "completed", "cancelled", "proposed",
    "aimsAt", "obstacle", "real", "same",
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
"""What a pair of types can be; a thing with itself stands for whether it is one at all (a programme: also its status).
Left is the claim's subject except for runs, partnerIn and funds, where the programme is the object."""
SAME: dict[tuple[str, str], tuple[str, ...]] = {(t, t): ("same",) for t in ("Program", "Group")}
"""The other question that the judge answers: whether two phrases mean one thing."""
NAMED = frozenset({"Person", "Organization", "Place", "Program", "Group", "Skill"})
_STEPS = (1, 2, 4, 8, 16, 32, 64)
DISTANCES = 2 * (len(_STEPS) + 1) + 1
GAPS = 5
NUMBERS = 7


@dataclass(frozen=True, slots=True)
class Thing:
    """A type, the half-open ranges of words where the thing is named, sorted, and the words of its names."""

    type: str
    places: tuple[tuple[int, int], ...]
    words: frozenset[str] = frozenset()


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
    if same:
        return (*STATUSES, "real") if left == "Program" else ("real",) if left in NAMED else ()
    return ALLOWED.get((left, right), ())


def make_pairs(things: Sequence[Thing], sentences: Sequence[int], *, alike: bool = False) -> list[Pair]:
    """All pairs that can have a label, in the order of the things; ``sentences`` numbers each word's sentence.

    With ``alike`` the pairs, each once, of things that could be the same one; otherwise those that could be related.
    """
    if not any(thing.places for thing in things):
        return []
    apart, offsets = _distances(things)
    closest: dict[tuple[int, int], tuple[int, int, int]] = {}
    for i, left in enumerate(things):
        for j, right in enumerate(things):
            if not (left.places and right.places):
                continue
            if not (
                i < j and (left.type, right.type) in SAME if alike else allowed(left.type, right.type, same=i == j)
            ):
                continue
            block = apart[offsets[i] : offsets[i + 1], offsets[j] : offsets[j + 1]]
            where = int(block.argmin()) if i != j else 0
            a, b = divmod(where, block.shape[1]) if i != j else (0, 0)
            closest[i, j] = (int(block[a, b]), a, b)
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
            overlap(left.words, right.words) if i != j else 0.0,
        )
        pairs.append(_pair(i, j, a, b, left.places[a], right.places[b], size, sentences, numbers))
    return pairs


def surface(text: str) -> str:
    """A phrase as phrases are compared: its words in lower case."""
    return " ".join(re.findall(r"\w+", text.lower()))


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """Shared words (Dice), in 0..1."""
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def _distances(things: Sequence[Thing]) -> tuple[NDArray[np.int64], list[int]]:
    """Words from each place to each other, and where each thing's places begin. Touching places are one apart."""
    places = np.array([p for t in things for p in t.places], np.int64).reshape(-1, 2)
    starts, ends = places[:, 0], places[:, 1]
    apart = np.maximum(starts[None, :] - ends[:, None], starts[:, None] - ends[None, :]) + 1
    offsets = [0]
    for thing in things:
        offsets.append(offsets[-1] + len(thing.places))
    return np.maximum(apart, 0), offsets


def _pair(
    i: int, j: int, a: int, b: int, left: tuple[int, int], right: tuple[int, int],
    size: int, sentences: Sequence[int], numbers: tuple[float, ...],
) -> Pair:  # fmt: skip
    if i == j:
        number = sentences[left[0]]
        return Pair(i, j, a, b, (bisect_left(sentences, number), bisect_right(sentences, number)), 0, 0, numbers)
    bucket = bisect_right(_STEPS, size)
    distance = 0 if size == 0 else bucket if right[0] >= left[1] else bucket + len(_STEPS) + 1
    between = (min(left[1], right[1]), max(left[0], right[0]))
    gap = min(GAPS - 1, abs(sentences[left[0]] - sentences[right[0]]))
    return Pair(i, j, a, b, between if between[0] < between[1] else (0, 0), min(distance, DISTANCES - 1), gap, numbers)
