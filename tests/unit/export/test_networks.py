import io

import networkx as nx
import pytest
from tests.unit.view.story import CLAIMS, DINSOS, JAHIT

import simpul.export.networks as networks
from simpul.export import gexf, graphml
from simpul.view import VIEWS, measure, project


@pytest.mark.parametrize("view", list(VIEWS))
def test_graphml_reads_back_as_the_same_graph(view: str) -> None:
    graph, back = project(CLAIMS, view), nx.read_graphml(io.BytesIO(graphml(CLAIMS, view=view)))
    assert set(back) == set(graph)
    assert sorted((a, b, p) for a, b, p in back.edges(data="predicate")) == sorted(
        (a, b, p) for a, b, p in graph.edges(data="predicate")
    )


def test_graphml_carries_measures_and_evidence() -> None:
    back = nx.read_graphml(io.BytesIO(graphml(CLAIMS)))
    expected = measure(project(CLAIMS, "all"))[JAHIT.iri]
    assert back.nodes[JAHIT.iri]["pagerank"] == expected.pagerank
    assert back.nodes[JAHIT.iri]["degree"] == expected.degree
    edge = next(d for a, b, d in back.edges(data=True) if (a, b) == (DINSOS.iri, JAHIT.iri))
    assert (edge["weight"], edge["dates"]) == (2, "2019-07-25 | 2020-02-03")


@pytest.mark.parametrize("view", list(VIEWS))
def test_gexf_reads_back_and_holds_no_date_of_today(view: str) -> None:
    content = gexf(CLAIMS, view=view)
    assert set(nx.read_gexf(io.BytesIO(content))) == set(project(CLAIMS, view))
    assert b"lastmodifieddate" not in content
    assert b"viz:position" in content


@pytest.mark.parametrize("write", [graphml, gexf])
def test_same_claims_same_bytes(write) -> None:
    assert write(CLAIMS) == write(tuple(reversed(CLAIMS)))
    assert b"<graph" in write(())


def test_large_views_carry_no_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(networks, "MOST_PLACED", 3)
    assert b"viz:position" not in gexf(CLAIMS)
    assert "x" not in nx.read_graphml(io.BytesIO(graphml(CLAIMS))).nodes[JAHIT.iri]
