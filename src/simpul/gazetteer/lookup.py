"""Places by name and by code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache

from simpul.data import lexicon
from simpul.gazetteer.load import GazetteerPlace, bare_name, from_line, seats, upper_places, village_lines
from simpul.gazetteer.names import name_key, name_keys, split_head


def place(code: str) -> GazetteerPlace:
    """The place with this Kemendagri code ("33.74"). Raises KeyError for an unknown one."""
    return from_line(village_lines()[_village_codes()[code]]) if code.count(".") == 3 else _upper_codes()[code]


@lru_cache(maxsize=50_000)
def places_named(name: str) -> tuple[GazetteerPlace, ...]:
    """Provinces, regencies, cities and districts of this name, by code length and code; empty when there is none.

    Case, "Kab."/"Kabupaten"/"Kota"/"Kec."/"Provinsi" in front, joined and split spellings and usual short forms
    ("Jabar", "Tangsel") are understood; a head word in front keeps only the kinds that it names.
    """
    return _named(name, _upper)


@lru_cache(maxsize=50_000)
def places_exactly(name: str) -> tuple[GazetteerPlace, ...]:
    """As ``places_named``, but a head word is no help: "Kota Agung" is the district, "Kota Bandung" nothing."""
    return _upper(name_key(name))


@lru_cache(maxsize=20_000)
def villages_named(name: str) -> tuple[GazetteerPlace, ...]:
    """Villages of this name, "Desa"/"Kelurahan"/"Pekon" … in front or not. Reads the villages' file on first use."""
    return _named(name, _villages)


def seats_named(name: str) -> tuple[str, ...]:
    """Codes of the regencies whose seat has this name ("Liwa" → "18.04")."""
    return _seat_names().get(name_key(name), ())


def _named(name: str, by_key: Callable[[str], tuple[GazetteerPlace, ...]]) -> tuple[GazetteerPlace, ...]:
    kinds, bare = split_head(name)
    found = list(by_key(name_key(bare)))
    if kinds:
        found = [p for p in found if p.kind in kinds]
        found += [p for p in by_key(name_key(name)) if p not in found]
    return tuple(found)


def _upper(key: str) -> tuple[GazetteerPlace, ...]:
    return _upper_names().get(key, ())


def _villages(key: str) -> tuple[GazetteerPlace, ...]:
    return tuple(from_line(village_lines()[number]) for number in _village_names().get(key, ()))


@cache
def _upper_codes() -> Mapping[str, GazetteerPlace]:
    return {p.code: p for p in upper_places()}


@cache
def _village_codes() -> Mapping[str, int]:
    """Code → number of the line."""
    return {line.partition("\t")[0]: number for number, line in enumerate(village_lines())}


@cache
def _upper_names() -> Mapping[str, tuple[GazetteerPlace, ...]]:
    aliases = [(name_key(row["alias"]), _upper_codes()[row["code"]]) for row in lexicon("place_aliases")]
    own = [(name_key(bare_name(p)), p) for p in upper_places()]
    return _index([*own, *aliases])


@cache
def _seat_names() -> Mapping[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for code, name in seats():
        index[name_key(name)] = (*index.get(name_key(name), ()), code)
    return index


@cache
def _village_names() -> Mapping[str, tuple[int, ...]]:
    """Key of a name → numbers of its lines, by code."""
    index: dict[str, tuple[int, ...]] = {}
    for number, key in enumerate(name_keys([line.partition("\t")[2] for line in village_lines()])):
        index[key] = (*index.get(key, ()), number)
    return index


def _index(pairs: Iterable[tuple[str, GazetteerPlace]]) -> dict[str, tuple[GazetteerPlace, ...]]:
    index: dict[str, list[GazetteerPlace]] = {}
    for key, entry in pairs:
        entries = index.setdefault(key, [])
        if entry not in entries:
            entries.append(entry)
    return {key: tuple(sorted(entries, key=lambda p: (p.code.count("."), p.code))) for key, entries in index.items()}
