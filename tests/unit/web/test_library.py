"""The library opens what is in force, and the next generation when a build has put it there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.unit.web.sample import ARTICLES

from simpul.errors import SimpulError
from simpul.pipeline import build
from simpul.store import refresh_store
from simpul.web.library import Library


def test_a_build_shows_without_a_restart(opened, tmp_path: Path) -> None:
    def grown(count: int) -> None:
        lines = tmp_path / "berita.jsonl"
        lines.write_text("".join(json.dumps(article) + "\n" for article in ARTICLES[:count]), encoding="utf-8")
        build([lines], tmp_path / "graf")

    grown(1)
    refresh_store(tmp_path / "graf")  # from now on builds keep it up to date
    web: TestClient = opened(folder=tmp_path / "graf")
    assert "Kendal" not in web.get("/?q=kendal&jenis=Place").text.partition("</form>")[2]
    before = web.app.state.library.current  # type: ignore[attr-defined]
    assert web.app.state.library.current is before  # type: ignore[attr-defined]
    grown(3)
    assert "Kendal" in web.get("/?q=kendal&jenis=Place").text.partition("</form>")[2]
    assert before.claims.execute("SELECT count(*) FROM article").fetchone() == (1,)


def test_a_folder_without_a_store(tmp_path: Path) -> None:
    with pytest.raises(SimpulError, match="store cannot be opened"):
        _ = Library(tmp_path).current
