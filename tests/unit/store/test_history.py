"""What builds have changed is written down once each, beside the build's own files."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.store.builds import by_hand, written
from tests.unit.store.test_told import FIRST, SECOND, changed, made

from simpul.store import builds, compact, refresh_store
from simpul.store.history import FILE
from simpul.store.manifest import STORE

THIRD = FIRST | {"id": "c", "text": "Dinas Sosial Kota Madiun melatih 30 ibu rumah tangga menjahit di Kota Madiun."}


def counts(folder: Path) -> list[tuple[int, int, int, int]]:
    return [(each.articles, each.added, each.changed, each.withdrawn) for each in builds(folder, 10)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return made(tmp_path / "graf", [FIRST, SECOND])


def test_each_build_is_told_the_newest_first(folder: Path) -> None:
    assert builds(folder, 10) == ()
    refresh_store(folder)
    made(folder, [FIRST | {"text": FIRST["text"].replace("120 lansia", "90 difabel")}, THIRD])
    assert counts(folder) == [(2, 1, 1, 1), (2, 2, 0, 0)]
    first = builds(folder, 10)[-1]
    assert first.claims > 0
    assert first.findings == (folder / "findings.ttl").read_text(encoding="utf-8").count("sh:resultSeverity sh:")
    written_at = (folder / "graph.ttl").stat().st_mtime
    assert dt.datetime.fromisoformat(builds(folder, 1)[0].built).timestamp() == int(written_at)


def test_what_changes_no_fact_is_no_build(folder: Path) -> None:
    refresh_store(folder)
    made(folder, [FIRST, SECOND])
    refresh_store(folder)
    compact(folder)
    assert len(builds(folder, 10)) == 1


def test_a_build_without_a_state_is_told_too(tmp_path: Path) -> None:
    graphs = by_hand()
    folder = written(tmp_path / "graf", graphs)
    refresh_store(folder)
    written(folder, dict(list(graphs.items())[:1]))
    refresh_store(folder)
    assert counts(folder) == [(1, 0, 0, 1), (2, 2, 0, 0)]


def test_broken_lines_are_left_out(folder: Path) -> None:
    refresh_store(folder)
    with (folder / STORE / FILE).open("ab") as file:
        file.write(b'\xff\n{"built": 1}\n[]\n{"built')
    assert len(builds(folder, 10)) == 1
    made(folder, [FIRST])
    assert counts(folder)[0] == (1, 0, 0, 1)


def test_the_store_does_without(folder: Path) -> None:
    (folder / STORE / FILE).mkdir(parents=True)
    assert refresh_store(folder).how == "rebuilt"
    changed(folder)
    assert refresh_store(folder).how == "rebuilt"
    assert builds(folder, 10) == ()


def test_the_builds_own_files_are_as_they_were(folder: Path) -> None:
    def files() -> dict[str, bytes]:
        return {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file() and not p.name.startswith("state.")}

    before = files()
    refresh_store(folder)
    assert files() == before
