"""Things found by name, type, place and time on a small graph made by hand."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from rdflib import Graph
from tests.unit.graph import linked
from tests.unit.store.builds import by_hand, written

from simpul.errors import SimpulError
from simpul.graph.nodes import node_triples
from simpul.search import TYPES, search
from simpul.search.words import folded
from simpul.store import open_index, refresh_store

OTHERS = (
    linked.node("Person", "Soerjadi Djojohadi", names=("Surjadi",)),
    linked.node("Person", "Ma'ruf Amin"),
    linked.node("Organization", "Dinas"),
    linked.node("Place", "Semarang", kind="city", code="33.74"),
    linked.node("Place", "Sleman", kind="regency", code="34.04"),
    linked.node("Organization", "Badan Pusat Statistik", names=("BPS",)),
    linked.node("Organization", "BPS Salatiga"),
    linked.node("Program", '100% "Aman" OR NOT *', kind="programme"),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    extra = Graph(bind_namespaces="none")
    for node in OTHERS:
        for triple in node_triples(node):
            extra.add(triple)
    build = written(tmp_path_factory.mktemp("build"), {**by_hand(), "https://example.org/graph/x": extra})
    refresh_store(build)
    found = open_index(build)
    assert found is not None
    with closing(found):
        yield found


def names(index: sqlite3.Connection, text: str = "", **filters: object) -> list[str]:
    return [hit.name for hit in search(index, text, **filters)]  # type: ignore[arg-type]


RINA, DINSOS = linked.RINA.name, linked.DINSOS.name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("rina", [RINA]),
        ("KARTIKA ri", [RINA]),
        ("dinsos", [DINSOS]),
        ("dinas", ["Dinas", DINSOS]),
        ("bps", ["Badan Pusat Statistik", "BPS Salatiga"]),
        ("Suryadi", ["Soerjadi Djojohadi"]),
        ("soerjadi", ["Soerjadi Djojohadi"]),
        ("maruf", ["Ma'ruf Amin"]),
        ("abilitasi", ["Bidang Rehabilitasi Sosial"]),
        ("Rina Kartikassari", [RINA]),
        ("zzzz", []),
        ("rina dinsos", []),
        ('"', []),
        ("* OR", ['100% "Aman" OR NOT *']),
        ('100% "Aman" OR', ['100% "Aman" OR NOT *']),
    ],
)
def test_names(index: sqlite3.Connection, text: str, found: list[str]) -> None:
    assert names(index, text) == found


def test_a_hit_says_what_it_is(index: sqlite3.Connection) -> None:
    hit = search(index, "dinsos salatiga")[0]
    assert (hit.iri, hit.type, hit.kind) == (linked.DINSOS.iri, "Organization", "agency")
    assert (hit.articles, hit.first, hit.last) == (2, "2021-03-09", "2023-05-02")


def test_the_most_told_come_first_and_the_limit_holds(index: sqlite3.Connection) -> None:
    hits = search(index, limit=5)
    assert len(hits) == 5
    assert [h.articles for h in hits] == sorted((h.articles for h in hits), reverse=True)
    assert len(search(index, limit=100)) == index.execute("SELECT count(*) FROM node").fetchone()[0]


def test_types(index: sqlite3.Connection) -> None:
    assert names(index, type="Person", text="a") == ["Ma'ruf Amin"]
    assert sum(len(search(index, type=name, limit=100)) for name in TYPES) == len(search(index, limit=100))


def test_places_hold_what_lies_in_them_and_what_belongs_to_them(index: sqlite3.Connection) -> None:
    inside = names(index, place="Jawa Tengah", limit=50)
    assert {"Jawa Tengah", "Salatiga", "Semarang", DINSOS, linked.PELATIHAN.name, RINA} <= set(inside)
    assert not {"Sleman", linked.LANSIA.name} & set(inside)
    assert names(index, place="33", limit=50) == inside
    assert names(index, place="34", limit=50) == ["Sleman"]
    assert names(index, place="33.73", type="Person") == names(index, place="Salatiga", type="Person") != []
    assert names(index, place="3", limit=50) == []


def test_a_place_that_is_not_known(index: sqlite3.Connection) -> None:
    with pytest.raises(SimpulError, match="Antah Berantah"):
        search(index, place="Antah Berantah")


def test_periods_are_of_articles(index: sqlite3.Connection) -> None:
    early = set(names(index, until=dt.date(2021, 12, 31), limit=50))
    late = set(names(index, since=dt.date(2023, 5, 2), limit=50))
    assert linked.BANK.name in early - late
    assert linked.BAGUS.name in late - early
    assert DINSOS in early & late
    assert names(index, since=dt.date(2024, 1, 1)) == []


def test_or_of_what_is_told(index: sqlite3.Connection) -> None:
    def during(since: str, until: str) -> set[str]:
        days = dt.date.fromisoformat(since), dt.date.fromisoformat(until)
        return set(names(index, since=days[0], until=days[1], clock="event"))

    hit = next(h for h in search(index, linked.PELATIHAN.name) if h.type == "Program")
    assert (hit.begins, hit.ends) == (None, "2022-06")
    assert linked.PELATIHAN.name in during("2022-06-10", "2022-06-20")
    assert linked.PELATIHAN.name not in during("2022-07-01", "2022-12-31")


def test_no_node_may_be_there_twice(index: sqlite3.Connection) -> None:
    hits = search(index, limit=100)
    assert len({hit.iri for hit in hits}) == len(hits)


@pytest.mark.parametrize(
    ("name", "wanted"), [("Soeharto, H.M.", "suharto h m"), ("  ", ""), ("Kab. Way-Kanan", "kab way kanan")]
)
def test_names_as_they_are_searched_for(name: str, wanted: str) -> None:
    assert folded(name) == wanted


def test_the_folder_is_only_read(index: sqlite3.Connection, tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        index.execute("DELETE FROM node")
