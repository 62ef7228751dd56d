"""Spellings of the words of a name: old and new orthography, one sound written in several ways, slips of the pen."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from simpul.data import lexicon, words

Likeness = Literal["exact", "spelling", "sound", "slip", "misprint", "doubt"]

_OLD = (("oe", "u"), ("tj", "c"), ("dj", "j"), ("sj", "sy"), ("nj", "ny"))
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^ch(?=r)", "k"),
        (r"^ch(?=[ao][ei]|ol|ot|us)|(?<=.)ch|kh", "h"),
        (r"ch", "c"),
        (r"ph|v|p", "f"),
        (r"(?<=[dtbg])h|(?<=z)h", ""),
        (r"sh|sy", "s"),
        (r"dz|^j(?=aen|ain)", "z"),
        (r"q|ck", "k"),
        (r"x", "ks"),
        (r"ae|ay|ei", "ai"),
        (r"y", "i"),
        (r"ie|iy", "i"),
        (r"uw(?=[aeio])", "u"),
        (r"(.)\1+", r"\1"),
        (r"d$", "t"),
    )
)
_LONG = 6
"""Letters that a word has at least if one wrong letter in it may be a slip."""


def plain(text: str) -> str:
    """Lower case without accents and apostrophes: "Ma'ruf" -> "maruf"; hyphens, dots and commas stay."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"['’‘`ʼ´ʻ]", "", text.casefold())


@cache
def _forms() -> dict[str, str]:
    return {form: row["name"] for row in lexicon("person_spellings") for form in row["spellings"].split(";") if form}


@cache
def shorts() -> dict[str, str]:
    """Short forms of given names and what they stand for: "moh" -> "muhammad"."""
    return {form: row["name"] for row in lexicon("person_spellings") for form in row["shorts"].split(";") if form}


@lru_cache(maxsize=50_000)
def modern(word: str) -> str:
    """A plain word in the orthography of today: "soerjadi" -> "surjadi", "achmad" -> "ahmad"."""
    known = _forms().get(word)
    if known:
        return known
    for old, new in _OLD:
        word = word.replace(old, new)
    return _forms().get(word, word)


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """How a word sounds, coarsely: "rochmah" and "rohmah", "yanto" and "ianto", "arip" and "arif" are one."""
    for pattern, replacement in _SOUNDS:
        word = pattern.sub(replacement, word)
    return word


@lru_cache(maxsize=50_000)
def known(word: str) -> bool:
    """Whether the word is a usual part of names."""
    return word in words("given_names") or word in _forms().values()


@lru_cache(maxsize=50_000)
def likeness(left: str, right: str) -> Likeness | None:
    """How two plain words can be one name: the same, by orthography, by sound, by a slip, perhaps; or None.

    A slip leaves a letter out, doubles or swaps it; a misprint puts another one inside a long word.
    """
    if left == right:
        return "exact"
    a, b = modern(left), modern(right)
    if a == b or _old_y(a, b):
        return "spelling"
    if min(len(a), len(b)) > 2 and sound(a) == sound(b):
        return "sound"
    return _near(left, right)


def _old_y(a: str, b: str) -> bool:
    """Whether one word is the other with "j" for the "y" of today, as in "surjadi"; "joni" is a name of its own."""
    if a.replace("j", "y") != b.replace("j", "y") or (a[0] != b[0] and len(a) < _LONG):
        return False
    old, new = sorted((a, b), key=lambda word: -word.count("j"))
    return not known(old) and (a[0] == b[0] or known(new))


def _near(left: str, right: str) -> Likeness | None:
    if left.rstrip("h") == right.rstrip("h") and min(len(left), len(right)) >= _LONG - 2:
        return "doubt"  # Rahma, Rahmah
    if min(len(left), len(right)) < _LONG:
        return None
    usual = known(left) and known(right)
    wrong = [n for n, (a, b) in enumerate(zip(left, right, strict=False)) if a != b]
    if left.replace("o", "a") == right.replace("o", "a") and (usual or wrong[-1] == len(left) - 1):
        return "doubt"  # Santosa, Santoso
    if usual or OSA.distance(left, right, score_cutoff=1) > 1:
        return None
    if left[:-1] == right[:-1] and len(left) == len(right):
        return None  # Susanto, Susanti
    if left[0] != right[0] or left.startswith(right) or right.startswith(left):
        return "doubt"  # Sahlan and Dahlan, Ferdian and Ferdiana are names of their own
    if len(left) != len(right) or len(wrong) == 2:
        return "slip"
    inside = wrong[0] < len(left) - (1 if len(left) > _LONG + 2 else 2)
    return "misprint" if inside and len(left) > _LONG else "doubt"
