"""Words of a text, and the gazetteer names and territories that start at one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from simpul.data import lexicon
from simpul.data import words as lexicon_words
from simpul.gazetteer import UPPER as UPPER
from simpul.gazetteer import GazetteerPlace, places_exactly, villages_named
from simpul.gazetteer.names import territory_words

_WORD = re.compile(r"\b[Ss]e-(?=[A-Z])|[^\W_]+(?:(?:[-'’/]|\.(?=\d))[^\W_]+)*|\S")
_ROMAN = re.compile(r"[IVX]+[A-D]?|ll|lll|\d+[A-Z]?")
LONGEST_NAME = 5
MOST_WORDS = 4
"""Words of a village's, hamlet's or district's name that no list has."""


@cache
def stop_words(*, public: bool = True) -> frozenset[str]:
    """Capitalised words that no name of a body or place holds, in lower case; fewer where it is not ``public``."""
    rows = lexicon("org_stops")
    return frozenset(row["word"].lower() for row in rows if public or row["scope"] == "all")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a sign. ``follows``: only spaces lie between it and the word before."""

    start: int
    end: int
    text: str
    follows: bool

    @property
    def capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[0].isupper()

    @property
    def number(self) -> bool:
        """Whether it is a Roman or Arabic number, as in "Timur I"."""
        return _ROMAN.fullmatch(self.text) is not None


@dataclass(frozen=True, slots=True)
class Territory:
    """Words ``[first, last)`` that name a territory.

    ``kinds`` come from its head word, ``places`` from the gazetteer; both may be empty.
    """

    first: int
    last: int
    name: int
    """The word at which the name without the head word starts."""
    kinds: tuple[str, ...]
    places: tuple[GazetteerPlace, ...]


@lru_cache(maxsize=2_000)
def scan(text: str) -> tuple[Word, ...]:
    """All words and signs of ``text``."""
    words: list[Word] = []
    for match in _WORD.finditer(text):
        between = text[words[-1].end : match.start()] if words else "\n"
        words.append(Word(match.start(), match.end(), match.group(), not between.strip(" \t\xa0")))
    return tuple(words)


def follows(words: Sequence[Word], index: int) -> bool:
    """Whether there is a word at ``index`` on the same line as the one before."""
    return index < len(words) and words[index].follows


def gazetteer_at(
    words: Sequence[Word], index: int, kinds: Sequence[str] = ()
) -> tuple[int, tuple[GazetteerPlace, ...]]:
    """The longest gazetteer name at ``index``: the word after it, and its places (``kinds`` only).

    Without one ``(index, ())``.
    """
    last = index
    while last < len(words) and last - index < LONGEST_NAME and _in_name(words, index, last):
        last += 1
    for end in range(last, index, -1):
        if not words[end - 1].capital:
            continue
        name = " ".join(w.text for w in words[index:end])
        found = tuple(p for p in places_exactly(name) if not kinds or p.kind in kinds)
        if found:
            return end, found
    return index, ()


def _in_name(words: Sequence[Word], index: int, at: int) -> bool:
    word = words[at]
    if at > index and not word.follows:
        return False
    return word.capital or (at > index and word.text == "dan")


_NOT_BEFORE = ("wali", "balai", "ibu")  # "Wali Kota", "Balai Kota", "Ibu Kota"


def head_at(words: Sequence[Word], index: int) -> tuple[int, tuple[str, ...]]:
    """A territory head word at ``index``, in either case, "Kab." too: the word after it, and its kinds."""
    kinds = territory_words().get(words[index].text.lower())
    if not kinds or (words[index].follows and words[index - 1].text.lower() in _NOT_BEFORE):
        return index, ()
    after = index + 1
    if follows(words, after) and words[after].text == "." and len(words[index].text) <= 4:
        after += 1
    if follows(words, after) and words[after].text.lower() in ("administrasi", "adm"):
        after += 1
    return (after, kinds) if follows(words, after) and words[after].capital else (index, ())


def territory_at(words: Sequence[Word], index: int, kinds: Sequence[str] = ()) -> Territory | None:
    """A territory at ``index``: a head word with a name, or a bare gazetteer name.

    Bare names are of one of ``kinds``; by default province, regency or city.
    """
    if index >= len(words):
        return None
    after, told = head_at(words, index)
    if told:
        end, found = gazetteer_at(words, after, told)
        if not found and not set(told) & set(UPPER):
            above = words[index].text.islower() and gazetteer_at(words, after, UPPER)[1]
            phrase = words[after].text in lexicon_words("place_phrases")
            end = after if above or phrase else _small_end(words, after, told)
        return Territory(index, end, after, told, found) if end > after else None
    end, found = gazetteer_at(words, index, kinds or UPPER)
    return Territory(index, end, index, (), found) if found else None


def _small_end(words: Sequence[Word], index: int, kinds: Sequence[str]) -> int:
    """The end of an unlisted name; of a village an official name goes over a known place: "Sumbersari Bantul"."""
    end = name_end(words, index, MOST_WORDS)
    if "village" not in kinds:
        return end
    for last in range(index, min(index + MOST_WORDS, len(words))):
        if not (words[last].follows and words[last].text[0].isalpha()) or words[last].text.lower() in stop_words():
            break
        if last >= end and villages_named(" ".join(w.text for w in words[index : last + 1])):
            end = last + 1
    return end


def name_end(words: Sequence[Word], index: int, most: int) -> int:
    """The end of at most ``most`` capitalised words or numbers from ``index`` on; a known place stops it."""
    end = index
    while end < len(words) and end - index < most and (words[end].capital or (end > index and words[end].number)):
        if end > index and (not words[end].follows or head_at(words, end)[1] or gazetteer_at(words, end, UPPER)[1]):
            break
        if words[end].text.lower() in stop_words() or amount(words[end]):
            break
        end += 1
    return end


def amount(word: Word) -> bool:
    """Whether the word is a sum of money: "Rp375"."""
    return word.text[:2] in ("Rp", "RP") and word.text[2:3].isdigit()
