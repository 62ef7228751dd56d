"""The store on disk: made, used, found out to be old, and never half there."""

from __future__ import annotations

import json
import shutil
import stat
from pathlib import Path

import pytest
from tests.docs.documents import ROOT
from tests.unit.store.builds import by_hand, written

from simpul.errors import SimpulError
from simpul.query import open_store, query, questions
from simpul.store import Refreshed, compact, open_facts, open_index, refresh_store, store_state
from simpul.store import generation as generations
from simpul.store.manifest import MANIFEST, STORE


@pytest.fixture
def build(tmp_path: Path) -> Path:
    return written(tmp_path / "build", by_hand())


def manifest(build: Path) -> dict[str, object]:
    found = json.loads((build / STORE / MANIFEST).read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def folders(build: Path) -> list[str]:
    return sorted(path.name for path in (build / STORE).iterdir() if path.is_dir())


def test_it_is_made_once_and_again_when_a_file_changes(build: Path) -> None:
    assert store_state(build) == "none"
    assert open_facts(build) is None
    assert refresh_store(build).how == "rebuilt"
    assert (store_state(build), refresh_store(build)) == ("current", Refreshed("current"))
    first = manifest(build)["generation"]
    with (build / "graph.ttl").open("a", encoding="utf-8") as file:
        file.write("# one line more\n")
    assert store_state(build) == "stale"
    assert open_facts(build) is None
    assert open_index(build) is None
    assert refresh_store(build).how == "rebuilt"
    assert folders(build) == [manifest(build)["generation"]] != [first]


def test_a_folder_that_was_copied_is_still_current(build: Path, tmp_path: Path) -> None:
    refresh_store(build)
    shutil.copytree(build, tmp_path / "copy")
    assert store_state(tmp_path / "copy") == "current"


def test_others_may_read_it(build: Path) -> None:
    refresh_store(build)
    folder = build / STORE / str(manifest(build)["generation"])
    assert stat.S_IMODE(folder.stat().st_mode) == stat.S_IMODE(build.stat().st_mode)


def test_every_question_is_answered_as_from_the_files(tmp_path: Path) -> None:
    samples = tmp_path / "samples"
    samples.mkdir()
    for name in ("graph.ttl", "graph.trig"):
        shutil.copy(ROOT / "graphs" / name, samples)
    asked = [(q.name, {p.name: "dinas" for p in q.parameters if p.required}) for q in questions()]
    from_files = [query(samples, name, parameters) for name, parameters in asked]
    refresh_store(samples)
    assert open_facts(samples) is not None
    assert [query(samples, name, parameters) for name, parameters in asked] == from_files
    assert sum(bool(table.rows) for table in from_files) > 15


def test_an_older_version_and_a_damaged_one_are_made_anew(build: Path) -> None:
    refresh_store(build)
    path = build / STORE / MANIFEST
    path.write_text(json.dumps({**manifest(build), "version": 0}), encoding="utf-8")
    assert store_state(build) == "older"
    assert "versi lama" in refresh_store(build).why
    path.write_text("{", encoding="utf-8")
    assert store_state(build) == "older"
    assert refresh_store(build).how == "rebuilt"
    shutil.rmtree(build / STORE / str(manifest(build)["generation"]))
    assert open_facts(build) is None
    assert refresh_store(build).how == "rebuilt"
    assert store_state(build) == "current"


def test_a_newer_version_is_refused_and_left_alone(build: Path) -> None:
    refresh_store(build)
    path = build / STORE / MANIFEST
    path.write_text(json.dumps({**manifest(build), "version": 99}), encoding="utf-8")
    before = path.read_bytes()
    for use in (refresh_store, open_facts, open_index, compact, store_state, open_store):
        with pytest.raises(SimpulError, match="newer Simpul"):
            use(build)
    assert path.read_bytes() == before


def test_what_fails_midway_leaves_the_store_as_it_was(build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refresh_store(build)
    before = folders(build), manifest(build)

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(generations, "create_index", fails)
    written(build, dict(list(by_hand().items())[:1]))
    with pytest.raises(OSError, match="No space"):
        refresh_store(build)
    assert (folders(build), manifest(build)) == before


def test_compact_brings_up_to_date_and_deletes_what_is_not_in_force(build: Path) -> None:
    refresh_store(build)
    (build / STORE / "g-deadbeef").mkdir()
    (build / STORE / "g-deadbeef" / "left").write_bytes(b"x" * 400_000)
    done = compact(build)
    assert done.after < done.before
    assert folders(build) == [manifest(build)["generation"]]
    assert store_state(build) == "current"
    index = open_index(build)
    assert index is not None
    assert index.execute("SELECT count(*) FROM node").fetchone()[0] > 5
    index.close()


def test_a_folder_without_a_build(tmp_path: Path) -> None:
    with pytest.raises(SimpulError, match=r"graph\.ttl"):
        refresh_store(tmp_path)
    assert folders(tmp_path) == []
