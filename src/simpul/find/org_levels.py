"""What the words of a body's name tell of its level of government, by the lexicon ``org_levels``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from simpul.data import any_of, lexicon
from simpul.gazetteer import GazetteerPlace, places_named

_OWN = ("Indonesia", "Republik Indonesia", "RI")
_LEVELS = {
    "province": "provinsi", "regency": "kabupaten", "city": "kota", "district": "kecamatan", "village": "desa",
}  # fmt: skip


def fixed_level(long: str) -> str | None:
    """The level that a name (spelled out) tells whatever place it names: "Kejaksaan Agung", "Kepolisian Daerah …"."""
    words = _words(long)
    if words in _listed():
        return _listed()[words]
    for row in lexicon("org_levels"):
        start, end = row["start"].lower(), row["end"].lower()
        if row["how"] == "whole" and words == start:
            return row["level"]
        if row["how"] == "starts" and _begins(words, start):
            return row["level"]
        if row["how"] == "ends" and _begins(words, start) and words.endswith(f" {end}"):
            return row["level"]
    return None


def manner(long: str) -> str | None:
    """How a name (spelled out) uses its place: twins, local, seat, lies, unit; None for the plain way."""
    words = _words(long)
    ways = ("twins", "local", "seat", "lies", "unit")
    rows = (r for r in lexicon("org_levels") if r["how"] in ways and _begins(words, r["start"].lower()))
    return next((row["how"] for row in rows), None)


def foreign(name: str) -> bool:
    """Whether a body is another country's: "Kementerian Pertahanan Rusia"."""
    return bool(_countries().search(name)) and not re.search(rf"\b{any_of(_OWN)}\b", name)


def territory_level(words: str, kind: str | None, place: GazetteerPlace | None) -> str | None:
    """The level of a territory by its kind; a village that is called Kelurahan, or has its code, is one."""
    if kind == "village":
        urban = re.match(r"kel(?:urahan)?\b", words.lower()) or (place and place.code.split(".")[3].startswith("1"))
        return "kelurahan" if urban else "desa"
    return _LEVELS.get(kind or "")


def twin_level(words: str) -> str | None:
    """The level of a police resort by its bare place: "Malang" is the Kabupaten's, as the city's is "Malang Kota"."""
    found = [p for p in places_named(words) if p.kind in ("regency", "city")]
    kinds = {p.kind for p in found}
    if len(kinds) == 1:
        return _LEVELS[kinds.pop()]
    return "kabupaten" if len(found) == 2 and len({p.parent_code for p in found}) == 1 else None


def local_level(words: str) -> str | None:
    """The level of a body that is never a province's: "Jambi" is the city; None of Kota and Kabupaten namesakes."""
    kinds = {p.kind for p in places_named(words) if p.kind in ("regency", "city")}
    return _LEVELS[kinds.pop()] if len(kinds) == 1 else None


@cache
def _listed() -> Mapping[str, str]:
    """Names of national bodies without commas and "dan": "Badan Meteorologi Klimatologi dan Geofisika"."""
    return {_words(row["name"]): row["level"] for row in lexicon("institutions") if row["level"]}


@cache
def _countries() -> re.Pattern[str]:
    names = [row["name"] for row in lexicon("countries") if row["kind"] == "country" and row["name"] not in _OWN]
    return re.compile(rf"\b{any_of(names)}\b")


def _words(name: str) -> str:
    """Lower case without commas and "dan"."""
    return " ".join(w for w in re.findall(r"[^\s,]+", name.lower()) if w != "dan")


def _begins(words: str, start: str) -> bool:
    start = _words(start)
    return words == start or words.startswith(f"{start} ")
