"""Which programme words mean that name none: "program ini", "kegiatan tersebut", "tujuannya", or nothing at all."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from simpul.claim.context import Context
from simpul.data import alternation, words
from simpul.model import Entity, Span

REACH = 400
"""How many characters back a programme may have been named for words to mean it."""
_ECHO = 3


def last_named(context: Context, offset: int, *, reach: int = REACH) -> Entity | None:
    """The programme named last before ``offset``, at most ``reach`` characters back."""
    last = context.before(offset, "Program")
    return last.entity if last and offset - last.end <= reach else None


def main_program(context: Context) -> Entity | None:
    """The article's dominating programme: named most often (at least twice, or the only one)."""
    counts = Counter(o.entity.id for o in context.occurrences if o.entity.type == "Program")
    if not counts:
        return None
    (first, most), *rest = counts.most_common(2)
    if len(counts) == 1 or (most >= 2 and most > rest[0][1]):
        return context.entity(first)
    return None


def topic(context: Context, span: Span) -> Entity | None:
    """The programme named in ``span``, else the one named last before it, else the main one if words point to one."""
    inside = context.within(span.start, span.end, "Program")
    if inside:
        return inside[0].entity
    return last_named(context, span.start) or (main_program(context) if points_back(context, span) else None)


def points_back(context: Context, span: Span) -> bool:
    """True when the words point to a programme named before ("kegiatan tersebut", "bantuannya")."""
    return bool(_pointing().search(context.text, span.start, span.end))


def pointed_program(context: Context, span: Span, *, reach: int = 30) -> Entity | None:
    """The programme named last before ``span``, where the words of ``span`` begin by pointing to one.

    ``reach``: how many words may follow the pointing words in the span.
    """
    match = _opening().match(context.text, span.start, span.end)
    if match is None or len(context.text[match.end() : span.end].split()) > reach + 1:
        return None
    return last_named(context, span.start)


def echoed_program(context: Context, span: Span) -> Entity | None:
    """A programme named before ``span`` whose first word stands near its end ("… kami lakukan pelatihan | agar …")."""
    near = [word.lower() for word in re.findall(r"[\w-]+", context.text[span.start : span.end])[-_ECHO:]]
    known = words("programme_nouns")
    for o in reversed([o for o in context.occurrences if o.end <= span.start and o.entity.type == "Program"]):
        head = o.mention.text.split()[0].lower()
        if head in near and head in known and head != "program":
            return o.entity
    return None


@cache
def _pointing() -> re.Pattern[str]:
    return re.compile(rf"\b{alternation('programme_nouns', 'noun')}(?:nya|\s+(?:ini|itu|tersebut))\b", re.I)


@cache
def _opening() -> re.Pattern[str]:
    """Pointing words at the beginning, with at most two words between the noun and ini, itu, tersebut."""
    pointed = rf"{alternation('programme_nouns', 'noun')}(?:nya\b|(?:\s+[\w-]+){{0,2}}\s+(?:ini|itu|tersebut)\b)"
    return re.compile(
        rf"[\"“]?(?:[\w,]+\s+){{0,5}}?(?:{pointed}|(?:tujuan|harapan)nya\b|ini\s+(?:untuk|agar|bertujuan))", re.I
    )
