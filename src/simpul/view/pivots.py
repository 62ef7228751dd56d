"""Betweenness from a few pivots: Brandes' algorithm level by level, on arrays."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx
import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]


def sampled_betweenness(graph: nx.Graph[int], pivots: Sequence[int]) -> list[float]:
    """The share of shortest paths through each of the nodes 0…n-1, as the paths from ``pivots`` let one expect.

    0 to 1; exact where all nodes are pivots. Edges count alike and go both ways. Time grows with pivots times edges.
    """
    size = graph.number_of_nodes()
    pairs = np.array([(a, b) for a, b in graph.edges() if a != b], dtype=np.intp).reshape(-1, 2)
    pairs = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]
    start, end = np.concatenate([pairs[:, 0], pairs[:, 1]]), np.concatenate([pairs[:, 1], pairs[:, 0]])
    through, asked = np.zeros(size), np.zeros(size)
    for pivot in pivots:
        through += _dependencies(size, start, end, pivot)
        asked[pivot] += 1
    others = np.maximum(len(pivots) - asked, 1)
    found: list[float] = (through / others / max(size - 2, 1)).tolist()
    return found


def _dependencies(size: int, start: Ints, end: Ints, pivot: int) -> Floats:
    """How much of the shortest paths from one node to all others passes through each node (not counting itself)."""
    distance = np.full(size, -1, dtype=np.intp)
    paths = np.zeros(size)
    distance[pivot], paths[pivot] = 0, 1.0
    levels: list[Ints] = []
    while True:
        leaving = np.flatnonzero(distance[start] == len(levels))
        fresh = end[leaving][distance[end[leaving]] < 0]
        if not len(fresh):
            break
        distance[fresh] = len(levels) + 1
        steps = leaving[distance[end[leaving]] == len(levels) + 1]
        paths += np.bincount(end[steps], weights=paths[start[steps]], minlength=size)
        levels.append(steps)
    through = np.zeros(size)
    for steps in reversed(levels):
        share = paths[start[steps]] / paths[end[steps]] * (1 + through[end[steps]])
        through += np.bincount(start[steps], weights=share, minlength=size)
    through[pivot] = 0.0
    return through
