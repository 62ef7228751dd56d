"""Whether two bare names can mean one person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from simpul.data import lexicon
from simpul.identity.comparison import Comparison, judged
from simpul.identity.person_judgement import judge
from simpul.identity.person_meeting import meet
from simpul.identity.person_parts import PersonName, parse, readings
from simpul.identity.person_titles import title_notes
from simpul.identity.spelling import modern, plain

__all__ = ["PersonName", "compare", "parse"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a name.

    ``beside``: it stands in brackets or after "alias"; ``figure`` is the public figure whose other name it is, by the
    full name.
    """

    name: PersonName
    beside: bool
    figure: str | None = None
    why: tuple[str, ...] = ()


@lru_cache(maxsize=50_000)
def compare(left: str, right: str) -> Comparison:
    """Whether two names of persons mean one person, judged by nothing but the names; symmetric in its verdict."""
    if _flat(left) == _flat(right):
        return judged(1.0, "same text")
    if _two(left) != _two(right):
        return judged(0.1, "two persons in one name")
    judgements = (_compared(a, b) for a in _readings(left) for b in _readings(right) if not (a.beside and b.beside))
    return max(judgements, key=lambda found: found.score)


def _two(text: str) -> bool:
    """Whether a hyphen joins two full names: "Siti Aminah-Budi Santoso"."""
    parts = re.split(r"\s*[-–—]\s*", text.strip())
    return len(parts) == 2 and all(len(part.split()) > 1 for part in parts)


@lru_cache(maxsize=50_000)
def known_as(text: str) -> str | None:
    """The full name of the public figure whose other name this is ("Jokowi"), with or without titles before it."""
    return next((full for name in readings(text)[0] if (full := _full(name))), None)


def _flat(text: str) -> str:
    return " ".join(plain(text).split()).rstrip(" .,")


@lru_cache(maxsize=50_000)
def _readings(text: str) -> tuple[Reading, ...]:
    """The readings of a name as it stands, and with the full name that a nickname stands for."""
    found = []
    for beside, names in enumerate(readings(text)):
        for name in names:
            full = _full(name)
            found.append(Reading(name, bool(beside), full))
            if full:
                why = f"nickname: {' '.join(name.written)} = {full}"
                found.append(Reading(parse(full), bool(beside), full, (why,)))
    return tuple(found)


@cache
def _nicknames() -> dict[tuple[str, ...], str]:
    found = {}
    for row in lexicon("person_nicknames"):
        for name in row["names"].split(";"):
            bare = parse(name)
            found[_key((*" ".join(bare.titles).split(), *bare.written))] = row["name"]
    return found


def _key(tokens: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(modern, tokens))


def _full(name: PersonName) -> str | None:
    """The full name of the public figure whom these words mean, with or without the titles before them."""
    said = (*" ".join(name.titles).split(), *name.written)
    last = len(said) if name.has_post else len(said) - len(name.written) + 1
    keys = (_key(said[first:]) for first in range(last))
    return next((full for key in keys if (full := _nicknames().get(key))), None)


def _compared(one: Reading, other: Reading) -> Comparison:
    if one.figure and other.figure and one.figure != other.figure:
        return judged(0.05, f"two persons: {one.figure} / {other.figure}")
    found = _by_words(one.name, other.name)
    return replace(found, why=(*one.why, *other.why, *found.why))


def _by_words(left: PersonName, right: PersonName) -> Comparison:
    if not left.words or not right.words:
        return judged(0.0, "no name")
    if left.words == right.words:
        found = judged(0.97, "same words")
    elif len(left.words) != len(right.words) and modern("".join(left.words)) == modern("".join(right.words)):
        found = judged(0.95, "same letters, other spaces")
    else:
        found = judge(meet(left.words, right.words))
    clash = _clash(left, right)
    if clash:
        found = judged(min(found.score, 0.1), clash)
    elif (doubt := _doubt(left, right)) and found.score > doubt[0]:
        found = judged(doubt[0], *found.why, doubt[1])
    return found


def _clash(left: PersonName, right: PersonName) -> str | None:
    if left.sex and right.sex and left.sex != right.sex:
        return f"sex differs: {left.sex} / {right.sex}"
    if left.number and right.number and _value(left.number) != _value(right.number):
        return f"number differs: {left.number} / {right.number}"
    if left.parent and right.parent and judge(meet(left.parent, right.parent)).verdict == "different":
        return f"parent differs: {' '.join(left.parent)} / {' '.join(right.parent)}"
    for one, other in ((left, right), (right, left)):
        if _kind(one, "religious") and other.words[:1] == ("teuku",):
            return "title differs: teungku / teuku"
    return None


def _doubt(left: PersonName, right: PersonName) -> tuple[float, str] | None:
    if bool(left.number) != bool(right.number):
        return 0.5, f"number only in one: {left.number or right.number}"
    if bool(left.parent) != bool(right.parent) and min(len(left.words), len(right.words)) == 1:
        return 0.6, f"parent only in one: {' '.join(left.parent or right.parent)}"
    if _kind(left, "spouse") != _kind(right, "spouse") and left.sex != right.sex:
        return 0.6, "may be the husband's name"
    return None


def _kind(name: PersonName, kind: str) -> bool:
    return any(title_notes("kind").get(title) == kind for title in name.titles)


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    values = [{"i": 1, "v": 5, "x": 10}.get(letter, 0) for letter in number]
    return sum(v if v >= max(values[n:]) else -v for n, v in enumerate(values)) or {"j": -1, "s": -2}[number[0]]
