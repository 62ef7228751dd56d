"""What a comparison of two names says: a verdict, how sure it is, and the reasons in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["same", "maybe", "different"]

SAME, MAYBE = 0.8, 0.4
"""The least score of "same" and of "maybe"."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two names compare. ``score`` runs from 0 to 1 and is read as a probability that they name one thing.

    ``why`` names in short English the parts that met or clashed: "level differs: kota / kabupaten".
    """

    verdict: Verdict
    score: float
    why: tuple[str, ...]


def judged(score: float, *why: str) -> Comparison:
    """The comparison with this score: "same" from SAME up, "maybe" from MAYBE up, otherwise "different"."""
    verdict: Verdict = "same" if score >= SAME else "maybe" if score >= MAYBE else "different"
    return Comparison(verdict, score, why)
