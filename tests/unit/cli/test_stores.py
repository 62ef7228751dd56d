"""find, stats, compact, push and query --store: what they hand over, what they print, how they end."""

import json

import pytest
from tests.unit.graph import linked
from tests.unit.served import flaky
from tests.unit.store.builds import by_hand, written

from simpul.served import http as web
from simpul.store.manifest import MANIFEST, STORE


@pytest.fixture
def build(tmp_path):
    return written(tmp_path / "build", by_hand())


@pytest.fixture
def server(monkeypatch):
    for name in (web.USER, web.PASSWORD, web.TOKEN):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(web, "PAUSE", 0.01)
    with flaky.running() as found:
        yield found


def test_find(simpul, build):
    result = simpul("find", build, "rina", "--type", "Person", "--place", "Salatiga", "--since", "2021", "--top", 3)
    assert result.exit_code == 0
    assert [row["name"] for row in json.loads(result.stdout)] == [linked.RINA.name]
    assert "store made" in result.stderr
    assert "store made" not in simpul("find", build).stderr
    assert json.loads(simpul("find", build, "--events", "--since", "2022-06", "--until", "2022-06").stdout)
    result = simpul("find", build, "--type", "Orang")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Person" in result.stderr


def test_query_brings_a_store_up_to_date_but_makes_none(simpul, build):
    assert simpul("query", build, "mitra").stderr == ""
    assert not (build / STORE).exists()
    simpul("compact", build)
    with (build / "graph.ttl").open("a") as file:
        file.write("# changed\n")
    result = simpul("query", build, "mitra")
    assert "store made" in result.stderr
    assert len(json.loads(result.stdout)) == 1
    (build / STORE / MANIFEST).write_text('{"version": 99}')
    result = simpul("query", build, "mitra")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "newer Simpul" in result.stderr


def test_query_uses_the_files_where_the_store_cannot_be_written(simpul, build, room):
    simpul("compact", build)
    with (build / "graph.ttl").open("a") as file:
        file.write("# changed\n")

    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    room("simpul.store", refresh_store=refuse, store_state=lambda path: "stale")
    result = simpul("query", build, "mitra")
    assert result.exit_code == 0
    assert "not brought up to date" in result.stderr
    assert len(json.loads(result.stdout)) == 1


def test_stats(simpul, build, tmp_path):
    result = simpul("stats", build, "--html", tmp_path / "s" / "stats.html")
    assert result.exit_code == 0
    rows = {(row["about"], row["name"]): row["number"] for row in json.loads(result.stdout)}
    assert rows["build", "articles"] == 2
    assert rows["things", "Skill"] == 1
    assert "Warta Simpul" in (tmp_path / "s" / "stats.html").read_text()


def test_compact(simpul, build):
    result = simpul("compact", build)
    assert result.exit_code == 0
    assert json.loads(result.stdout)[0]["bytes_after"] > 10_000


def test_push_and_ask(simpul, build, server):
    result = simpul("push", build, "--store", server.address)
    assert json.loads(result.stdout)[0]["graphs"] == 2
    assert json.loads(simpul("push", build, "--store", server.address).stdout)[0]["graphs"] == 0
    assert json.loads(simpul("query", "--store", server.address, "mitra").stdout) == []
    assert b"VALUES" in server.requests[-1][3]
    assert json.loads(simpul("query", "--store", server.address, "--sparql", "SELECT ?g {}").stdout) == []
    assert simpul("query", "--store", server.address).stdout == simpul("query", build).stdout


def test_a_server_that_refuses(simpul, build, server):
    server.failures = [(401, {})]
    result = simpul("push", build, "--store", server.address)
    assert (result.exit_code, result.stdout) == (2, "")
    assert web.PASSWORD in result.stderr
    result = simpul("query", build, "mitra", "--store", server.address)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "not both" in result.stderr
    assert simpul("query").exit_code == 2
    assert simpul("push", build, "--store", server.address, "--profile", "fusaki").exit_code == 2
