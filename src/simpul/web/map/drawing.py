"""Where things are drawn: a plate carrée, which distorts little as Indonesia lies along the equator."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from simpul.export.captions import Caption, place_captions
from simpul.gazetteer.load import GazetteerPlace
from simpul.web.map.counted import Counted

WEST, NORTH, STEP = 94.5, 6.5, 0.01
"""Degrees of the upper left corner and of one unit of ``outlines.tsv``."""
WIDE, HIGH = 4700.0, 1780.0
_MARGIN, _NARROWEST, _LETTERS = 60.0, 500.0, 52.0


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the map that is shown, in its units."""

    left: float
    top: float
    width: float
    height: float

    @property
    def box(self) -> str:
        """As SVG has it."""
        return f"{self.left:.0f} {self.top:.0f} {self.width:.0f} {self.height:.0f}"


@dataclass(frozen=True, slots=True)
class Sign:
    """A place's circle; its name where there is room beside it, seen from the window's upper left corner."""

    counted: Counted
    x: float
    y: float
    radius: float
    caption: Caption | None


@cache
def outlines() -> tuple[tuple[str, str], ...]:
    """Names of provinces (as before 2012) and their outlines as SVG paths."""
    lines = (resources.files("simpul.web.map") / "outlines.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith(("#", "name\t")))
    return tuple((name, path) for name, path in rows)


def window(places: Iterable[GazetteerPlace]) -> Window:
    """The part of the map around some places; all of it around none."""
    points = [point for place in places if (point := _point(place))]
    if not points:
        return Window(0, 0, WIDE, HIGH)
    left, top = (min(point[axis] for point in points) - _MARGIN for axis in (0, 1))
    right, low = (max(point[axis] for point in points) + _MARGIN for axis in (0, 1))
    width = max(right - left, (low - top) * WIDE / HIGH, _NARROWEST)
    height = width * HIGH / WIDE
    return Window((left + right - width) / 2, (top + low - height) / 2, width, height)


def signs(found: Sequence[Counted], shown: Window) -> tuple[Sign, ...]:
    """Circles whose areas are as the counts, the largest first, so that small ones lie on top."""
    there = [(each, point) for each in found if (point := _point(each.place))]
    best, unit = max((each.count for each, _ in there), default=1), shown.width / WIDE
    radii = [round(unit * (14 + 62 * (each.count / best) ** 0.5), 1) for each, _ in there]
    captions = place_captions(
        [(x - shown.left, y - shown.top, radius) for (_, (x, y)), radius in zip(there, radii, strict=True)],
        [_short(each.place.name) for each, _ in there],
        [_LETTERS * unit] * len(there),
        width=shown.width,
        height=shown.height,
        sure=4,
    )
    return tuple(
        Sign(each, x, y, radius, caption)
        for (each, (x, y)), radius, caption in zip(there, radii, captions, strict=True)
    )


def _short(name: str) -> str:
    return name.replace("Kabupaten ", "Kab. ").replace("Kota Administrasi ", "")


def _point(place: GazetteerPlace) -> tuple[float, float] | None:
    if place.latitude is None or place.longitude is None:
        return None
    return round((place.longitude - WEST) / STEP, 1), round((NORTH - place.latitude) / STEP, 1)
