"""Which programme a stretch of text is about when it does not name one itself."""

from __future__ import annotations

import re
from collections import Counter

from simpul.claim.clauses import cues
from simpul.claim.context import Context
from simpul.model import Entity, Span

_POINTER = re.compile(rf"\b{cues('pointer')}(?:nya|\s+(?:ini|itu|tersebut))\b", re.I)


def main_program(context: Context) -> Entity | None:
    """The article's dominating programme: named most often (at least twice, or the only one)."""
    counts = Counter(o.entity.id for o in context.occurrences if o.entity.type == "Program")
    if not counts:
        return None
    (first, most), *rest = counts.most_common(2)
    if len(counts) == 1 or (most >= 2 and most > rest[0][1]):
        return context.entity(first)
    return None


def topic(context: Context, span: Span, *, reach: int = 400) -> Entity | None:
    """The programme named in ``span``, else the last one before it within ``reach`` characters, else the main one."""
    inside = context.within(span.start, span.end, "Program")
    if inside:
        return inside[0].entity
    last = context.before(span.start, "Program")
    if last and span.start - last.end <= reach:
        return last.entity
    return main_program(context) if points_back(context, span) else None


def points_back(context: Context, span: Span) -> bool:
    """True when the words point to a programme named before ("kegiatan tersebut", "bantuannya")."""
    return bool(_POINTER.search(context.text, span.start, span.end))
