"""How central a node is and to which community it belongs; same graph, same figures, on any machine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

import networkx as nx

from simpul.view.central import pagerank, passed

SEED = 20
#: Above this many nodes betweenness is estimated from a seeded sample of pivots.
EXACT_UP_TO = 600
PIVOTS = 128


@dataclass(frozen=True, slots=True)
class Measures:
    """The figures of one node. ``degree`` counts neighbours, ``pagerank`` sums to 1 over the graph,
    ``betweenness`` lies in 0..1, ``community`` counts from 1, the largest first."""

    degree: int
    pagerank: float
    betweenness: float
    community: int


def measure(graph: nx.Graph[str]) -> dict[str, Measures]:
    """Measures of every node, in IRI order.

    Direction is left aside: it is the grammar of the predicate ("program → tempat"), not a vote. Parallel edges
    add their weights (numbers of origins).
    """
    names = sorted(graph)
    simple = plain(graph)
    ranks = pagerank(simple)
    between = betweenness(simple)
    groups = communities(simple)
    return {
        name: Measures(
            degree=sum(1 for other in simple[i] if other != i),
            pagerank=round(ranks[i], 6),
            betweenness=round(between[i], 6),
            community=groups[i],
        )
        for i, name in enumerate(names)
    }


def plain(graph: nx.Graph[str]) -> nx.Graph[int]:
    """The undirected simple graph behind a projection; nodes are numbered in IRI order, free of any hash seed."""
    number = {name: i for i, name in enumerate(sorted(graph))}
    weights: dict[tuple[int, int], float] = {}
    for source, target, weight in graph.edges(data="weight", default=1):
        pair = (min(number[source], number[target]), max(number[source], number[target]))
        weights[pair] = weights.get(pair, 0) + weight
    simple: nx.Graph[int] = nx.Graph()
    simple.add_nodes_from(range(len(number)))
    simple.add_weighted_edges_from((a, b, weights[a, b]) for a, b in sorted(weights))
    return simple


def betweenness(graph: nx.Graph[int]) -> Mapping[int, float]:
    """Share of shortest paths that pass through each node; from ``PIVOTS`` seeded pivots in large graphs."""
    size = graph.number_of_nodes()
    if size <= EXACT_UP_TO:
        return nx.betweenness_centrality(graph)
    pivots = Random(SEED).sample(range(size), PIVOTS)
    start = frozenset(pivots)
    return {
        node: float(value) / ((PIVOTS - (node in start)) * (size - 2))
        for node, value in enumerate(passed(graph, pivots))
    }


def communities(graph: nx.Graph[int]) -> dict[int, int]:
    """Node → number of its Louvain community, numbered from 1 by size (largest first), then by its first node."""
    if not graph:
        return {}
    found = [sorted(group) for group in nx.community.louvain_communities(graph, seed=SEED)]
    found.sort(key=lambda group: (-len(group), group[0]))
    return {node: number for number, group in enumerate(found, start=1) for node in group}
