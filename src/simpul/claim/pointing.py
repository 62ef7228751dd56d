"""'Program ini', 'kegiatan tersebut', 'tujuannya': words that point back to a programme named before."""

from __future__ import annotations

import re
from functools import cache

from simpul.claim.context import Context
from simpul.data import words
from simpul.model import Entity, Span

_REACH = 500
_ECHO = 3
_TAIL = r"(?:\s+[\w-]+){0,2}\s+(?:ini|itu|tersebut)\b"


def pointed_program(context: Context, span: Span, *, reach: int = 30) -> Entity | None:
    """The last programme named before ``span``, where the words of ``span`` begin by pointing to one.

    ``reach``: how many words may follow the pointing words in the span.
    """
    match = _pointer().match(context.text, span.start, span.end)
    if match is None or len(context.text[match.end() : span.end].split()) > reach + 1:
        return None
    last = context.before(span.start, "Program")
    return last.entity if last and span.start - last.end <= _REACH else None


def echoed_program(context: Context, span: Span) -> Entity | None:
    """A programme named before ``span`` whose first word stands near its end ("… kami lakukan pelatihan | agar …")."""
    near = [word.lower() for word in re.findall(r"[\w-]+", context.text[span.start : span.end])[-_ECHO:]]
    known = words("aim_pointers")
    for o in reversed([o for o in context.occurrences if o.end <= span.start and o.entity.type == "Program"]):
        head = o.mention.text.split()[0].lower()
        if head in near and head in known and head != "program":
            return o.entity
    return None


@cache
def _pointer() -> re.Pattern[str]:
    heads = "|".join(sorted(words("aim_pointers"), key=lambda w: (-len(w), w)))
    return re.compile(
        rf"[\"“]?(?:[\w,]+\s+){{0,5}}?(?:(?:{heads})(?:nya\b|{_TAIL})|(?:tujuan|harapan)nya\b|ini\s+(?:untuk|agar|bertujuan))",
        re.IGNORECASE,
    )
