"""What a body's name tells by itself: its level of government, its territory, and its long form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from simpul.data import used_for
from simpul.find.org_heads import PUBLIC, Head, head_at
from simpul.find.org_levels import fixed_level, foreign, local_level, manner, territory_level, twin_level
from simpul.find.place_words import Territory, Word, scan, territory_at
from simpul.gazetteer import GazetteerPlace, official_spelling
from simpul.gazetteer.names import split_head

_SHORT_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True, slots=True)
class NamePart:
    """Characters ``[start, end)`` of a name that name its territory.

    ``place`` is None where the gazetteer has none or several.
    """

    start: int
    end: int
    kind: str | None
    place: GazetteerPlace | None


@lru_cache(maxsize=20_000)
def expand(name: str) -> str:
    """The name with the abbreviations of its kind and its territory spelled out and bracketed short forms left out.

    "Dinsos Kota Semarang" → "Dinas Sosial Kota Semarang", "Pemprov Jabar" → "Pemerintah Provinsi Jawa Barat".
    """
    plain = " ".join(_SHORT_IN_BRACKETS.sub("", name).split())
    words = scan(plain)
    if not words:
        return plain
    after, head = head_at(words, 0)
    if not head:
        return plain
    rest = plain[words[after - 1].end :]
    part = territory(plain)
    if part and part.start >= words[after - 1].end:
        rest = (
            plain[words[after - 1].end : part.start]
            + official_spelling(plain[part.start : part.end])
            + plain[part.end :]
        )
    return head.expansion + rest


@lru_cache(maxsize=20_000)
def territory(name: str) -> NamePart | None:
    """Where a name's own territory stands: "Kota Semarang" in "Dinsos Kota Semarang", "Lampung" in "Pemprov Lampung".

    A name that only begins with the body's kind ("Dinas Sosial") has none. The place is given where the
    name's head words decide.
    """
    words = scan(name)
    if not words:
        return None
    after, head = head_at(words, 0)
    for index in range(max(after, 1), len(words)):
        land = territory_at(words, index)
        if land and _ends(words, land):
            return _part(words, land, head.expansion if head else name)
    return None


def level(name: str, text: str = "") -> str | None:
    """The government level of a public body; None where unknown.

    One of pusat, provinsi, kabupaten, kota, kecamatan, kelurahan, desa. ``text`` is the article: it decides between
    Kota and Kabupaten namesakes where it names only one of them with its head word. A unit has the level of the body
    that its name ends with ("Satreskrim Polres Demak"), a body of another country none.
    """
    long = expand(name)
    words = scan(name)
    after, head = head_at(words, 0) if words else (0, None)
    if foreign(long):
        return None
    if fixed := fixed_level(long):
        return fixed
    if head and head.kind in PUBLIC and head.tail in ("body", "unit") and (inner := _inner(name, words, after)):
        return level(inner, text)
    part = territory(name)
    if part is None:
        return _without_territory(long, head)
    told, way = name[part.start : part.end], manner(long)
    apart = bool(head) and part.start > words[after - 1].end + 1
    if way == "unit" or (way == "lies" and apart) or (way == "seat" and not split_head(told)[0]):
        return None
    if way == "twins":
        return twin_level(told)
    if part.kind and not (way == "local" and part.kind == "province"):
        return territory_level(told, part.kind, part.place)
    return (local_level(told) if way == "local" else None) or _called(told, text)


def one_of_many(name: str, rank: str | None) -> bool:
    """Whether a public body's name does not tell which of many it is: "Dinas Kesehatan", "pemkab", "Polsek Sukaraja".

    ``rank`` is its level. The nation, another country, or a place that the whole country knows makes it one.
    """
    long, part = expand(name), territory(name)
    if rank == "pusat" or foreign(long) or long in used_for("one-body"):
        return False
    return part is None or manner(long) == "unit" or (rank is None and part.kind is None)


def _inner(name: str, words: tuple[Word, ...], after: int) -> str | None:
    """The name of the body that a unit's name ends with."""
    start = next((i for i in range(after, len(words)) if words[i].capital and head_at(words, i)[1]), None)
    return None if start is None else name[words[start].start :]


def _without_territory(long: str, head: Head | None) -> str | None:
    lower = long.lower()
    if manner(long) == "twins" and lower.endswith(" kota"):
        return "kota"
    if head and head.level:
        return head.level
    if lower.startswith(("kementerian", "direktorat jenderal")) or lower.endswith((" ri", "republik indonesia")):
        return "pusat"
    return None


def _called(bare: str, text: str) -> str | None:
    """What the text calls a place that may be Kota or Kabupaten, where it calls it one of them only."""
    pairs = (("Kota", "kota"), ("Kabupaten", "kabupaten"))
    told = {value for word, value in pairs if re.search(rf"\b{word} {re.escape(bare)}\b", text)}
    return told.pop() if len(told) == 1 else None


def _ends(words: tuple[Word, ...], land: Territory) -> bool:
    """Whether only a closing sign, "RI" or nothing comes after."""
    return all(w.text in (")", ".", "RI") for w in words[land.last :])


def _part(words: tuple[Word, ...], land: Territory, expansion: str) -> NamePart:
    start, end = words[land.first].start, words[land.last - 1].end
    places = land.places
    first = expansion.lower()
    for word, kind in (("provinsi", "province"), ("kabupaten", "regency"), ("kota", "city")):
        if first == f"pemerintah {word}":
            places = tuple(p for p in places if p.kind == kind) or places
            if not land.kinds:
                return NamePart(start, end, kind, places[0] if len(places) == 1 else None)
    kinds: set[str] = {p.kind for p in places} or set(land.kinds)
    only = kinds.pop() if len(kinds) == 1 else None
    top = tuple(p for p in places if p.kind == only)
    return NamePart(start, end, None if only == "hamlet" else only, top[0] if len(top) == 1 else None)
