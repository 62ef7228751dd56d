"""The words of a name in one form: lower case, without signs, numbers as digits."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_DOTTED = re.compile(r"\b(?:[a-z]\.\s?){2,}")
_JOINED_NUMBER = re.compile(r"\b((?:sd|smp|sma|smk|mi|mts|ma|slb|tk)n?)(\d{1,3})\b")
_WORD = re.compile(r"[^\W_]+")
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10}
_OLD = (("oe", "u"), ("dj", "j"), ("tj", "c"), ("nj", "ny"), ("sj", "sy"))


@lru_cache(maxsize=50_000)
def name_words(name: str) -> tuple[str, ...]:
    """The words of ``name`` in lower case: accents, apostrophes and hyphens gone, "K.R.M.T." one word, "&" read."""
    plain = unicodedata.normalize("NFKD", name.lower()).replace("&", " dan ").replace("'", "").replace("’", "")
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = _DOTTED.sub(lambda m: re.sub(r"[.\s]", "", m.group()) + " ", plain)
    return tuple(_WORD.findall(_JOINED_NUMBER.sub(r"\1 \2", plain)))


def number(word: str) -> str | None:
    """The number that a word writes in Arabic or (up to 39) Roman signs, as digits; None for other words."""
    if word.isdigit():
        return word.lstrip("0") or "0"
    if not word or not _ROMAN.fullmatch(word):
        return None
    values = [_VALUES[c] for c in word]
    after = [*values[1:], 0]
    return str(sum(-v if v < n else v for v, n in zip(values, after, strict=True)))


def modern(word: str) -> str:
    """A word in the spelling of today: "soerabaja" keeps its last j, the rest becomes "surabaja"."""
    for old, new in _OLD:
        word = word.replace(old, new)
    return word


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """A word without what spelling only changes: old spelling (oe, dj, tj), doubled letters, h after a consonant."""
    word = modern(word)
    word = re.sub(r"(.)\1+", r"\1", word).replace("v", "f")
    return re.sub(r"(?<=[bcdfgjklmprtz])h", "", word)


def without_brackets(name: str) -> tuple[str, tuple[str, ...]]:
    """The name outside its brackets, and what stands in each."""
    inside = tuple(re.findall(r"\(([^()]*)\)", name))
    return " ".join(re.sub(r"\([^()]*\)", " ", name).split()), inside
