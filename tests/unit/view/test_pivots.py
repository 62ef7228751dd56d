"""Betweenness from pivots."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.view.pivots import sampled_betweenness


@settings(max_examples=25, deadline=None)
@given(size=st.integers(3, 25), density=st.floats(0.05, 0.6), seed=st.integers(0, 999))
def test_all_nodes_as_pivots_give_the_exact_figures(size: int, density: float, seed: int) -> None:
    graph: nx.Graph[int] = nx.gnp_random_graph(size, density, seed=seed)
    exact = nx.betweenness_centrality(graph)
    assert sampled_betweenness(graph, range(size)) == pytest.approx([exact[i] for i in range(size)])


def test_few_pivots_find_the_bridge() -> None:
    graph: nx.Graph[int] = nx.barbell_graph(30, 1)
    found = sampled_betweenness(graph, range(0, 61, 7))
    assert set(sorted(range(61), key=found.__getitem__)[-3:]) == {29, 30, 31}
    assert all(0 <= value <= 1 for value in found)


def test_nothing_and_nobody() -> None:
    assert sampled_betweenness(nx.Graph(), []) == []
    lonely: nx.Graph[int] = nx.empty_graph(2)
    assert sampled_betweenness(lonely, [0]) == [0.0, 0.0]
