"""Where every node of a large network stands: one force-directed drawing of thousands of nodes in seconds.

Repulsion is that of a field: the nodes' masses are laid on a grid and folded with the force of one node by FFT, so a
round takes time in proportion to the nodes and the grid, not to all pairs. Nodes of one cell do not push each other.
"""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx
import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

_SMALLEST, _LARGEST, _ROUNDS = 32, 256, 150
_PUSH, _GRAVITY = 0.2, 0.5
_GOLDEN = 2.399963229728653
"""Radians by which each node on a sunflower's spiral is turned from the one before it."""


def place_all(graph: nx.Graph[int], ranks: Sequence[float]) -> Array:
    """Places (n x 2, an edge is about 1 long) for the nodes 0…n-1 of an undirected graph with ``weight`` on its edges.

    Same graph and ranks, same places on one machine. Connected parts begin side by side on a spiral, the largest in
    the middle, each from its node of the highest rank outwards. 10,000 nodes take about five seconds.
    """
    size = graph.number_of_nodes()
    order = _order(graph, ranks)
    place = _spiral(order)
    joined = np.array([(a, b) for a, b in sorted(graph.edges()) if a != b], dtype=np.intp).reshape(-1, 2)
    degrees = np.bincount(joined.ravel(), minlength=size).astype(np.float64)
    mass, field = 1.0 + np.sqrt(degrees), _field(_grid(size))
    side = max(size, 1) ** 0.5
    for step in range(_ROUNDS if size > 1 else 0):
        heat = 0.2 * side * (1 - step / _ROUNDS) ** 2 + 0.02
        force = _push(place, mass, field) - _GRAVITY * mass[:, None] * place / side
        _pull(force, place, joined)
        force /= mass[:, None]
        length = np.sqrt(np.sum(force * force, axis=1)) + 1e-9
        place = place + force * (np.minimum(0.2 * length, heat) / length)[:, None]
    return np.round(place + _apart(place, order, _grid(size)), 3)


def _apart(place: Array, order: Sequence[int], grid: int) -> Array:
    """Small steps that tell apart nodes which came to stand in one place, such as the leaves of a star."""
    cell = float(np.ptp(place, axis=0).max(initial=0)) / grid if len(order) else 0.0
    steps = _spiral(range(64)) * max(cell, 0.01) / 8
    out = np.zeros_like(place)
    out[np.array(order, dtype=np.intp)] = steps[np.arange(len(order)) % len(steps)]
    return out


def _order(graph: nx.Graph[int], ranks: Sequence[float]) -> list[int]:
    """Nodes part by part, the largest first; in each part step by step from its central node."""

    def central(nodes: set[int]) -> int:
        return min(nodes, key=lambda node: (-ranks[node], node))

    parts = sorted((set(part) for part in nx.connected_components(graph)), key=lambda p: (-len(p), central(p)))
    return [node for part in parts for node in _outwards(graph, central(part))]


def _outwards(graph: nx.Graph[int], start: int) -> list[int]:
    seen, found = {start}, [start]
    for here in found:
        fresh = [other for other in sorted(graph[here]) if other not in seen]
        seen.update(fresh)
        found += fresh
    return found


def _spiral(order: Sequence[int]) -> Array:
    place = np.zeros((len(order), 2))
    turn = np.arange(len(order)) * _GOLDEN
    away = np.sqrt(np.arange(len(order)) + 0.5) * 0.8
    place[np.array(order, dtype=np.intp)] = np.column_stack([np.cos(turn) * away, np.sin(turn) * away])
    return place


def _grid(size: int) -> int:
    """Cells along one side: some four for each node."""
    side = _SMALLEST
    while side < _LARGEST and side * side < 4 * size:
        side *= 2
    return side


def _field(grid: int) -> tuple[npt.NDArray[np.complex128], npt.NDArray[np.complex128]]:
    """The force of a mass of 1 in all cells around it, transformed; twice the grid, so that nothing wraps around."""
    steps = np.fft.fftfreq(2 * grid, 1 / (2 * grid))
    across, down = np.meshgrid(steps, steps, indexing="ij")
    square = across * across + down * down + 0.25
    return np.fft.rfft2(across / square), np.fft.rfft2(down / square)


def _push(place: Array, mass: Array, field: Sequence[npt.NDArray[np.complex128]]) -> Array:
    grid = len(field[0]) // 2
    low = np.min(place, axis=0)
    width = float(np.max(place - low)) / (grid - 2) + 1e-9
    cell = ((place - low) / width).astype(np.intp)
    share = (place - low) / width - cell
    corners = [
        (cell[:, 0] + i, cell[:, 1] + j, np.abs(1 - i - share[:, 0]) * np.abs(1 - j - share[:, 1]))
        for i in (0, 1)
        for j in (0, 1)
    ]
    masses = np.zeros((2 * grid, 2 * grid))
    for row, column, part in corners:
        np.add.at(masses, (row, column), mass * part)
    spectrum = np.fft.rfft2(masses)
    out = np.zeros_like(place)
    for axis in (0, 1):
        force = np.fft.irfft2(spectrum * field[axis], s=masses.shape)
        for row, column, part in corners:
            out[:, axis] += force[row, column] * part
    scaled: Array = out * (_PUSH * mass / width)[:, None]
    return scaled


def _pull(force: Array, place: Array, joined: npt.NDArray[np.intp]) -> None:
    along = place[joined[:, 1]] - place[joined[:, 0]]
    np.add.at(force, joined[:, 0], along)
    np.add.at(force, joined[:, 1], -along)
