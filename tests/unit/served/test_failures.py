"""Servers that are busy, slow, closed to strangers or gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.servers import free_port
from tests.unit.served import flaky
from tests.unit.store.builds import by_hand, written

from simpul.errors import SimpulError
from simpul.served import Server, ask, profile, push
from simpul.served import http as web
from simpul.served.record import Kind, Record


@pytest.fixture
def busy(monkeypatch: pytest.MonkeyPatch) -> Iterator[flaky.Flaky]:
    for name in (web.USER, web.PASSWORD, web.TOKEN):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NETRC", "/nonexistent")
    monkeypatch.setattr(web, "PAUSE", 0.01)
    with flaky.running() as found:
        yield found


def server(found: flaky.Flaky, *, retries: int = 3, timeout: float = 5) -> Server:
    return Server(found.address, replace(profile(), retries=retries, timeout=timeout))


@pytest.fixture
def build(tmp_path: Path) -> Path:
    return written(tmp_path / "build", by_hand())


@pytest.mark.parametrize(
    "failures",
    [
        [(503, {"Retry-After": "0"}), (429, {"Retry-After": "0"})],
        [(502, {}), (504, {})],
        ["drop", "drop"],
    ],
)
def test_a_busy_server_is_asked_again(busy: flaky.Flaky, failures: list[flaky.Failure]) -> None:
    busy.failures = list(failures)
    server(busy).put_graph("urn:x", b"<urn:a> <urn:b> <urn:c> .\n")
    assert busy.graphs == {"urn:x": b"<urn:a> <urn:b> <urn:c> .\n"}
    assert len(busy.requests) == 3


def test_it_waits_as_long_as_the_server_asks(busy: flaky.Flaky, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    monkeypatch.setattr("urllib3.util.retry.time.sleep", waited.append)
    busy.failures = [(503, {"Retry-After": "7"})]
    server(busy).update("INSERT DATA { <urn:a> <urn:b> <urn:c> }")
    assert waited == [7]


def test_it_gives_up_with_one_clear_line(busy: flaky.Flaky) -> None:
    busy.failures = [(503, {})] * 9
    with pytest.raises(SimpulError, match="503 not now") as error:
        server(busy, retries=2).update("INSERT DATA { }")
    assert "run again" in error.value.hint
    assert len(busy.requests) == 3


def test_a_stranger_is_told_how_to_sign_in(busy: flaky.Flaky) -> None:
    busy.failures = [(401, {"WWW-Authenticate": 'Basic realm="x"'})]
    with pytest.raises(SimpulError, match="401") as error:
        server(busy).select("SELECT ?token {}")
    assert web.PASSWORD in error.value.hint
    assert len(busy.requests) == 1


@pytest.mark.parametrize(("status", "words"), [(400, "400 not now"), (404, "404"), (301, "301"), (500, "500")])
def test_other_refusals_are_final(busy: flaky.Flaky, status: int, words: str) -> None:
    busy.failures = [(status, {"Location": "http://127.0.0.1:1/"})]
    with pytest.raises(SimpulError, match=words):
        server(busy).select("SELECT ?token {}")
    assert len(busy.requests) == 1


def test_a_slow_server(busy: flaky.Flaky) -> None:
    busy.failures = ["sleep"]
    with pytest.raises(SimpulError, match=r"0\.2 seconds"):
        server(busy, retries=0, timeout=0.2).select("SELECT ?token {}")


def test_a_server_that_is_not_there() -> None:
    with pytest.raises(SimpulError, match="cannot be reached"):
        Server(f"http://127.0.0.1:{free_port()}", replace(profile(), retries=0)).select("SELECT ?token {}")


@pytest.mark.parametrize("answer", [b"<html>", b"[]", b'{"head": {}}'])
def test_an_answer_that_is_no_answer(busy: flaky.Flaky, monkeypatch: pytest.MonkeyPatch, answer: bytes) -> None:
    monkeypatch.setattr("tests.unit.served.flaky.json.dumps", lambda _: answer.decode())
    with pytest.raises(SimpulError, match="no result of SPARQL"):
        server(busy).select("SELECT ?token {}")


@pytest.mark.parametrize("headers", [{"X-SQL-State": "S1TAT"}, {"X-SPARQL-MaxRows": "2"}])
def test_an_answer_that_was_cut_off_is_none(busy: flaky.Flaky, headers: dict[str, str]) -> None:
    for number in range(2):
        busy.graphs[f"urn:{number}/catalogue"] = b'<urn:a> <urn:b> "x" .'
    busy.headers = headers
    with pytest.raises(SimpulError, match="cut off"):
        server(busy).select("SELECT ?token {}")
    busy.headers = {"X-SPARQL-MaxRows": "3"}
    assert len(server(busy).select("SELECT ?token {}").rows) == 2


def header(busy: flaky.Flaky) -> str:
    server(busy).select("SELECT ?token {}")
    return busy.requests[-1][2].get("Authorization", "")


def test_credentials_come_from_the_environment_or_netrc(
    busy: flaky.Flaky, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert header(busy) == ""
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login budi password rahasia\n", encoding="utf-8")
    (tmp_path / "netrc").chmod(0o600)
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    assert header(busy) == "Basic YnVkaTpyYWhhc2lh"
    monkeypatch.setenv(web.USER, "a")
    monkeypatch.setenv(web.PASSWORD, "b")
    assert header(busy) == "Basic YTpi"
    monkeypatch.setenv(web.TOKEN, "kunci")
    assert header(busy) == "Bearer kunci"


@pytest.mark.parametrize("address", ["http://budi:rahasia@127.0.0.1/", "ftp://127.0.0.1/", "127.0.0.1:7878"])
def test_addresses_that_are_refused(address: str) -> None:
    with pytest.raises(SimpulError, match="alamat") as error:
        Server(address)
    assert "rahasia" not in str(error.value)


def test_a_push_that_was_cut_off_goes_on(busy: flaky.Flaky, build: Path) -> None:
    small = Server(busy.address, replace(profile(), retries=0, batch=150))
    push_until(busy, small, build, "PUT", 2)
    sent = set(busy.graphs)
    before = len(busy.requests)
    push_until(busy, small, build, "POST /update", 2)
    again = [request for request in busy.requests[before:] if request[0] == "PUT"]
    assert len(again) == 1
    assert len(busy.graphs) == len(sent) + 1
    updates = len(busy.updates)
    done = push(build, small)
    assert done.graphs == 0
    assert done.things > 0
    assert len(busy.updates) > updates
    assert len(set(busy.updates)) == len(busy.updates), "an update that had arrived was sent again"
    assert push(build, small).things == 0


def test_what_may_have_arrived_is_deleted_before_it_is_sent_again(
    busy: flaky.Flaky, build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, took = server(busy), Record.took

    def killed(record: Record, kind: Kind, parts: Iterable[tuple[str, str]]) -> None:
        known = list(parts)
        if kind == cut and any(digest for _, digest in known):
            raise KeyboardInterrupt
        took(record, kind, known)

    cut: Kind = "graph"
    with monkeypatch.context() as patch:
        patch.setattr(Record, "took", killed)
        with pytest.raises(KeyboardInterrupt):
            push(build, target)
    (arrived,) = (name for name in busy.graphs if not name.endswith("catalogue"))
    others = {name: graph for name, graph in by_hand().items() if name != arrived}
    push(written(build, others), target)
    assert arrived not in busy.graphs
    cut = "subject"
    with monkeypatch.context() as patch:
        patch.setattr(Record, "took", killed)
        with pytest.raises(KeyboardInterrupt):
            push(written(build, by_hand()), target)
    new = busy.updates[-1]
    assert push(build, target).things > 0
    assert busy.updates[-1].count("DELETE WHERE") > new.count("DELETE WHERE")


def push_until(busy: flaky.Flaky, target: Server, build: Path, kind: str, nth: int) -> None:
    """Send a build until the nth request of a kind, which fails."""
    seen = 0

    class Failing(list):  # type: ignore[type-arg]
        def __bool__(self) -> bool:
            nonlocal seen
            method, path = busy.requests[-1][:2]
            seen += f"{method} {path}".startswith(kind) and "catalogue" not in path
            return seen == nth

        def pop(self, _: object = 0) -> tuple[int, dict[str, str]]:
            return 500, {}

    busy.failures = Failing()
    with pytest.raises(SimpulError, match="500"):
        push(build, target)
    busy.failures = []


def test_a_server_that_lost_its_data_gets_everything(busy: flaky.Flaky, build: Path) -> None:
    target = server(busy)
    first = push(build, target)
    busy.graphs.clear()
    assert push(build, target) == first
    assert first.graphs == 2
    assert first.things > 50


def test_a_question_goes_as_the_profile_says(busy: flaky.Flaky) -> None:
    ask(server(busy), "mitra", {"program": "jahit"})
    assert b"VALUES+%3Fcari_program" in busy.requests[-1][3]
    assert b"default-graph-uri=" in busy.requests[-1][3]
    ask(Server(busy.address, replace(profile(), values="inline", order="client", facts="default")), "mitra")
    assert b"cari_" not in busy.requests[-1][3]
    assert b"ORDER" not in busy.requests[-1][3]
    assert b"default-graph-uri=" not in busy.requests[-1][3]
    with pytest.raises(SimpulError, match="SERVICE"):
        server(busy).select("SELECT * { SERVICE <http://contoh.id/> { ?s ?p ?o } }")
