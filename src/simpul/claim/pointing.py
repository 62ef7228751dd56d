"""'Program ini', 'kegiatan tersebut', 'tujuannya': words that point back to a programme named before."""

from __future__ import annotations

import re
from functools import cache

from simpul.claim.context import Context
from simpul.data import words
from simpul.model import Entity, Span

_REACH = 500
_TAIL = r"(?:\s+[\w-]+){0,2}\s+(?:ini|itu|tersebut)\b"


def pointed_program(context: Context, span: Span) -> Entity | None:
    """The last programme named before ``span``, where the words of ``span`` begin by pointing to one."""
    if not _pointer().match(context.text, span.start, span.end):
        return None
    last = context.before(span.start, "Program")
    return last.entity if last and span.start - last.end <= _REACH else None


@cache
def _pointer() -> re.Pattern[str]:
    heads = "|".join(sorted(words("aim_pointers"), key=lambda w: (-len(w), w)))
    return re.compile(
        rf"[\"“]?(?:[\w,]+\s+){{0,5}}?(?:(?:{heads})(?:nya\b|{_TAIL})|(?:tujuan|harapan)nya\b|ini\s+(?:untuk|agar|bertujuan))",
        re.IGNORECASE,
    )
