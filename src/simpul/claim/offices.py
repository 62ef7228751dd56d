"""'kata Bupati', 'Menag mengatakan': the person who was named with that office before."""

from __future__ import annotations

import re

from simpul.claim.context import Context
from simpul.model import Entity
from simpul.nlp.cues import before_cue

_REACH = 110
_MIN_PART = 2
_TAIL = re.compile(r"\s*(?:,|yang juga(?:\s+(?:sebagai|selaku))?|selaku|sebagai)\s*([^.\n\"“”]{0,60})")


def holder(context: Context, office: str, offset: int) -> Entity | None:
    """The last person named before ``offset`` right behind (or before, after a comma) this word for an office."""
    persons = [o for o in context.occurrences if o.end <= offset and o.entity.type == "Person"]
    for before, o in reversed(list(zip([None, *persons], persons, strict=False))):
        start = max(0, o.start - _REACH, before.end if before else 0)
        lead = re.split(r"[.;\n\"“”]\s", context.text[start : o.start])[-1]
        tail = _TAIL.match(context.text, o.end)
        if _mentions(lead, office) or (tail and tail[1].strip().lower().startswith(office.lower())):
            return o.entity
    return None


def _mentions(lead: str, office: str) -> bool:
    found = list(re.finditer(r"[\w-]+", lead))
    words = [m.group().lower() for m in found]
    short = office.lower()
    return any(
        (word == short or abbreviates(short, words[n : n + 3])) and not before_cue().search(lead, found[n].end())
        for n, word in enumerate(words)
    )


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
