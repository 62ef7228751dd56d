import datetime as dt

import pytest
from tests.unit.view.story import (
    BAZNAS,
    BUDI,
    BUDI_LAIN,
    CLAIMS,
    DINSOS,
    JAHIT,
    LANSIA,
    OPEN,
    SALATIGA,
    SEMBAKO,
    SITI,
    TINGKIR,
    YAYASAN,
)  # fmt: skip

from simpul.errors import SimpulError
from simpul.view import VIEWS, project


def ties(name: str, **options: dt.date) -> set[tuple[str, str, str]]:
    graph = project(CLAIMS, name, **options)
    return {(graph.nodes[a]["label"], d["predicate"], graph.nodes[b]["label"]) for a, b, d in graph.edges(data=True)}


def test_views_are_the_six_of_the_contract() -> None:
    assert list(VIEWS) == ["official-agency", "agency-programme", "programme-place", "speakers", "co-mention", "all"]
    assert VIEWS["speakers"].title_id == "Siapa berbicara tentang apa"
    assert VIEWS["speakers"].title_en == "Who speaks about what"


def test_official_agency_joins_holders_to_bodies_and_to_territories() -> None:
    assert ties("official-agency") == {
        (SITI.name, "holdsPost", DINSOS.name),
        (BUDI.name, "holdsPost", SALATIGA.name),
        (BUDI_LAIN.name, "memberOf", YAYASAN.name),
    }


def test_agency_programme() -> None:
    assert ties("agency-programme") == {
        (DINSOS.name, "runs", JAHIT.name),
        (YAYASAN.name, "partnerIn", JAHIT.name),
        (BAZNAS.name, "funds", SEMBAKO.name),
    }


def test_programme_place() -> None:
    assert ties("programme-place") == {(JAHIT.name, "heldAt", TINGKIR.name), (SEMBAKO.name, "heldAt", SALATIGA.name)}


def test_speakers_speak_about_what_they_said_and_about_what_their_words_state() -> None:
    assert ties("speakers") == {(SITI.name, "speaksAbout", JAHIT.name), (BUDI.name, "speaksAbout", SEMBAKO.name)}
    graph = project(CLAIMS, "speakers")
    assert len(graph[SITI.iri][JAHIT.iri]["speaksAbout"]["claims"]) == 2


def test_co_mention_is_undirected_and_joins_what_stands_in_one_sentence() -> None:
    graph = project(CLAIMS, "co-mention")
    assert not graph.is_directed()
    assert graph.has_edge(LANSIA.iri, TINGKIR.iri)
    assert graph[LANSIA.iri][TINGKIR.iri]["sentences"] == (OPEN,)
    assert not graph.has_edge(SITI.iri, TINGKIR.iri)


def test_edges_remember_claims_articles_dates_and_sentences() -> None:
    edge = project(CLAIMS, "all")[DINSOS.iri][JAHIT.iri]["runs"]
    assert edge["weight"] == 2
    assert edge["dates"] == ("2019-07-25", "2020-02-03")
    assert len(edge["claims"]) == 2
    assert {c.iri for c in CLAIMS if c.predicate == "runs"} == set(edge["claims"])
    assert OPEN in edge["sentences"]


def test_a_second_claim_of_one_article_adds_no_weight() -> None:
    graph = project(CLAIMS, "speakers")
    assert graph[SITI.iri][JAHIT.iri]["speaksAbout"]["weight"] == 1


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (dt.date(2020, 1, 1), None, {"partnerIn", "runs", "funds"}),
        (None, dt.date(2019, 12, 31), {"runs"}),
        (dt.date(2021, 5, 10), dt.date(2021, 5, 10), {"funds"}),
        (dt.date(2022, 1, 1), None, set()),
    ],
)
def test_ranges_are_inclusive(since: dt.date | None, until: dt.date | None, expected: set[str]) -> None:
    graph = project(CLAIMS, "agency-programme", since=since, until=until)
    assert {predicate for *_, predicate in graph.edges(data="predicate")} == expected


def test_articles_without_a_date_are_in_no_range() -> None:
    assert BUDI_LAIN.iri in project(CLAIMS, "official-agency")
    assert BUDI_LAIN.iri not in project(CLAIMS, "official-agency", since=dt.date(1900, 1, 1))


def test_the_order_of_the_claims_does_not_matter() -> None:
    for name in VIEWS:
        one, other = project(CLAIMS, name), project(tuple(reversed(CLAIMS)), name)
        assert list(one.nodes(data=True)) == list(other.nodes(data=True))
        assert list(one.edges(data=True)) == list(other.edges(data=True))


def test_an_unknown_view_names_the_nearest() -> None:
    with pytest.raises(SimpulError) as error:
        project(CLAIMS, "speaker")
    assert "did you mean speakers?" in str(error.value)


def test_a_range_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(SimpulError, match="ends before it starts"):
        project(CLAIMS, "all", since=dt.date(2021, 1, 1), until=dt.date(2020, 1, 1))
