"""The words that bear out a judged pair."""

from __future__ import annotations

from simpul.claim.context import Context
from simpul.model import Mention

REACH = 400
"""Characters that evidence may be long where two things stand in different sentences."""


def evidence_of(context: Context, left: Mention, right: tuple[int, int]) -> tuple[int, int]:
    """The shortest stretch that covers both places; the second one's sentence where they stand far apart."""
    start, end = min(left.start, right[0]), max(left.end, right[1])
    if context.sentence(left.start) == context.sentence(right[0]) or end - start <= REACH:
        return start, end
    sentence = context.sentence(right[0])
    return sentence.start, max(sentence.end, right[1])
