"""Nothing of the engine that one thread made is let go by another, whatever becomes of an error."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable, Iterator

import pyoxigraph as ox
import pytest

from simpul.graph import store as module
from simpul.graph.matching import matching
from simpul.graph.store import Store

A, B = ox.NamedNode("https://contoh.id/a"), ox.NamedNode("https://contoh.id/b")


@pytest.fixture
def store() -> Store:
    store = Store()
    store.engine.extend(ox.Quad(A, B, ox.Literal(str(number))) for number in range(20))
    store.engine.add(ox.Quad(B, B, A, ox.NamedNode("https://contoh.id/g")))
    return store


@pytest.fixture
def complaints(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What was let go by the wrong thread."""
    found: list[str] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda told: found.append(str(told.exc_value)))
    yield found


def test_statements_by_their_parts(store: Store) -> None:
    assert len(matching(store.engine)) == 21
    assert len(matching(store.engine, A)) == len(matching(store.engine, graph=ox.DefaultGraph())) == 20
    assert [quad.subject for quad in matching(store.engine, object=A)] == [B]
    assert [quad.object.value for quad in matching(store.engine, A, B, ox.Literal("7"))] == ["7"]
    assert len(matching(store.engine, predicate=B, most=3)) == 3
    assert matching(store.engine, B, graph=B) == ()


def test_errors_keep_nothing_of_the_engine(
    store: Store, complaints: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def no(*_: object) -> str:
        raise ValueError("no")

    def half_read() -> None:
        for quad in matching(store.engine):
            no(quad)

    monkeypatch.setattr(module, "_text", no)
    wrong: tuple[Callable[[], object], ...] = (
        half_read,
        lambda: store.select("SELECT * { ?s ?p ?o }"),
        lambda: store.select("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }"),
    )
    for each in wrong:
        _let_go_elsewhere(each)
    assert complaints == []


def test_that_is_what_happens_otherwise(store: Store, complaints: list[str]) -> None:
    """The engine's rule, on which the room relies: should it go, the room can go as well."""

    def half_read() -> None:
        found = store.engine.quads_for_pattern(None, None, None)
        raise ValueError(next(found))

    _let_go_elsewhere(half_read)
    assert len(complaints) == 1
    assert "unsendable" in complaints[0]


def _let_go_elsewhere(wrong: Callable[[], object]) -> None:
    """Let an error end in a thread that did not raise it, as servers do."""
    caught: list[BaseException] = []

    def work() -> None:
        try:
            wrong()
        except Exception as error:
            caught.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert caught
    caught.clear()
    gc.collect()
