"""The parts of a programme's name: national programmes, content words, numbers, years and territories."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from simpul.identity.programme_list import programmes
from simpul.identity.programme_words import CODE, Words, canonical, families, form, national, spelled, tokens_of
from simpul.identity.territories import Territory, territory_at, upper

_YEAR = re.compile(r"(?:19|20)\d\d")
_PLACE_WORDS = 4


@dataclass(frozen=True, slots=True)
class ProgramName:
    """The parts of a programme's name.

    ``codes`` are national programmes, ``words`` the content words, ``numbers`` pairs of what is counted ("gelombang",
    "" where untold) and the number.
    """

    codes: frozenset[str]
    words: frozenset[str]
    numbers: frozenset[tuple[str, str]]
    years: frozenset[str]
    places: tuple[Territory, ...]


@lru_cache(maxsize=50_000)
def parts_of(tokens: Words) -> ProgramName:
    """The parts of a name of these words."""
    tokens = canonical(national(spelled(tokens)))
    numbers: set[tuple[str, str]] = set()
    years: set[str] = set()
    places: list[Territory] = []
    codes: set[str] = set()
    words: list[str] = []
    at, counted = 0, ""
    while at < len(tokens):
        word = tokens[at]
        end, place = _place(tokens, at)
        if place:
            places.append(place)
        elif word.startswith(CODE):
            codes.add(word.removeprefix(CODE))
        elif word.isdecimal():
            if _YEAR.fullmatch(word) and not counted:
                years.add(word)
            else:
                numbers.add((counted if counted != "ke" else "", word))
        elif word in form("marker") and at + 1 < len(tokens) and (tokens[at + 1].isdecimal() or tokens[at + 1] == "ke"):
            pass
        else:
            words.append(word)
        marker = form("marker").get(word, "")
        counted = counted if marker == "ke" and counted else marker
        at = end
    return ProgramName(
        frozenset(codes), content_words(words, codes), frozenset(numbers), frozenset(years), tuple(places)
    )


def _place(tokens: Words, at: int) -> tuple[int, Territory | None]:
    """A territory at ``at`` and the word after it."""
    headed = territory_at(tokens, at)
    if headed and headed[1].codes:
        return headed
    for end in range(min(len(tokens), at + _PLACE_WORDS), at, -1):
        found = upper(" ".join(tokens[at:end]))
        if found:
            name = "".join(tokens[at:end])
            return end, Territory(frozenset(), name, frozenset(p.code for p in found))
    return at + 1, None


def content_words(words: list[str], codes: Collection[str]) -> frozenset[str]:
    """The words that tell a programme from others; at least one where no national programme is named."""
    left = [w for w in words if w not in form("small")]
    gives = [w for w in left if w in form("give")]
    left = [w for w in left if w not in form("give")]
    if codes:
        left = [w for w in _without_provider(left, codes) if w not in form("lead") and w not in form("general")]
        return frozenset(left)
    if gives and not heads(left):
        left.append("bantuan")
    told = [w for w in left if w not in form("general")]
    plain = [w for w in told if w not in form("light")]
    if len(plain) > 1 and (heads(plain) or "miskin" in plain):
        told = plain
    return frozenset(told or left or words)


def _without_provider(words: list[str], codes: Collection[str]) -> list[str]:
    """The words without the body that runs the programme, and without a ministry under another of its names."""
    bodies = {w for code in codes for w in spelled(tokens_of(programmes()[code].provider))}
    rest = [w for w in words if w not in bodies]
    if not rest or ("kementerian" in words and set(words[words.index("kementerian") + 1 :]) & bodies):
        return words[: words.index("kementerian")] if "kementerian" in words else []
    return words


def heads(words: Collection[str]) -> frozenset[str]:
    """Those of the words that tell a kind of programme."""
    return frozenset(w for w in words if w in families())
