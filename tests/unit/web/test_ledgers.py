"""Timeline, promises, contradictions and gaps: pages over the claims of a build."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from simpul.pipeline import build
from simpul.store import refresh_store

HTML = {"accept": "text/html"}
ARTICLES = (
    ("rencana-1", "2024-01-10", "Pemerintah Kota Madiun akan menggelar pelatihan menjahit pada Maret 2024."),
    ("angka-1", "2024-03-04", "Dinas Sosial Kota Madiun menggelar pelatihan menjahit yang diikuti 30 peserta."),
    ("angka-2", "2024-03-05", "Dinas Sosial Kota Madiun menggelar pelatihan menjahit yang diikuti 45 peserta."),
)


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ledgers") / "graf"
    source = folder.with_name("in.jsonl")
    rows = [{"id": name, "date": day, "text": f"Madiun - {text}", "title": name} for name, day, text in ARTICLES]
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    build([source], folder, model=None)
    refresh_store(folder)
    return folder


def test_a_timeline_of_the_build_and_of_one_thing(web: TestClient) -> None:
    page = web.get("/linimasa", headers=HTML).text
    assert "Pelatihan menjahit" in page and "<circle" in page
    person = web.get("/linimasa?q=rahmat+hidayat", headers=HTML).text
    assert "Linimasa: Rahmat Hidayat" in person and "Kepala" in person
    assert "4 Maret 2024" in person
    assert "4 Maret 2024" not in web.get("/linimasa?q=rahmat+hidayat&sejak=2024-04", headers=HTML).text
    assert "Tidak ada yang bernama" in web.get("/linimasa?q=zzzz", headers=HTML).text
    assert web.get("/linimasa?simpul=person/0000").status_code == 404
    assert web.get("/linimasa?simpul=../x").status_code == 404
    assert web.get("/linimasa?sejak=kemarin").status_code == 400
    assert web.get("/linimasa.csv").text.startswith("name,articles,first,last")


def test_promises(planned: Path, opened: Callable[..., TestClient]) -> None:
    web = opened(folder=planned)
    rows = web.get("/janji.json").json()
    page = web.get("/janji", headers=HTML).text
    assert rows and all(row["programme"] in page for row in rows)
    assert "5 Maret 2024" in page  # the day of the last article
    state = rows[0]["state"]
    assert web.get(f"/janji.json?keadaan={state}").json()
    assert web.get("/janji.json?program=zzz").json() == []


def test_contradictions(planned: Path, opened: Callable[..., TestClient]) -> None:
    web = opened(folder=planned)
    rows = web.get("/pertentangan.json").json()
    assert {row["value"] for row in rows} == {"30", "45"}
    page = web.get("/pertentangan", headers=HTML).text
    assert "peserta" in page and page.count("<mark>") >= 2
    assert web.get("/pertentangan.json?program=zzz").json() == []


def test_gaps(planned: Path, opened: Callable[..., TestClient]) -> None:
    web = opened(folder=planned)
    rows = web.get("/celah.json?asal=1").json()
    assert rows and all("no" in row.values() for row in rows)
    without = web.get("/celah.json?asal=1&tanpa=budget").json()
    assert without and all(row["budget"] == "no" for row in without)
    assert "tidak ada" in web.get("/celah?asal=1", headers=HTML).text
    assert web.get("/celah.json?asal=99").json() == []


@pytest.mark.parametrize("page", ["janji", "celah", "pertentangan"])
def test_pages_beyond_the_last_are_the_last(web: TestClient, page: str) -> None:
    for number in ("0", "999", "x", "-1", "9" * 30):
        assert web.get(f"/{page}?halaman={number}", headers=HTML).status_code == 200
