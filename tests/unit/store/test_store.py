"""The store on disk: made, used, found out to be old, and never half there."""

from __future__ import annotations

import json
import shutil
import stat
from pathlib import Path

import pytest
from tests.docs.documents import ROOT
from tests.unit.store.builds import by_hand, written

from simpul.arrange import arranged
from simpul.errors import SimpulError
from simpul.query import fill, find, open_store, query, questions
from simpul.search import search
from simpul.store import Refreshed, compact, keep_store, open_facts, open_index, refresh_store, store_state
from simpul.store import generation as generations
from simpul.store import refresh as refreshing
from simpul.store.lock import locked
from simpul.store.manifest import MANIFEST, STORE
from simpul.store.refresh import STORES_SINCE


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
    assert folders(build) == sorted([str(manifest(build)["generation"]), str(first)])


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
    texts = [fill(find(name), parameters) for name, parameters in asked]
    files = open_store(samples)
    from_files = [arranged(text, files.select(text)) for text in texts]
    refresh_store(samples)
    disk = open_facts(samples)
    assert disk is not None
    assert [arranged(text, disk.select(text)) for text in texts] == from_files
    assert sum(bool(table.rows) for table in from_files) > 15


def test_an_older_version_and_a_damaged_one_are_made_anew(build: Path) -> None:
    refresh_store(build)
    path = build / STORE / MANIFEST
    path.write_text(json.dumps({**manifest(build), "version": 0}), encoding="utf-8")
    assert store_state(build) == "older"
    done = refresh_store(build)
    assert done.how == "rebuilt"
    assert "versi lama" in done.why
    path.write_text("{", encoding="utf-8")
    assert store_state(build) == "older"
    assert refresh_store(build).how == "rebuilt"
    shutil.rmtree(build / STORE / str(manifest(build)["generation"]))
    assert open_facts(build) is None
    assert refresh_store(build).how == "rebuilt"
    assert store_state(build) == "current"


def test_a_version_with_the_same_stores_gets_a_new_index_only(build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refresh_store(build)
    before = query(build, "paling-dikutip")
    place = build / STORE / str(manifest(build)["generation"])
    (place / "graphs.json").unlink()
    (place / "index.sqlite").write_bytes(b"of another form")
    path = build / STORE / MANIFEST
    path.write_text(json.dumps({**manifest(build), "version": STORES_SINCE}), encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(refreshing, "build_generation", None)
        assert refresh_store(build).how == "migrated"
    assert store_state(build) == "current"
    assert query(build, "paling-dikutip") == before
    index = open_index(build)
    assert index is not None
    assert search(index, "dinas")
    index.close()
    written(build, dict(list(by_hand().items())[:1]))
    assert refresh_store(build).how == "updated"


def test_facts_that_changed_alone_are_read_anew(build: Path) -> None:
    refresh_store(build)
    facts = build / "graph.ttl"
    facts.write_bytes(facts.read_bytes() + b"<https://example.org/x> a <https://example.org/Y> .\n")
    assert refresh_store(build).how == "rebuilt"
    assert open_store(build).select("SELECT ?x { ?x a <https://example.org/Y> }").rows == (("https://example.org/x",),)


def test_another_ontology_is_taken_in(build: Path) -> None:
    refresh_store(build)
    path = build / STORE / MANIFEST
    path.write_text(json.dumps({**manifest(build), "ontology": "0"}), encoding="utf-8")
    assert store_state(build) == "stale"
    assert refresh_store(build).how == "rebuilt"


def test_who_reads_goes_on_reading(build: Path) -> None:
    refresh_store(build)
    facts = open_facts(build)
    assert facts is not None
    rows = facts.select("SELECT ?s { ?s ?p ?o }").rows
    written(build, dict(list(by_hand().items())[:1]))
    refresh_store(build)
    assert facts.select("SELECT ?s { ?s ?p ?o }").rows == rows
    assert len(folders(build)) == 2


def test_one_at_a_time(build: Path) -> None:
    refresh_store(build)
    with (
        locked(build),
        pytest.raises(SimpulError, match="another process is at work"),
        locked(build, patience=0.01),
    ):
        pass
    with locked(build):
        pass


def test_a_damaged_generation_is_made_anew(build: Path) -> None:
    refresh_store(build)
    for path in (build / STORE / str(manifest(build)["generation"]) / "facts").glob("CURRENT"):
        path.write_bytes(b"gone")
    written(build, dict(list(by_hand().items())[:1]))
    assert refresh_store(build).how == "rebuilt"


def test_damage_that_no_manifest_shows_is_mended_by_compact(build: Path) -> None:
    refresh_store(build)
    place = build / STORE / str(manifest(build)["generation"])
    (place / "index.sqlite").write_bytes(b"broken" * 1000)
    (place / "facts" / "CURRENT").write_bytes(b"broken")
    assert (open_index(build), open_facts(build)) == (None, None)
    assert open_store(build).select("ASK { ?s ?p ?o }").rows == (("true",),)
    compact(build)
    index = open_index(build)
    assert index is not None
    index.close()
    assert open_facts(build) is not None


def test_only_a_folder_with_a_store_has_it_kept(build: Path) -> None:
    keep_store(build)
    assert store_state(build) == "none"
    refresh_store(build)
    written(build, dict(list(by_hand().items())[:1]))
    keep_store(build)
    assert store_state(build) == "current"
    path = build / STORE / MANIFEST
    path.write_text(json.dumps({**manifest(build), "version": 99}), encoding="utf-8")
    before = path.read_bytes()
    keep_store(build)
    assert path.read_bytes() == before


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

    monkeypatch.setattr(generations, "write_manifest", fails)
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
    assert not (tmp_path / STORE).exists()
