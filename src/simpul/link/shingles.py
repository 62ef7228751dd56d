"""What near-duplicates are known by: an article's runs of words, and the names and figures in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from simpul.data import any_of, lexicon

LENGTH = 3
"""Words in a shingle: one changed word changes three shingles."""
LEAD = 60
"""Words at the top of a story that outlets which cut its end still keep."""
_TOKEN = re.compile(r"(?P<number>\d+(?:[.,/]\d+)*)|(?P<word>[^\W\d_]+)|(?P<stop>[.!?\n\"“”:]+)")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """``shingles`` of the whole text, ``lead`` of its first words, ``opening`` of twice as many; all in small letters.

    ``names`` are words with a capital that no sentence begins with, ``numbers`` the figures, digits alone.
    """

    shingles: frozenset[str]
    lead: frozenset[str]
    opening: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]


def fingerprint(text: str) -> Fingerprint:
    """The fingerprint of an article's text, without lines that only point to other articles ("Baca juga: …")."""
    words, names, numbers, begins = list[str](), set[str](), set[str](), True
    for match in _TOKEN.finditer(_story(text)):
        token = match[0]
        if match.lastgroup == "stop":
            begins = True
            continue
        if match.lastgroup == "number":
            token = re.sub(r"\D", "", token)
            numbers.add(token)
        elif token[0].isupper() and not begins:
            names.add(token.casefold())
        words.append(token.casefold())
        begins = False
    return Fingerprint(
        shingles=frozenset(_runs(words)),
        lead=frozenset(_runs(words[:LEAD])),
        opening=frozenset(_runs(words[: 2 * LEAD])),
        words=frozenset(words),
        names=frozenset(names),
        numbers=frozenset(numbers),
    )


def _runs(words: list[str]) -> Iterator[str]:
    for start in range(max(1, len(words) - LENGTH + 1) if words else 0):
        yield " ".join(words[start : start + LENGTH])


def _story(text: str) -> str:
    return _asides().sub("", text)


@cache
def _asides() -> re.Pattern[str]:
    words = any_of(row["words"] for row in lexicon("copy_words") if row["use"] == "aside")
    return re.compile(rf"(?im)^\W*{words}(?=\W).*$")
