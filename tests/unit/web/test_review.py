"""Reviewing in the app: buttons without script, parts for htmx, decisions on the disk, the build behind."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.unit.web.conftest import HOST
from tests.unit.web.sample import SCRIPT

from simpul.review.decisions import Decision, decisions_of, in_force
from simpul.web.app import create_app
from simpul.web.review.desk import Desk
from simpul.web.settings import Settings


@pytest.fixture
def desk(folder: Path, tmp_path: Path) -> Iterator[TestClient]:
    """A client of the app over a graph that may be changed; no build follows, so that tests are quick."""
    app = create_app(Settings(shutil.copytree(folder, tmp_path / "graf")))
    with TestClient(app, base_url=HOST, raise_server_exceptions=False) as client:
        client.get("/tinjau")
        app.state.builds.judge = lambda: None
        yield client


def item(page: str) -> str:
    found = re.search(r'name="item" value="([\w-]+)"', page)
    assert found
    return found[1]


def decisions(client: TestClient) -> tuple[Decision, ...]:
    return in_force(decisions_of(client.app.state.settings.folder))  # type: ignore[attr-defined]


def test_the_evidence_is_marked_and_the_text_escaped(desk: TestClient) -> None:
    page = desk.get("/tinjau").text
    assert '<mark class="evidence' in page
    assert SCRIPT not in page


def test_a_button_decides_without_script_and_the_next_question_follows(desk: TestClient) -> None:
    first = item(desk.get("/tinjau").text)
    answer = desk.post("/tinjau", data={"item": first, "verdict": "reject", "jenis": "claims"})
    assert answer.history[0].status_code == 303
    assert item(answer.text) != first
    assert "Ditolak" in answer.text
    (made,) = decisions(desk)
    assert made.verdict == "reject"
    again = desk.post("/tinjau/batal", data={"jenis": "claims"})
    assert item(again.text) == first
    assert decisions(desk) == ()


def test_htmx_gets_only_the_next_question_and_how_far_it_is(desk: TestClient) -> None:
    first = item(desk.get("/tinjau").text)
    data = {"item": first, "verdict": "unsure", "jenis": "claims"}
    part = desk.post("/tinjau", data=data, headers={"HX-Request": "true"}).text
    assert part.startswith('<div id="tinjau">')
    assert "1 dari " in part
    assert item(part) != first


def test_a_correction_that_does_not_fit_is_told_and_the_form_stays_filled(desk: TestClient) -> None:
    first = item(desk.get("/tinjau").text)
    data = {"item": first, "verdict": "edit", "jenis": "claims", "evidence": "tidak ada di teks"}
    page = desk.get(f"/tinjau?klaim={first}").text
    chosen = re.search(r'<option value="(\w+)" selected', page)
    assert chosen
    answer = desk.post("/tinjau", data={**data, "predicate": chosen[1]})
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text
    assert "tidak ada di teks" in answer.text
    assert item(answer.text) == first
    assert decisions(desk) == ()


def test_another_relation_has_its_own_fields(desk: TestClient) -> None:
    first = item(desk.get("/tinjau").text)
    assert 'name="title"' in desk.get(f"/tinjau?klaim={first}&predicate=holdsPost").text
    assert 'name="unit"' in desk.get(f"/tinjau?klaim={first}&predicate=hasQuantity").text


def test_pairs_and_findings_have_their_own_queues(desk: TestClient) -> None:
    for kind in ("pairs", "findings"):
        answer = desk.get(f"/tinjau?jenis={kind}")
        assert answer.status_code == 200
        assert f'href="/tinjau?jenis={kind}" aria-current="page"' in answer.text


def test_what_is_not_a_verdict_or_a_claim_is_refused(desk: TestClient) -> None:
    assert desk.post("/tinjau", data={"item": "x", "verdict": "maybe"}).status_code == 400
    assert desk.post("/tinjau", data={"item": "0" * 16, "verdict": "reject"}).status_code == 400
    assert desk.get("/tinjau?klaim=" + "0" * 16).status_code == 400


def test_nothing_is_decided_read_only(desk: TestClient) -> None:
    folder = desk.app.state.settings.folder  # type: ignore[attr-defined]
    with TestClient(create_app(Settings(folder, read_only=True)), base_url=HOST) as client:
        page = client.get("/tinjau").text
        assert "<mark" in page
        assert "verdict" not in page
        assert client.post("/tinjau", data={"item": item(desk.get("/tinjau").text)}).status_code == 403


def test_while_the_questions_are_read_it_says_so_and_never_that_there_are_none(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Desk._read_anew

    def slowly(self: Desk) -> None:
        time.sleep(0.5)
        read(self)

    monkeypatch.setattr(Desk, "_read_anew", slowly)
    monkeypatch.setattr("simpul.web.review.desk.PATIENCE", 0.3)
    app = create_app(Settings(shutil.copytree(folder, tmp_path / "graf")))
    client = TestClient(app, base_url=HOST)  # not entered: nothing is made ahead
    pages = [client.get("/tinjau").text for _ in range(4)]
    assert "Antrean sedang disusun" in pages[0]
    assert item(pages[-1])
    assert not any("Tidak ada lagi" in page for page in pages)
    app.state.builds.wait(60)
