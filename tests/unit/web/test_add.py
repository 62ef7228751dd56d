"""Adding articles in the app: what a form brings becomes a file, and a build in a process of its own."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.unit.web.conftest import HOST

from simpul.errors import SimpulError
from simpul.web.add.intake import ADDED, named_folder, pasted, uploaded
from simpul.web.app import create_app
from simpul.web.building.builds import Builds, Status
from simpul.web.settings import Settings

TEXT = "SALATIGA - Dinas Sosial Kota Salatiga menggelar pelatihan tata boga bagi 40 lansia."


@pytest.fixture
def adding(folder: Path, tmp_path: Path) -> Iterator[TestClient]:
    app = create_app(Settings(shutil.copytree(folder, tmp_path / "graf")))
    with TestClient(app, base_url=HOST, raise_server_exceptions=False) as client:
        yield client


def builds(client: TestClient) -> Builds:
    found: Builds = client.app.state.builds  # type: ignore[attr-defined]
    return found


def test_a_pasted_article_is_in_the_graph_without_a_restart(adding: TestClient) -> None:
    assert "Dinas Sosial Kota Salatiga" not in adding.get("/?q=Salatiga").text
    page = adding.post("/tambah", data={"how": "paste", "text": TEXT, "date": "2024-03-05"}, files={"files": b""})
    assert page.history[0].status_code == 303
    assert 'hx-get="/tambah/status"' in page.text
    assert adding.post("/tambah", data={"how": "paste", "text": TEXT}).status_code == 400  # one at a time
    builds(adding).wait(60)
    assert builds(adding).status.report["new"] == 1
    status = adding.get("/tambah/status").text
    assert "1 artikel baru" in status
    (article,) = re.findall(r'href="(/artikel/\w+)"', status)
    assert "tata boga" in adding.get(article).text
    assert "Dinas Sosial Kota Salatiga" in adding.get("/?q=Salatiga").text


def test_a_build_that_fails_is_told_in_one_line(tmp_path: Path) -> None:
    failing = Builds(tmp_path)
    failing.add(["nowhere.txt"])
    failing.wait(60)
    assert failing.status.error
    assert "\n" not in failing.status.error
    assert not failing.status.running


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"how": "paste", "text": " "}, "the text is empty"),
        ({"how": "paste", "text": "Teks.", "date": "kemarin"}, "no date"),
        ({"how": "files"}, "no file"),
        ({"how": "folder", "folder": "relatif"}, "not there"),
        ({"how": "folder", "folder": "/tidak/ada"}, "not there"),
    ],
)
def test_a_form_that_brings_nothing_is_told_and_stays_filled(
    adding: TestClient, form: dict[str, str], words: str
) -> None:
    answer = adding.post("/tambah", data=form)
    assert answer.status_code == 400
    assert words in answer.text
    assert form.get("folder", "") in answer.text
    assert builds(adding).status == Status()


def test_what_comes_from_the_browser_is_kept_under_a_plain_name(tmp_path: Path) -> None:
    assert uploaded(tmp_path, "../../etc/passwd", b"x") == tmp_path / ADDED / "passwd"
    assert uploaded(tmp_path, r"C:\berita\a.txt", b"x") == tmp_path / ADDED / "a.txt"
    record = json.loads(pasted(tmp_path, {"text": TEXT, "title": "Judul"}).read_text(encoding="utf-8"))
    assert (record["text"], record["title"]) == (TEXT, "Judul")
    assert not list((tmp_path / ADDED).glob(".*"))
    with pytest.raises(SimpulError):
        uploaded(tmp_path, "..", b"x")


def test_folders_are_read_only_for_who_sits_at_this_machine(tmp_path: Path) -> None:
    assert named_folder(f" {tmp_path} ", local=True) == tmp_path
    with pytest.raises(SimpulError, match="only from this machine"):
        named_folder(str(tmp_path), local=False)


def test_nothing_is_added_read_only(adding: TestClient) -> None:
    folder = adding.app.state.settings.folder  # type: ignore[attr-defined]
    with TestClient(create_app(Settings(folder, read_only=True)), base_url=HOST) as client:
        assert "<form" not in client.get("/tambah").text
        assert client.post("/tambah", data={"how": "paste", "text": TEXT}).status_code == 403
    assert not (folder / ADDED).exists()
