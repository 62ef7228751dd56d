"""Places of many nodes."""

from __future__ import annotations

import networkx as nx
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.network.places import place_all


def ranks(graph: nx.Graph[int]) -> list[float]:
    return [float(graph.degree(node)) for node in range(len(graph))]


@settings(max_examples=5, deadline=None)
@given(size=st.integers(0, 40), seed=st.integers(0, 99))
def test_every_node_has_a_place_of_its_own(size: int, seed: int) -> None:
    graph: nx.Graph[int] = nx.gnp_random_graph(size, 0.1, seed=seed)
    place = place_all(graph, ranks(graph))
    assert place.shape == (size, 2)
    assert np.isfinite(place).all()
    assert len({tuple(each) for each in place.tolist()}) == size


def test_same_graph_same_places_in_any_order_of_edges() -> None:
    graph: nx.Graph[int] = nx.barbell_graph(8, 3)
    other: nx.Graph[int] = nx.Graph()
    other.add_nodes_from(reversed(range(len(graph))))
    other.add_edges_from((b, a) for a, b in reversed(list(graph.edges())))
    assert place_all(graph, ranks(graph)).tolist() == place_all(other, ranks(other)).tolist()


def test_clusters_stand_apart() -> None:
    graph: nx.Graph[int] = nx.barbell_graph(12, 4)
    place = place_all(graph, ranks(graph))
    one, other = place[:12], place[16:]
    within = max(np.ptp(one, axis=0).max(), np.ptp(other, axis=0).max())
    assert np.linalg.norm(one.mean(axis=0) - other.mean(axis=0)) > within
