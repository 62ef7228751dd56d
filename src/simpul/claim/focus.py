"""Which programme a value or a sentence is about."""

from __future__ import annotations

from bisect import bisect_right

from simpul.claim.context import Context, Occurrence
from simpul.model import Entity

REACH = 4
"""How many sentences back a programme may have been named last."""


def focus_occurrence(context: Context, offset: int) -> Occurrence | None:
    """The naming of the programme that the words at ``offset`` are about, or None.

    In this order: a naming that covers the offset; the closest before it in its sentence; the closest after it in its
    sentence; the last one in the sentences just before; the only programme of the article.
    """
    sentence = context.sentence(offset)
    here = context.within(sentence.start, sentence.end, "Program")
    covering = [o for o in here if o.start <= offset < o.end]
    before = [o for o in here if o.end <= offset]
    after = [o for o in here if o.start >= offset]
    if covering or before or after:
        return covering[-1] if covering else before[-1] if before else after[0]
    last = context.before(offset, "Program")
    if last is not None and _sentences_between(context, last.end, offset) <= REACH:
        return last
    programmes = [e for e in context.entities if e.type == "Program"]
    if len(programmes) == 1:
        return last or context.after(offset, "Program")
    return None


def focus_program(context: Context, offset: int) -> Entity | None:
    """The programme that the words at ``offset`` are about, or None where none is near enough."""
    occurrence = focus_occurrence(context, offset)
    return occurrence.entity if occurrence else None


def _sentences_between(context: Context, start: int, end: int) -> int:
    sentences = context.document.sentences
    return bisect_right(sentences, end, key=lambda s: s.start) - bisect_right(sentences, start, key=lambda s: s.start)
