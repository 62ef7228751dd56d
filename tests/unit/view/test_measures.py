import networkx as nx
import pytest
from tests.unit.view.story import BAZNAS, CLAIMS, DINSOS, JAHIT, SEMBAKO

from simpul.view import measure, project
from simpul.view.central import pagerank
from simpul.view.measures import PIVOTS, SEED, betweenness, communities, plain


def test_measures_of_the_story() -> None:
    graph = project(CLAIMS, "all")
    measures = measure(graph)
    assert list(measures) == sorted(graph)
    assert measures[JAHIT.iri].degree == 6
    assert measures[BAZNAS.iri].degree == 1
    assert max(measures.values(), key=lambda m: m.pagerank) == measures[JAHIT.iri]
    assert sum(m.pagerank for m in measures.values()) == pytest.approx(1, abs=1e-4)
    assert measures[BAZNAS.iri].betweenness == 0
    assert measures[BAZNAS.iri].community == measures[SEMBAKO.iri].community
    assert measures[DINSOS.iri].betweenness > 0.4


def test_pagerank_of_a_star_by_hand() -> None:
    # centre c, three leaves l: c = .15/4 + .85*3l and l = .15/4 + .85*c/3
    leaf = (0.0375 + 0.85 * 0.0375 / 3) / (1 - 0.85 * 0.85)
    ranks = pagerank(weighted(nx.star_graph(3)))
    assert ranks[1:] == pytest.approx([leaf] * 3, abs=1e-6)
    assert ranks[0] == pytest.approx(1 - 3 * leaf, abs=1e-6)


def test_pagerank_of_nothing_and_of_isolated_nodes() -> None:
    assert pagerank(nx.Graph()) == []
    assert pagerank(weighted(nx.empty_graph(4))) == pytest.approx([0.25] * 4)


def test_two_cliques_are_two_communities_the_larger_first() -> None:
    graph = nx.disjoint_union(nx.complete_graph(4), nx.complete_graph(6))
    found = communities(weighted(graph))
    assert [found[i] for i in range(10)] == [2] * 4 + [1] * 6
    assert communities(nx.Graph()) == {}


def test_parallel_edges_add_up_and_direction_is_left_aside() -> None:
    graph = nx.MultiDiGraph()
    graph.add_edge("b", "a", weight=2)
    graph.add_edge("a", "b", weight=1)
    assert plain(graph)[0][1]["weight"] == 3


def test_large_graphs_are_sampled_the_same_way_each_time() -> None:
    graph = weighted(nx.path_graph(700))
    assert betweenness(graph) == betweenness(graph)
    assert max(betweenness(graph).items(), key=lambda item: item[1])[0] in range(250, 450)


def test_betweenness_of_a_large_graph_is_that_of_networkx() -> None:
    graph = weighted(nx.gnm_random_graph(700, 900, seed=1))
    graph.add_edge(3, 3, weight=1)
    expected = nx.betweenness_centrality(graph, k=PIVOTS, seed=SEED)
    assert betweenness(graph) == pytest.approx(expected)


def test_pagerank_is_that_of_one_step_at_a_time() -> None:
    graph = weighted(nx.gnm_random_graph(40, 50, seed=2))
    graph.add_edge(3, 3, weight=2)
    ranks, loose = pagerank(graph), [node for node in graph if not graph.degree(node)]
    strength = [sum(data["weight"] for data in graph[node].values()) for node in graph]
    for node in graph:
        given = sum(ranks[other] * graph[other][node]["weight"] / strength[other] for other in graph[node])
        lent = sum(ranks[other] for other in loose) / len(graph)
        assert ranks[node] == pytest.approx(0.15 / len(graph) + 0.85 * (given + lent), abs=1e-8)


def weighted(graph: nx.Graph) -> nx.Graph:
    nx.set_edge_attributes(graph, 1, "weight")
    return graph
