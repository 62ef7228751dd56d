"""Views and stories that are kept in the build's folder."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

STORY = {
    "title": "Siapa di Madiun?",
    "steps": [
        {"scene": {"types": ["Person"], "most": 50}, "caption": "Orang"},
        {"scene": {"nodes": ["person/00ff"], "chosen": ["person/00ff"], "camera": [0.5, 0.5, 1]}},
    ],
}


@pytest.fixture
def own(folder: Path, tmp_path: Path) -> Path:
    """A copy of the build that a test may write to."""
    return Path(shutil.copytree(folder, tmp_path / "graf"))


def test_a_story_is_kept_listed_opened_and_deleted(own: Path, opened: Callable[..., TestClient]) -> None:
    web = opened(folder=own)
    answer = web.post("/graf/tersimpan", json=STORY)
    assert (answer.status_code, answer.json()["address"]) == (201, "/graf?tersimpan=siapa-di-madiun")
    assert web.get("/graf/tersimpan").json() == [{"name": "siapa-di-madiun", "title": STORY["title"], "steps": 2}]
    page = web.get("/graf?tersimpan=siapa-di-madiun", headers={"accept": "text/html"}).text
    assert "Siapa di Madiun?" in page
    kept = web.get("/graf/tersimpan/siapa-di-madiun.json").json()
    assert kept == json.loads((own / "saved" / "siapa-di-madiun.json").read_text(encoding="utf-8"))
    assert [step["caption"] for step in kept["steps"]] == ["Orang", ""]
    assert web.post("/graf/tersimpan", json=kept).json()["name"] == "siapa-di-madiun-2"
    gone = web.post("/graf/tersimpan/siapa-di-madiun/hapus", follow_redirects=False)
    assert (gone.status_code, gone.headers["location"]) == (303, "/graf")
    assert [path.name for path in (own / "saved").iterdir()] == ["siapa-di-madiun-2.json"]


def test_nothing_is_kept_where_the_app_is_for_reading_only(own: Path, opened: Callable[..., TestClient]) -> None:
    opened(folder=own).post("/graf/tersimpan", json=STORY)
    web = opened(folder=own, read_only=True)
    assert web.post("/graf/tersimpan", json=STORY).status_code == 403
    assert web.post("/graf/tersimpan/siapa-di-madiun/hapus").status_code == 403
    assert web.get("/graf/tersimpan/siapa-di-madiun.json").status_code == 200
    assert "Hapus" not in web.get("/graf", headers={"accept": "text/html"}).text


@pytest.mark.parametrize(
    "story",
    [
        {"title": "", "steps": STORY["steps"]},
        {"title": "   ", "steps": STORY["steps"]},
        {"title": "x", "steps": []},
        {"title": "x", "steps": [{"scene": {"nodes": ["../../etc/passwd"]}}]},
        {"title": "x", "steps": [{"scene": {"most": 10**9}}]},
        {"title": "x"},
        [],
    ],
)
def test_what_is_no_story_is_refused(own: Path, opened: Callable[..., TestClient], story: object) -> None:
    assert opened(folder=own).post("/graf/tersimpan", json=story).status_code == 400
    assert not (own / "saved").exists()


@pytest.mark.parametrize("name", ["tidak-ada", "..%2f..%2fgraph", "A", "x.y"])
def test_names_that_no_story_has(own: Path, opened: Callable[..., TestClient], name: str) -> None:
    web = opened(folder=own)
    assert web.get(f"/graf/tersimpan/{name}.json").status_code == 404
    assert web.get(f"/graf?tersimpan={name}", headers={"accept": "text/html"}).status_code == 404


def test_a_broken_file_is_passed_over(own: Path, opened: Callable[..., TestClient]) -> None:
    (own / "saved").mkdir()
    (own / "saved" / "rusak.json").write_text("{", encoding="utf-8")
    web = opened(folder=own)
    assert web.get("/graf/tersimpan").json() == []
    assert web.get("/graf/tersimpan/rusak.json").status_code == 404
