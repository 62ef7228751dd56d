"""The territory in a name, and whether two territories can be one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import Levenshtein

from simpul.gazetteer import UPPER, GazetteerPlace, place, places_exactly
from simpul.gazetteer.names import name_key, territory_words
from simpul.identity.words import sound

Relation = Literal["same", "open", "clash"]
LONGEST = 5
_YOGYAKARTA = ("34", "34.71")
_NAMESAKES = dict.fromkeys(("yogyakarta", "jogja", "jogjakarta", "yogya"), _YOGYAKARTA)
_ISLANDS = "kepulauan "
_SHORTEST = 5
_KIND_WORDS = {
    "regency": "kabupaten",
    "city": "kota",
    "province": "provinsi",
    "district": "kecamatan",
    "village": "desa",
}


@dataclass(frozen=True, slots=True)
class Territory:
    """A territory as a name tells it.

    ``kinds`` are those that its head word leaves (empty: none told), ``name`` the key of its bare name ("" where only
    the level is told), ``codes`` the gazetteer's places that it can be.
    """

    kinds: frozenset[str]
    name: str
    codes: frozenset[str]

    @property
    def label(self) -> str:
        """The territory in a few words, for a reason."""
        kinds = "/".join(sorted(_KIND_WORDS.get(k, k) for k in self.kinds))
        return " ".join(filter(None, (kinds, self.name))) or "?"


@lru_cache(maxsize=50_000)
def upper(name: str) -> tuple[GazetteerPlace, ...]:
    """Provinces, regencies and cities of a bare name; of "Yogyakarta" both the province and the city.

    A regency's "Kepulauan" may be left out ("Meranti").
    """
    codes = _NAMESAKES.get(name_key(name))
    if codes:
        return tuple(place(c) for c in codes)
    found = tuple(p for p in places_exactly(name) if p.kind in UPPER)
    if not found and len(name) >= _SHORTEST and name.isalpha() and name != "seribu":
        found = tuple(p for p in places_exactly(_ISLANDS + name) if p.kind == "regency")
    return found


def territory_at(words: tuple[str, ...], at: int) -> tuple[int, Territory] | None:
    """A territory with a head word ("kota semarang", "kabupaten") at ``at``: the word after it and its value."""
    kinds = territory_words().get(words[at])
    if not kinds:
        return None
    start = at + 1
    if start < len(words) and words[start] in ("administrasi", "adm"):
        start += 1
    told = frozenset(kinds)
    for end in range(min(len(words), start + LONGEST), start, -1):
        name = " ".join(words[start:end])
        found = _of_kinds(name, told)
        if found:
            return end, Territory(told, name_key(name), found)
    return start, Territory(told, "", frozenset())


def bare_at(
    words: tuple[str, ...], at: int, may_end: Callable[[tuple[str, ...], int], bool]
) -> tuple[int, Territory] | None:
    """The longest province, regency or city without a head word at ``at`` that may end where it does."""
    for end in range(min(len(words), at + LONGEST), at, -1):
        name = " ".join(words[at:end])
        found = upper(name)
        if found and may_end(words, end):
            return end, Territory(frozenset(), name_key(name), frozenset(p.code for p in found))
    return None


def narrowed(land: Territory, kinds: frozenset[str]) -> Territory:
    """The territory with its places of these kinds only, where it has any; a told kind stays."""
    left = frozenset(c for c in land.codes if place(c).kind in kinds)
    if land.kinds or not left:
        return land
    return Territory(kinds if len(land.codes) > 1 else land.kinds, land.name, left)


def within(land: Territory, above: Territory) -> Territory:
    """The territory with its places inside ``above`` only, where it has any."""
    left = frozenset(c for c in land.codes if any(c.startswith(a + ".") for a in above.codes))
    return Territory(land.kinds, land.name, left) if left else land


def relate(left: Territory | None, right: Territory | None) -> tuple[Relation, str]:
    """Whether two territories are one, and a reason where they need not be."""
    if left is None and right is None:
        return "same", ""
    if left is None or right is None:
        told = left or right
        return "open", f"territory told once only: {told.label if told else ''}"
    clash = _levels_clash(left, right)
    if left.codes and right.codes:
        if left.codes == right.codes:
            return "same", ""
        if left.codes & right.codes:
            return "open", f"level left open: {left.label} / {right.label}"
        return "clash", _difference(left, right)
    if clash:
        return "clash", _difference(left, right)
    if left.name and right.name and sound(left.name) != sound(right.name):
        near = Levenshtein.distance(left.name, right.name, score_cutoff=1) <= 1 and not (left.codes and right.codes)
        return ("open" if near else "clash"), f"territory differs: {left.label} / {right.label}"
    if left.kinds == right.kinds and bool(left.name) == bool(right.name):
        return "same", ""
    return "open", f"level left open: {left.label} / {right.label}"


def _levels_clash(left: Territory, right: Territory) -> bool:
    return bool(left.kinds and right.kinds and not left.kinds & right.kinds)


def _difference(left: Territory, right: Territory) -> str:
    word = "level" if left.name == right.name or _levels_clash(left, right) else "territory"
    return f"{word} differs: {left.label} / {right.label}"


def _of_kinds(name: str, kinds: frozenset[str]) -> frozenset[str]:
    found = upper(name) if kinds & set(UPPER) else ()
    found = (*found, *places_exactly(name)) if "district" in kinds else found
    return frozenset(p.code for p in found if p.kind in kinds)
