"""A person's own words spelled out: Balinese titles, short forms, glued initials, "Abdurrahman" in two words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simpul.data import words
from simpul.identity.spelling import known, shorts

PARTICLES = frozenset(
    ["al", "el", "as", "ar", "an", "at", "ad", "az", "de", "da", "di", "do", "dos", "van", "der", "den", "von"]
)
SEX = {"i": "m", "ni": "f"}
"""The Balinese particles before a name and the sex that they tell."""
_ORDER = {"g": "gede", "n": "nyoman", "k": "ketut", "p": "putu", "m": "made", "w": "wayan"}
_NOBLE = _ORDER | {"n": "ngurah", "b": "bagus", "a": "ayu"}
_HEADS = (("aa", ("anak", "agung"), _ORDER | {"n": "ngurah"}), ("ig", ("gusti",), _NOBLE), ("id", ("dewa",), _ORDER))
_MOST = 4
"""Letters that a Balinese title in initials has at most: AAGN."""


def balinese(tokens: Sequence[str]) -> tuple[list[str], str | None]:
    """Balinese names with their titles spelled out, and the sex that "I" or "Ni" tells: "IGN Rai", "A.A. Oka"."""
    first, *rest = tokens
    if rest and first in SEX and _is_order(rest[0]):
        return [_long(rest[0]), *rest[1:]], "f" if rest[1:2] == ["ayu"] else SEX[first]
    for size in range(min(_MOST, len(rest)), 0, -1):
        head = tokens[:size]
        letters = "".join(head)
        if (size > 1 and max(map(len, head)) < 3) or (size == 1 and not known(first) and first != "aan"):
            titles = _titles(letters)
            if titles:
                sex = "f" if "ayu" in titles else "m" if letters[0] == "i" else None
                return [*titles, *tokens[size:]], sex
    if first in SEX and len(rest) > 1 and len(rest[0]) == 1:
        return rest, SEX[first]
    return list(tokens), None


def _titles(letters: str) -> list[str] | None:
    """The titles that letters stand for: "ign" -> gusti ngurah, "ib" -> ida bagus; None for other letters."""
    if len(letters) > _MOST:
        return None
    if letters in ("ib", "ia"):
        return ["ida", _NOBLE[letters[1]]]
    for head, titles, meaning in _HEADS:
        rest = letters.removeprefix(head)
        if rest != letters and set(rest) <= set(meaning) and (rest or head == "aa"):
            return [*titles, *(meaning[letter] for letter in rest)]
    return None


def _is_order(word: str) -> bool:
    return _long(word) in words("given_names_order")


def _long(word: str) -> str:
    return shorts().get(word, word)


def spelled_out(tokens: Sequence[str]) -> Iterator[str]:
    """Certain short forms in full, "Abdurrahman" in two words, initials that are written together apart."""
    for number, token in enumerate(tokens):
        last = number == len(tokens) - 1
        if token in shorts() and (not last or (len(tokens) == 1 and len(token) > 2)):
            yield shorts()[token]
        elif (servant := _servant(token)) is not None:
            yield from ("abdul", servant)
        elif 1 < len(token) < 4 and len(tokens) > 1 and not known(token) and _letters(token, number):
            yield from token
        else:
            yield token


def _letters(token: str, number: int) -> bool:
    """Whether a short word is initials: "BJ Habibie", "AM Fatwa"; a particle is none."""
    vowels = sum(token.count(v) for v in "aeiouy")
    return token not in PARTICLES and (vowels == 0 or (number == 0 and len(token) == 2 and token[0] in "aeiou"))


def _servant(token: str) -> str | None:
    if not token.startswith("abdu") or len(token) < 8:
        return None
    rest = token[4:].removeprefix("l")
    rest = rest[1:] if rest[:1] == rest[1:2] else rest
    return rest if len(rest) > 3 else None
