"""Two real servers hold a build and answer every question as the embedded stores do."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from benchmarks import servers
from tests.docs.documents import ROOT
from tests.unit.store.builds import by_hand, written

from simpul.graph import DEFAULT_BASE
from simpul.query import query, questions
from simpul.served import Pushed, Server, ask, ask_sparql, profile, push
from simpul.served.http import PASSWORD, USER
from simpul.store import refresh_store


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    kind = str(request.param)
    found = servers.oxigraph_binary() if kind == "oxigraph" else servers.virtuoso_binary()
    if not found:
        where = "pip install oxigraph" if kind == "oxigraph" else "apt-get install virtuoso-opensource-7-bin"
        pytest.skip(f"LOUD: {kind} is not installed, nothing is sent to it: {where}")
    folder = tmp_path_factory.mktemp(kind)
    with ExitStack() as stack, pytest.MonkeyPatch.context() as environment:
        if kind == "virtuoso":
            environment.setenv(USER, servers.VIRTUOSO_USER)
            environment.setenv(PASSWORD, servers.VIRTUOSO_PASSWORD)
        start = servers.oxigraph if kind == "oxigraph" else servers.virtuoso
        yield Server(stack.enter_context(start(folder)).address, profile(kind))


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    for name in ("graph.ttl", "graph.trig"):
        shutil.copy(ROOT / "graphs" / name, folder)
    refresh_store(folder)
    return folder


VALUES = {"lembaga": "dinas", "nama": "dinas", "orang": "a", "sejak": "2019", "sampai": "2026-12", "tempat": "jawa"}


@pytest.fixture(scope="module")
def pushed(server: Server, samples: Path) -> Pushed:
    return push(samples, server)


@pytest.mark.parametrize("name", [q.name for q in questions()])
def test_all_questions_have_the_same_answers(server: Server, samples: Path, pushed: Pushed, name: str) -> None:
    assert pushed.graphs > 10
    parameters = next(q.parameters for q in questions() if q.name == name)
    few = {p.name: VALUES.get(p.name, "a") for p in parameters if p.required}
    for given in (few, {p.name: VALUES.get(p.name, "a") for p in parameters}):
        assert ask(server, name, given) == query(samples, name, given)


def test_sparql_of_ones_own_and_what_is_sent_twice(server: Server, samples: Path, pushed: Pushed) -> None:
    text = "SELECT (COUNT(*) AS ?n) WHERE { ?c a <https://w3id.org/simpul/ontology#Claim> }"
    rows = ask_sparql(server, text).rows
    assert int(rows[0][0]) > 200
    assert ask_sparql(server, "ASK { ?s ?p ?o }").rows == (("true",),)
    assert ask_sparql(server, "ASK { ?s ?p <urn:nothing> }").rows == (("false",),)
    assert push(samples, server) == Pushed(0, 0, 0, 0)
    assert ask_sparql(server, text).rows == rows


def graphs(server: Server) -> set[str]:
    text = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?a a <https://schema.org/NewsArticle> } }"
    found = {row[0] for row in server.select(text, everywhere=True).rows}
    return {name for name in found if name.startswith(f"{DEFAULT_BASE}graph/")} - {server.facts}


def test_another_build_takes_the_place_and_withdrawn_articles_go(
    server: Server, pushed: Pushed, tmp_path: Path
) -> None:
    two = by_hand()
    build = written(tmp_path / "build", two)
    assert push(build, server).graphs == 2
    assert graphs(server) == set(two)
    one = dict(list(two.items())[:1])
    done = push(written(build, one), server)
    assert (done.graphs, done.graphs_deleted) == (0, 1)
    assert 0 < done.things < 20 < done.things_deleted
    assert graphs(server) == set(one)
    for question in ("mitra", "salinan", "paling-dikutip", "jadwal"):
        assert ask(server, question) == query(build, question)
    back = push(written(build, two), server)
    assert (back.graphs, back.things_deleted) == (1, 0)
    assert ask(server, "angka-bertentangan") == query(build, "angka-bertentangan")
    assert ask(server, "angka-bertentangan").rows


@pytest.mark.parametrize("words", ["nama “aneh” ⟨x⟩", 'a"b\\c', "$1 ?cari_mitra"])
def test_values_arrive_as_they_are(server: Server, pushed: Pushed, tmp_path: Path, words: str) -> None:
    assert ask(server, "mitra", {"program": words}).rows == ()
