"""Why two nodes may be one, in the words of people: the reasons of comparisons in Indonesian."""

from __future__ import annotations

import re
from functools import cache

from simpul.data import lexicon

_GAP = "{}"


def reason(text: str, *, language: str = "id") -> str:
    """A reason ("level differs: kota / kabupaten") in a language; as it is where the lexicon has no words for it."""
    if language == "en":
        return text
    for pattern, words in _patterns():
        if found := pattern.fullmatch(text):
            return words.replace(_GAP, "".join(found.groups()))
    return text


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = lexicon("reasons")
    return tuple((re.compile(re.escape(row["en"]).replace(re.escape(_GAP), "(.*)")), row["id"]) for row in rows)
