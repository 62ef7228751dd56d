"""'kata Bupati', 'Menag mengatakan': the person who was named with that office before."""

from __future__ import annotations

import re

from simpul.claim.context import Context
from simpul.model import Entity

_REACH = 110
_MIN_PART = 2


def holder(context: Context, office: str, offset: int) -> Entity | None:
    """The last person named before ``offset`` right behind (or before, after a comma) this word for an office."""
    for o in reversed([o for o in context.occurrences if o.end <= offset and o.entity.type == "Person"]):
        lead = re.split(r"[.;\n\"“”]\s", context.text[max(0, o.start - _REACH) : o.start])[-1]
        tail = re.match(r"\s*,([^.\n\"“”]{0,60})", context.text[o.end : o.end + _REACH])
        if _mentions(lead, office) or (tail and tail[1].strip().lower().startswith(office.lower())):
            return o.entity
    return None


def _mentions(lead: str, office: str) -> bool:
    words = re.findall(r"[\w-]+", lead.lower())
    short = office.lower()
    if short in words:
        return True
    return any(abbreviates(short, words[n : n + 3]) for n in range(len(words)))


def abbreviates(short: str, words: list[str]) -> bool:
    """Is ``short`` put together from the beginnings of at least two of the words, in order ("menag": menteri agama)?"""

    def fits(rest: str, index: int, used: int) -> bool:
        if not rest:
            return used >= 2
        if index >= len(words):
            return False
        word = words[index]
        longest = next((n for n in range(len(rest), 0, -1) if word.startswith(rest[:n])), 0)
        return any(fits(rest[n:], index + 1, used + 1) for n in range(longest, _MIN_PART - 1, -1))

    return len(short) > 2 * _MIN_PART - 1 and fits(short, 0, 0)
