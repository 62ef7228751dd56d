"""The library opens what is in force, and the next generation when a build has put it there."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.unit.store.builds import by_hand, written
from tests.unit.web.sample import ARTICLES

from simpul.errors import SimpulError
from simpul.pipeline import build
from simpul.store import refresh_store, store_state
from simpul.store.manifest import read_manifest
from simpul.web import freshness
from simpul.web.library import Library


def test_a_build_shows_without_a_restart(opened, tmp_path: Path) -> None:
    def grown(count: int) -> None:
        lines = tmp_path / "berita.jsonl"
        lines.write_text("".join(json.dumps(article) + "\n" for article in ARTICLES[:count]), encoding="utf-8")
        build([lines], tmp_path / "graf")
        refresh_store(tmp_path / "graf")

    grown(1)
    web: TestClient = opened(folder=tmp_path / "graf")
    assert "Kendal" not in web.get("/?q=kendal&jenis=Place").text.partition("</form>")[2]
    before = web.app.state.library.current  # type: ignore[attr-defined]
    assert web.app.state.library.current is before  # type: ignore[attr-defined]
    grown(3)
    assert "Kendal" in web.get("/?q=kendal&jenis=Place").text.partition("</form>")[2]
    assert before.claims.execute("SELECT count(*) FROM article").fetchone() == (1,)


def test_a_build_of_another_process_shows_too(opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(freshness, "EVERY", 0.05)
    folder = written(tmp_path / "graf", by_hand())
    refresh_store(folder)
    first = read_manifest(folder)
    opened(folder=folder)
    with (folder / "graph.ttl").open("a", encoding="utf-8") as file:
        file.write("# another line\n")
    for _ in range(300):
        if store_state(folder) == "current" and read_manifest(folder) != first:
            return
        time.sleep(0.05)
    raise AssertionError("the store did not follow")


def test_a_folder_without_a_store(tmp_path: Path) -> None:
    with pytest.raises(SimpulError, match="store cannot be opened"):
        _ = Library(tmp_path).current
