"""Whom "dia", "-nya" or "… itu" refers to at a place in the text."""

from __future__ import annotations

import re

from simpul.claim.context import Context, Occurrence
from simpul.model import Entity

_SUBJECT = re.compile(r"(?:,[^.]{0,80},)?\s+(?:juga |pun |telah |akan |kembali )?(?:me|ber|di|ter)\w+")


def current_person(context: Context, offset: int) -> Entity | None:
    """The person whom a pronoun at ``offset`` means: the named speaker of the last attribution before it.

    Without one, the last person named as a subject before it; None where there is neither.
    """
    speaker = _last_speaker(context, offset)
    if speaker:
        return speaker.entity
    named = [o for o in context.occurrences if o.entity.type == "Person" and o.end <= offset]
    subjects = [o for o in named if _SUBJECT.match(context.text, o.end)]
    latest = subjects[-1:] or named[-1:]
    return latest[0].entity if latest else None


def _last_speaker(context: Context, offset: int) -> Occurrence | None:
    """The person named in the last attribution that ends before ``offset``."""
    spans = [q.speaker for q in context.document.quotations if q.speaker and q.speaker.end <= offset]
    for span in sorted(spans, key=lambda s: s.end, reverse=True):
        inside = context.within(span.start, span.end, "Person")
        if inside:
            return inside[-1]
    return None
