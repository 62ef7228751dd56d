"""Places by name and by code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from simpul.data import lexicon
from simpul.gazetteer.load import GazetteerPlace, seats, upper_places, villages
from simpul.gazetteer.names import name_key, split_head


def place(code: str) -> GazetteerPlace:
    """The place with this Kemendagri code ("33.74"). Raises KeyError for an unknown one."""
    return (_village_codes() if code.count(".") == 3 else _upper_codes())[code]


def places_named(name: str) -> tuple[GazetteerPlace, ...]:
    """Provinces, regencies, cities and districts of this name, by code length and code; empty when there is none.

    Case, "Kab."/"Kabupaten"/"Kota"/"Kec."/"Provinsi" in front, joined and split spellings and usual short forms
    ("Jabar", "Tangsel") are understood; a head word in front keeps only the kinds that it names.
    """
    return _named(name, _upper_names())


def places_exactly(name: str) -> tuple[GazetteerPlace, ...]:
    """As ``places_named``, but a head word is no help: "Kota Agung" is the district, "Kota Bandung" nothing."""
    return _upper_names().get(name_key(name), ())


def villages_named(name: str) -> tuple[GazetteerPlace, ...]:
    """Villages of this name, "Desa"/"Kelurahan"/"Pekon" … in front or not. Reads the villages' file on first use."""
    return _named(name, _village_names())


def seats_named(name: str) -> tuple[str, ...]:
    """Codes of the regencies whose seat has this name ("Liwa" → "18.04")."""
    return _seat_names().get(name_key(name), ())


def _named(name: str, index: Mapping[str, tuple[GazetteerPlace, ...]]) -> tuple[GazetteerPlace, ...]:
    kinds, bare = split_head(name)
    found = list(index.get(name_key(bare), ()))
    if kinds:
        found = [p for p in found if p.kind in kinds]
        found += [p for p in index.get(name_key(name), ()) if p not in found]
    return tuple(found)


@cache
def _upper_codes() -> Mapping[str, GazetteerPlace]:
    return {p.code: p for p in upper_places()}


@cache
def _village_codes() -> Mapping[str, GazetteerPlace]:
    return {p.code: p for p in villages()}


@cache
def _upper_names() -> Mapping[str, tuple[GazetteerPlace, ...]]:
    aliases = [(name_key(row["alias"]), _upper_codes()[row["code"]]) for row in lexicon("place_aliases")]
    own = [(name_key(_bare(p)), p) for p in upper_places()]
    return _index([*own, *aliases])


@cache
def _seat_names() -> Mapping[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for code, name in seats():
        index[name_key(name)] = (*index.get(name_key(name), ()), code)
    return index


@cache
def _village_names() -> Mapping[str, tuple[GazetteerPlace, ...]]:
    return _index((name_key(p.name), p) for p in villages())


def _index(pairs: Iterable[tuple[str, GazetteerPlace]]) -> dict[str, tuple[GazetteerPlace, ...]]:
    index: dict[str, list[GazetteerPlace]] = {}
    for key, entry in pairs:
        entries = index.setdefault(key, [])
        if entry not in entries:
            entries.append(entry)
    return {key: tuple(sorted(entries, key=lambda p: (p.code.count("."), p.code))) for key, entries in index.items()}


def _bare(entry: GazetteerPlace) -> str:
    if entry.kind not in ("regency", "city"):
        return entry.name
    return entry.name.removeprefix("Kabupaten ").removeprefix("Kota ").removeprefix("Administrasi ")
