import pytest
from tests.unit.view.story import BAZNAS, BUDI, CLAIMS, DINSOS, JAHIT, LANSIA, SALATIGA, SEMBAKO, SITI, YAYASAN

from simpul.errors import SimpulError
from simpul.view import ego, project, route
from simpul.view.names import resolve

GRAPH = project(CLAIMS, "all")


@pytest.mark.parametrize("name", ["Dinas Sosial Kota Salatiga", "dinsos  salatiga", "DINSOS SALATIGA", DINSOS.iri])
def test_names_are_found_in_any_case_and_by_other_names(name: str) -> None:
    assert resolve(GRAPH, name) == DINSOS.iri


def test_a_label_goes_before_another_nodes_other_name() -> None:
    assert resolve(GRAPH, "menjahit").startswith("https://w3id.org/simpul/id/skill/")


def test_an_ambiguous_name_lists_the_candidates() -> None:
    with pytest.raises(SimpulError) as error:
        resolve(GRAPH, "Budi")
    assert error.value.message == '2 simpul bernama "Budi" · nodes have this name.'
    assert "Budi Prakoso (Orang)" in error.value.hint
    assert "Budi Santika (Orang)" in error.value.hint
    assert BUDI.iri in error.value.hint


@pytest.mark.parametrize("name", ["Yayasan Tunas Pelitaa", "tunas"])
def test_an_unknown_name_suggests_near_ones(name: str) -> None:
    with pytest.raises(SimpulError) as error:
        resolve(GRAPH, name)
    assert YAYASAN.name in error.value.hint


def test_a_name_like_no_other_has_a_next_step_too() -> None:
    with pytest.raises(SimpulError, match="list all nodes"):
        resolve(GRAPH, "qqqqqqqq")


def test_ego_goes_both_ways_and_as_far_as_asked() -> None:
    assert set(ego(GRAPH, "Siti Aminarti", 0)) == {SITI.iri}
    assert set(ego(GRAPH, "Siti Aminarti", 1)) == {SITI.iri, DINSOS.iri, JAHIT.iri}
    assert LANSIA.iri in ego(GRAPH, "Siti Aminarti", 2)
    assert SEMBAKO.iri not in ego(GRAPH, "Siti Aminarti", 2)
    with pytest.raises(SimpulError, match="negative"):
        ego(GRAPH, "Siti Aminarti", -1)


def test_route_is_the_shortest_either_way_along_the_edges() -> None:
    assert route(GRAPH, "siti aminarti", "baznas salatiga") == (
        SITI.iri, DINSOS.iri, SALATIGA.iri, SEMBAKO.iri, BAZNAS.iri,
    )  # fmt: skip
    assert route(GRAPH, SITI.iri, SITI.iri) == (SITI.iri,)


def test_no_path_says_so() -> None:
    graph = project(CLAIMS, "official-agency")
    with pytest.raises(SimpulError, match="no path joins"):
        route(graph, "Siti Aminarti", "Budi Prakoso")
