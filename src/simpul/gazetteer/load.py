"""The gazetteer's files as values. Provinces, regencies and districts are read together, villages apart."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

PlaceKind = Literal["province", "regency", "city", "district", "village"]


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """An administrative area.

    ``name`` holds "Kabupaten" or "Kota" for those two kinds; latitude and longitude are the seat's, in degrees.
    """

    code: str
    name: str
    kind: PlaceKind
    parent_code: str | None
    latitude: float | None = None
    longitude: float | None = None


def kind_of(code: str) -> PlaceKind:
    """The kind that a Kemendagri code tells ("33.74" is a city: the second part is 71 or more)."""
    parts = code.split(".")
    if len(parts) == 2:
        return "city" if int(parts[1]) >= 71 else "regency"
    return {1: "province", 3: "district", 4: "village"}[len(parts)]  # type: ignore[return-value]


@cache
def upper_places() -> tuple[GazetteerPlace, ...]:
    """All provinces, regencies, cities and districts, by code within each kind."""
    return (*_read("provinces.tsv"), *_read("regencies.tsv"), *_read("districts.tsv.gz"))


@cache
def villages() -> tuple[GazetteerPlace, ...]:
    """All villages (some 84,000), by code."""
    return tuple(_read("villages.tsv.gz"))


@cache
def seats() -> tuple[tuple[str, str], ...]:
    """Code of a regency and the name of its seat, where that is another name than the regency's own."""
    text = (resources.files("simpul.data") / "gazetteer" / "seats.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith(("#", "code\t"))]
    return tuple((code, name) for code, name in rows)


def _read(name: str) -> Iterator[GazetteerPlace]:
    data = (resources.files("simpul.data") / "gazetteer" / name).read_bytes()
    text = (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8")
    for line in text.splitlines():
        if line.startswith(("#", "code\t")):
            continue
        code, label, *point = line.split("\t")
        latitude, longitude = (float(point[0]), float(point[1])) if point and point[0] else (None, None)
        yield GazetteerPlace(code, label, kind_of(code), code.rpartition(".")[0] or None, latitude, longitude)
