"""Tags of words → spans with confidences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

NAME_TYPES = ("Person", "Organization", "Place")
NAME_TAGS = ("O", *(f"{b}-{t}" for t in NAME_TYPES for b in "BI"))
TOPIC_TYPES = ("Program", "Group", "Skill")
"""What the news is about; these phrases often hold names, so they are tagged by a head of their own."""
TOPIC_TAGS = ("O", *(f"{b}-{t}" for t in TOPIC_TYPES for b in "BI"))
PURPOSE_TAGS = ("O", "B-Aim", "I-Aim", "B-Obstacle", "I-Obstacle")
FOLDED_TAGS = ("O", "B-Aim", "I-Aim")
"""Aims and obstacles as one: which of the two a stretch is, the judge says."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """Words ``[first, last)`` of one type; ``confidence`` is the mean probability of their type, in 0..1."""

    first: int
    last: int
    type: str
    confidence: float


def spans_of(logits: NDArray[np.float32], tags: Sequence[str], *, bias: float = 0.0) -> list[Tagged]:
    """The best sequence of tags in which every I follows a B or I of its type; ``bias`` is taken from the tag O."""
    if not len(logits):
        return []
    scores = logits.astype(np.float64)
    scores -= scores.max(1, keepdims=True)
    scores -= np.log(np.exp(scores).sum(1, keepdims=True))
    shares = np.exp(scores)
    scores[:, 0] -= bias
    path = _best_path(scores, tags)
    found: list[Tagged] = []
    first = 0
    while first < len(path):
        if path[first] == 0:
            first += 1
            continue
        type_ = tags[path[first]][2:]
        inside = tags.index(f"I-{type_}")
        last = first + 1
        while last < len(path) and path[last] == inside:
            last += 1
        begin = tags.index(f"B-{type_}")
        share = float((shares[first:last, begin] + shares[first:last, inside]).mean())
        found.append(Tagged(first, last, type_, min(1.0, share)))
        first = last
    return found


def folded(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """Logits of ``PURPOSE_TAGS`` → logits of ``FOLDED_TAGS``."""
    begin, inside = (np.logaddexp(logits[:, n], logits[:, n + 2]) for n in (1, 2))
    return np.stack([logits[:, 0], begin, inside], 1)


def shares_of(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """Probability of each type (columns as ``NAME_TYPES``; B and I together) for each word."""
    shares = np.exp(logits - logits.max(1, keepdims=True)) if len(logits) else logits
    shares = shares / shares.sum(1, keepdims=True)
    return np.asarray(shares[:, 1::2] + shares[:, 2::2], dtype=np.float32)


def _best_path(scores: NDArray[np.float64], tags: Sequence[str]) -> list[int]:
    """Viterbi without learned transitions: only I after anything but B or I of its type is forbidden."""
    forbidden = np.zeros((len(tags), len(tags)))
    for column, tag in enumerate(tags):
        if tag[0] == "I":
            for row, before in enumerate(tags):
                if before[2:] != tag[2:]:
                    forbidden[row, column] = -1e9
    best = scores[0] + np.array([-1e9 if tag[0] == "I" else 0.0 for tag in tags])
    back = np.zeros(scores.shape, dtype=np.int64)
    for n in range(1, len(scores)):
        step = best[:, None] + forbidden
        back[n] = step.argmax(0)
        best = step.max(0) + scores[n]
    path = [int(best.argmax())]
    for n in range(len(scores) - 1, 0, -1):
        path.append(int(back[n, path[-1]]))
    return path[::-1]
