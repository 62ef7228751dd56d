"""The neighbourhood of a node, and the shortest way between two."""

from __future__ import annotations

from collections import deque

import networkx as nx

from simpul.errors import SimpulError
from simpul.view.names import resolve


def ego(graph: nx.Graph[str], name: str, depth: int = 1) -> nx.Graph[str]:
    """The part of the graph within ``depth`` steps of the named node, either way along the edges.

    A copy of the same kind of graph, in the same order. Raises SimpulError for an unknown or ambiguous name or a
    negative depth.
    """
    if depth < 0:
        raise SimpulError(f"Langkah · depth {depth} negatif · is negative.", "Beri · give 0, 1, 2 …")
    near = _distances(graph, resolve(graph, name), limit=depth)
    part: nx.Graph[str] = graph.subgraph([iri for iri in graph if iri in near]).copy()
    return part


def route(graph: nx.Graph[str], start: str, end: str) -> tuple[str, ...]:
    """IRIs along the shortest path between two named nodes, either way along the edges; ties go to the first in order.

    Raises SimpulError for an unknown or ambiguous name, or where nothing joins the two.
    """
    first, last = resolve(graph, start), resolve(graph, end)
    distance = _distances(graph, last)
    if first not in distance:
        labels = graph.nodes[first]["label"], graph.nodes[last]["label"]
        raise SimpulError(
            f'Tidak ada jalan antara "{labels[0]}" dan "{labels[1]}" · no path joins them.',
            'Coba tampilan "all" atau rentang lebih luas · try the view "all" or a wider range.',
        )
    steps = [first]
    while steps[-1] != last:
        here = steps[-1]
        steps.append(next(n for n in neighbours(graph, here) if distance.get(n, -1) == distance[here] - 1))
    return tuple(steps)


def neighbours(graph: nx.Graph[str], iri: str) -> list[str]:
    """Nodes joined to ``iri`` in either direction, sorted by IRI, itself left out."""
    return sorted({other for other in nx.all_neighbors(graph, iri) if other != iri})


def _distances(graph: nx.Graph[str], start: str, *, limit: int | None = None) -> dict[str, int]:
    distance = {start: 0}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        if limit is not None and distance[here] >= limit:
            continue
        for other in neighbours(graph, here):
            if other not in distance:
                distance[other] = distance[here] + 1
                waiting.append(other)
    return distance
