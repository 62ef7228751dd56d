"""Where each node stands in the picture: each connected part on its own, the parts packed side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np

from simpul.view.forces import Array, separate, spread
from simpul.view.measures import SEED, plain

#: Room (in units of an edge) that a node takes with its label.
NODE_WIDTH, NODE_HEIGHT = 1.15, 0.68
#: How many such boxes each node of a large part gets.
ROOM = 3.2
#: Width to height of the whole picture.
ASPECT = 1.5
#: Parts up to this size are drawn with all rounds; time grows with the square of the size.
COMFORTABLE, ROUNDS = 500, 260


def layout(graph: nx.Graph[str], *, aspect: float = ASPECT) -> dict[str, tuple[float, float]]:
    """IRI → (x, y), in IRI order; a unit is about an edge, y grows downwards, (0, 0) is the upper left corner.

    The same graph gives the same numbers (rounded to 3 decimals) under every hash seed, and the arithmetic is such
    that machines agree too. ``aspect`` is the wished width : height.
    """
    names = sorted(graph)
    simple = plain(graph)
    parts = [sorted(part) for part in nx.connected_components(simple)]
    parts.sort(key=lambda part: (-len(part), part[0]))
    boxes = [_draw(simple, part, aspect) for part in parts]
    corners = pack([(_span(box, 0), _span(box, 1)) for box in boxes], aspect)
    placed: dict[int, tuple[float, float]] = {}
    for part, box, (left, top) in zip(parts, boxes, corners, strict=True):
        for node, (x, y) in zip(part, box.tolist(), strict=True):
            placed[node] = (round(x + left, 3), round(y + top, 3))
    return {name: placed[i] for i, name in enumerate(names)}


def pack(sizes: Sequence[tuple[float, float]], aspect: float = ASPECT) -> list[tuple[float, float]]:
    """Upper left corners for boxes (largest first) on a skyline: each goes where its lower edge comes highest."""
    area = sum(w * h for w, h in sizes)
    width = max([(area * aspect * 1.12) ** 0.5, *(w for w, _ in sizes)], default=0.0)
    skyline: list[tuple[float, float, float]] = [(0.0, width, 0.0)]  # left, right, height reached
    corners = []
    for w, h in sizes:
        top, left = min(
            (_rest(skyline, start, start + w), start) for start, _, _ in skyline if start + w <= width + 1e-9
        )
        corners.append((left, top))
        skyline = _raise(skyline, left, left + w, top + h)
    return corners


def _draw(simple: nx.Graph[int], part: Sequence[int], aspect: float) -> Array:
    """One part in its own box, whose upper left corner is (0, 0), margins included."""
    index: Mapping[int, int] = {node: i for i, node in enumerate(part)}
    joined: list[tuple[int, int, float]] = list(simple.subgraph(part).edges(data="weight"))
    edges = [(index[a], index[b], w) for a, b, w in joined if a != b]
    place = (
        _simple(len(part)) if len(part) <= 3 else spread(len(part), sorted(edges), seed=SEED, rounds=_rounds(len(part)))
    )
    if len(part) > 3:
        place = uncrowded(place, aspect)
    corner = np.array([[NODE_WIDTH / 2, NODE_HEIGHT / 2]])
    shifted: Array = place - np.min(place, axis=0) + corner
    return shifted


def uncrowded(place: Array, aspect: float = ASPECT) -> Array:
    """A drawing scaled to the room that its nodes take with their labels, and moved apart where they overlap."""
    return separate(_dense(place, aspect), NODE_WIDTH, NODE_HEIGHT)


def _rounds(size: int) -> int:
    """Fewer rounds for parts larger than comfortable: they get a rougher drawing, not one that takes an hour."""
    return ROUNDS if size <= COMFORTABLE else max(ROUNDS * COMFORTABLE * COMFORTABLE // (size * size), 20)


def _dense(place: Array, aspect: float) -> Array:
    """Scale the drawing so that each node has about ``ROOM`` boxes of its own, a little wider than high."""
    wide, high = np.max(place, axis=0) - np.min(place, axis=0)
    if high > wide:
        place, wide, high = place[:, ::-1], high, wide
    target = (len(place) * NODE_WIDTH * NODE_HEIGHT * ROOM) / max(float(wide * high), 1e-6)
    stretch = max(aspect * float(high / max(wide, 1e-6)), 0.7) ** 0.5
    scaled: Array = place * np.array([[stretch, 1 / stretch]]) * target**0.5
    return scaled


def _simple(size: int) -> Array:
    spots = [(0.0, 0.0), (1.7, 0.0), (0.85, 0.95)]
    return np.array(spots[:size])


def _span(box: Array, axis: int) -> float:
    return float(np.max(box[:, axis])) + (NODE_WIDTH if axis == 0 else NODE_HEIGHT) / 2


def _rest(skyline: Sequence[tuple[float, float, float]], left: float, right: float) -> float:
    return max(height for a, b, height in skyline if a < right - 1e-9 and b > left + 1e-9)


def _raise(
    skyline: Sequence[tuple[float, float, float]], left: float, right: float, height: float
) -> list[tuple[float, float, float]]:
    out = []
    for a, b, old in skyline:
        if a < left:
            out.append((a, min(b, left), old))
        if b > right:
            out.append((max(a, right), b, old))
    out.append((left, right, height))
    return sorted(piece for piece in out if piece[1] - piece[0] > 1e-9)
