"""Texts without a word: nothing to parse."""

from __future__ import annotations

from simpul.identity.comparison import Comparison, judged


def nameless(left: str, right: str) -> Comparison:
    """The comparison of two texts of which one has no word: the same only where they are written alike."""
    return judged(1.0 if left.split() == right.split() else 0.0, "no words to compare")
