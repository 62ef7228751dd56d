"""PageRank and betweenness of graphs too large for networkx's own, with numpy: same graph, same figures."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Figures = NDArray[np.float64]


def pagerank(graph: nx.Graph[int], *, damping: float = 0.85, rounds: int = 100, tolerance: float = 1e-9) -> list[float]:
    """PageRank by power iteration over weighted undirected edges (networkx's own needs SciPy).

    ``graph`` has the nodes 0…n-1; the list is indexed by node. Isolated nodes give their rank to all.
    """
    size = graph.number_of_nodes()
    if not size:
        return []
    source, target, weight = _arcs(graph)
    strength = np.bincount(source, weight, size)
    loose, share = strength == 0, damping * weight / strength[source]
    rank = np.full(size, 1 / size)
    for _ in range(rounds):
        base = (1 - damping + damping * rank[loose].sum()) / size
        new = base + np.bincount(target, share * rank[source], size)
        change = np.abs(new - rank).sum()
        rank = new
        if change < tolerance * size:
            break
    return [float(value) for value in rank]


def passed(graph: nx.Graph[int], pivots: Sequence[int]) -> Figures:
    """Brandes' dependencies summed over shortest paths from some nodes: how much of these passes through each node.

    ``graph`` has the nodes 0…n-1. As ``networkx.betweenness_centrality`` with these as its sample, before rescaling.
    """
    size = graph.number_of_nodes()
    source, target, _ = _arcs(graph)
    order = np.argsort(source, kind="stable")
    neighbours, starts = target[order], np.concatenate(([0], np.bincount(source, minlength=size).cumsum()))
    found = np.zeros(size)
    for pivot in pivots:
        found += _passed_from(pivot, neighbours, starts)
    return found


def _passed_from(pivot: int, neighbours: Numbers, starts: Numbers) -> Figures:
    size = len(starts) - 1
    distance, paths = np.full(size, -1), np.zeros(size)
    distance[pivot], paths[pivot] = 0, 1
    reached, steps = np.array([pivot]), list[tuple[Numbers, Numbers]]()
    while len(reached):
        here, there = _leaving(reached, neighbours, starts)
        unseen = np.unique(there[distance[there] < 0])
        distance[unseen] = len(steps) + 1
        onward = distance[there] == len(steps) + 1
        here, there = here[onward], there[onward]
        paths += np.bincount(there, paths[here], size)
        steps.append((here, there))
        reached = unseen
    found = np.zeros(size)
    for here, there in reversed(steps):
        found += np.bincount(here, paths[here] / paths[there] * (1 + found[there]), size)
    found[pivot] = 0
    return found


def _leaving(nodes: Numbers, neighbours: Numbers, starts: Numbers) -> tuple[Numbers, Numbers]:
    """The arcs that leave some nodes."""
    counts = starts[nodes + 1] - starts[nodes]
    before = np.repeat(starts[nodes] - counts.cumsum() + counts, counts)
    return np.repeat(nodes, counts), neighbours[before + np.arange(len(before))]


def _arcs(graph: nx.Graph[int]) -> tuple[Numbers, Numbers, Figures]:
    """Every edge in both directions, a loop once: sources, targets, weights."""
    edges = [(one, other, weight) for one, other, weight in graph.edges(data="weight", default=1)]
    both = [*edges, *((other, one, weight) for one, other, weight in edges if one != other)]
    source, target = (np.array([arc[place] for arc in both], np.int64) for place in (0, 1))
    return source, target, np.array([arc[2] for arc in both], np.float64)
