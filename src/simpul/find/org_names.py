"""What a body's name tells by itself: its level of government, its territory, and its long form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from simpul.find.org_heads import head_at
from simpul.find.place_words import Territory, Word, scan, territory_at
from simpul.gazetteer import GazetteerPlace, official_spelling

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
    Kota and Kabupaten namesakes where it names only one of them with its head word.
    """
    long = expand(name).lower()
    for start, value in _LEVEL_STARTS:
        if long.startswith(start):
            return value
    words = scan(name)
    _, head = head_at(words, 0) if words else (0, None)
    part = territory(name)
    if part and part.kind:
        return _LEVELS.get(part.kind)
    if part:
        bare = re.escape(name[part.start : part.end])
        told = {v for w, v in (("Kota", "kota"), ("Kabupaten", "kabupaten")) if re.search(rf"\b{w} {bare}\b", text)}
        return told.pop() if len(told) == 1 else None
    if head and head.level:
        return head.level
    if long.startswith(("kementerian", "direktorat jenderal")) or long.endswith((" ri", "republik indonesia")):
        return "pusat"
    return None


_LEVELS = {
    "province": "provinsi", "regency": "kabupaten", "city": "kota", "district": "kecamatan", "village": "desa",
}  # fmt: skip
_LEVEL_STARTS = (
    ("pemerintah pusat", "pusat"), ("pemerintah indonesia", "pusat"), ("pemerintah republik", "pusat"),
    ("kabinet", "pusat"),
    ("pemerintah provinsi", "provinsi"), ("pemerintah kabupaten", "kabupaten"), ("pemerintah kota", "kota"),
    ("pemerintah desa", "desa"), ("pemerintah kampung", "desa"), ("pemerintah pekon", "desa"),
    ("pemerintah kecamatan", "kecamatan"), ("pemerintah kelurahan", "kelurahan"),
)  # fmt: skip


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
