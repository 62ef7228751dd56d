"""Many threads, mistakes among what they ask, and a collector that runs in any of them."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient


@pytest.fixture
def hasty_collector() -> Iterator[None]:
    """The collector runs every few objects, and all the time in a thread of its own."""
    before, ended = gc.get_threshold(), threading.Event()

    def collect() -> None:
        while not ended.wait(0.01):
            gc.collect()

    thread = threading.Thread(target=collect)
    gc.set_threshold(50, 2, 2)
    thread.start()
    yield
    ended.set()
    thread.join()
    gc.set_threshold(*before)


@pytest.mark.usefixtures("hasty_collector")
def test_pages_and_mistakes_of_many_clients_leave_nothing_behind(
    web: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    complaints: list[str] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda told: complaints.append(str(told.exc_value)))
    person = web.get("/index.json?q=rahmat").json()[0]["iri"].rpartition("/id/")[2]
    paths = [
        f"/id/{person}.ttl", "/id/person/0123456789abcdef", "/id/graph/facts", "/id/graph/nothing.ttl", "/void.ttl",
        "/temuan.json",
        "/reconcile?queries=" + quote('{"a": {"query": "Rahmat", "type": "Person"}}'), "/reconcile?queries=no",
        "/reconcile?extend=" + quote('{"ids": ["' + person + '"], "properties": [{"id": "jabatan"}]}'),
    ]  # fmt: skip
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(web.get, paths * 3))
    assert {200, 404} <= {answer.status_code for answer in answers} <= {200, 400, 404}
    assert complaints == []
