"""Where labels fit in a drawing: wrapped to short lines, and only where they cover no other label or node."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: Mean width of a letter and height of a line, as shares of the font size (generous for DejaVu Sans).
LETTER, LINE = 0.6, 1.18
#: Side of the cells in which boxes are looked up, in pixels.
CELL = 120.0

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Caption:
    """Lines of text centred on ``x``; ``y`` is the base line of the first. All in pixels."""

    x: float
    y: float
    size: float
    lines: tuple[str, ...]


def wrap(text: str, *, width: int = 20, lines: int = 3) -> tuple[str, ...]:
    """Break a name into at most ``lines`` lines of about ``width`` letters; what is left over ends in "…"."""
    out: list[str] = []
    for word in text.split():
        if out and len(out[-1]) + 1 + len(word) <= width:
            out[-1] += " " + word
        else:
            out.append(word)
    cut = [line if len(line) <= width + 8 else line[: width + 7] + "…" for line in out[:lines]]
    if len(out) > lines:
        cut[-1] = cut[-1].rstrip(".,;… ") + " …"
    return tuple(cut)


def place_captions(
    points: Sequence[tuple[float, float, float]],
    names: Sequence[str],
    sizes: Sequence[float],
    *,
    width: float,
    height: float,
    sure: int = 12,
) -> list[Caption | None]:
    """A caption for each point (x, y, radius) or None where it finds no room; earlier points choose first.

    Tried below, above, right, left and at the four corners of the point. Boxes stay inside ``width`` x ``height`` and
    cover no point and no other caption; the first ``sure`` captions may cover points where there is no room else.
    """
    signs, taken = _Grid(), _Grid()
    for x, y, radius in points:
        signs.add((x - radius, y - radius, x + radius, y + radius))
    found: list[Caption | None] = []
    for number, ((x, y, radius), name, size) in enumerate(zip(points, names, sizes, strict=True)):
        lines = wrap(name)
        half = max(map(len, lines), default=0) * size * LETTER / 2
        tall = len(lines) * size * LINE
        options = []
        for order, (middle, top) in enumerate(_around(x, y, radius, half, tall)):
            box = (middle - half, top, middle + half, top + tall)
            if box[0] >= 2 and box[1] >= 2 and box[2] <= width - 2 and box[3] <= height - 2:
                options.append((taken.hits(box), signs.hits(box), order, box))
        others, covered, _, box = min(options, default=(1, 0, 0, (x, y, x, y)))
        if others or (covered and number >= sure):
            found.append(None)
            continue
        taken.add(box)
        found.append(Caption((box[0] + box[2]) / 2, box[1] + size * 0.92, size, lines))
    return found


def _around(x: float, y: float, radius: float, half: float, tall: float) -> list[tuple[float, float]]:
    """Middle and upper edge of a box for each of the eight places around a point, the best first."""
    below, above, beside = y + radius + 2, y - radius - 2 - tall, y - tall / 2
    right, left, near = x + radius + 3 + half, x - radius - 3 - half, radius * 0.5
    sides = [(x, below), (x, above), (right, beside), (left, beside)]
    return [*sides, (right - near, y), (left + near, y), (right - near, y - tall), (left + near, y - tall)]


class _Grid:
    """Boxes by cell, so that a label meets only its neighbours."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[Box]] = {}

    def add(self, box: Box) -> None:
        for cell in _cells(box):
            self._cells.setdefault(cell, []).append(box)

    def hits(self, box: Box) -> int:
        near = {a for cell in _cells(box) for a in self._cells.get(cell, ())}
        return sum(a[0] < box[2] and box[0] < a[2] and a[1] < box[3] and box[1] < a[3] for a in near)


def _cells(box: Box) -> list[tuple[int, int]]:
    columns = range(int(box[0] // CELL), int(box[2] // CELL) + 1)
    return [(i, j) for i in columns for j in range(int(box[1] // CELL), int(box[3] // CELL) + 1)]
