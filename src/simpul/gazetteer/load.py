"""The gazetteer's files as values. Provinces, regencies and districts are read together, villages apart, as lines."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

from simpul.gazetteer.codes import codes_of
from simpul.model import Codes

PlaceKind = Literal["province", "regency", "city", "district", "village"]
UPPER: tuple[PlaceKind, ...] = ("province", "regency", "city")
"""The kinds above the district: their names are known to everybody and need no larger place beside them."""


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """An administrative area.

    ``name`` holds "Kabupaten" or "Kota" for those two kinds; latitude and longitude are the seat's, in degrees;
    ``codes`` are those of other lists than Kemendagri's, empty below the city.
    """

    code: str
    name: str
    kind: PlaceKind
    parent_code: str | None
    latitude: float | None = None
    longitude: float | None = None
    codes: Codes = ()


def kind_of(code: str) -> PlaceKind:
    """The kind that a Kemendagri code tells ("33.74" is a city: the second part is 71 or more)."""
    parts = code.split(".")
    if len(parts) == 2:
        return "city" if int(parts[1]) >= 71 else "regency"
    return {1: "province", 3: "district", 4: "village"}[len(parts)]  # type: ignore[return-value]


def bare_name(place: GazetteerPlace) -> str:
    """The official name without "Kabupaten", "Kota" and "Administrasi"."""
    if place.kind not in ("regency", "city"):
        return place.name
    return place.name.removeprefix("Kabupaten ").removeprefix("Kota ").removeprefix("Administrasi ")


@cache
def upper_places() -> tuple[GazetteerPlace, ...]:
    """All provinces, regencies, cities and districts, by code within each kind."""
    names = ("provinces.tsv", "regencies.tsv", "districts.tsv.gz")
    return tuple(from_line(line) for name in names for line in _lines(name))


@cache
def village_lines() -> tuple[str, ...]:
    """All villages (some 84,000) by code, as the file's lines: only those that are asked for become values."""
    return tuple(_lines("villages.tsv.gz"))


def from_line(line: str) -> GazetteerPlace:
    """The place of one line of a file: code, name, and for some files latitude and longitude."""
    code, label, *point = line.split("\t")
    latitude, longitude = (float(point[0]), float(point[1])) if point and point[0] else (None, None)
    parent, codes = code.rpartition(".")[0] or None, codes_of(code)
    return GazetteerPlace(code, label, kind_of(code), parent, latitude, longitude, codes)


@cache
def seats() -> tuple[tuple[str, str], ...]:
    """Code of a regency and the name of its seat, where that is another name than the regency's own."""
    return tuple((code, name) for code, name in (line.split("\t") for line in _lines("seats.tsv")))


def _lines(name: str) -> list[str]:
    """A file's lines without comments and column names."""
    data = (resources.files("simpul.data") / "gazetteer" / name).read_bytes()
    text = (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8")
    return [line for line in text.splitlines() if not line.startswith(("#", "code\t"))]
