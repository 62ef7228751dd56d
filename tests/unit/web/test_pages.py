"""What all pages share: language, menu, errors, files that are as the manifest says."""

from __future__ import annotations

import hashlib
import json
import re
from importlib import resources

import pytest
from lxml import html
from starlette.testclient import TestClient

from simpul.web.addresses import plain
from simpul.web.findings.titles import title
from simpul.web.language import LANGUAGES, text, texts
from simpul.web.page import NAV, static

WEB = resources.files("simpul.web")


def test_indonesian_first_and_english_by_a_switch(web: TestClient) -> None:
    assert '<html lang="id">' in web.get("/").text
    assert '<html lang="en">' in web.get("/?lang=en").text
    assert '<html lang="en">' in web.get("/").text  # the cookie
    assert '<html lang="id">' in web.get("/?lang=id").text
    assert '<html lang="en">' not in web.get("/?lang=xx").text


def test_every_word_is_there_in_both_languages() -> None:
    assert texts()
    for key, pair in texts().items():
        assert len(pair) == len(LANGUAGES) and all(words.strip() for words in pair), key
        assert len({frozenset(re.findall(r"{(\w+)}", words)) for words in pair}) == 1, key
    with pytest.raises(KeyError):
        text("id", "base.tidak-ada")


def test_templates_use_words_that_are_there() -> None:
    used = set()
    for template in _templates():
        used |= set(re.findall(r"""\bt\("([\w.]+)"[,)]""", template))
    assert used
    assert used <= set(texts())
    assert {words for words, _ in NAV} <= set(texts())


def test_no_template_has_inline_code_or_style() -> None:
    for template in _templates():
        assert not re.search(r"\sstyle=|\son\w+=|<style|<script(?![^>]*\ssrc=)", template)
        assert "|safe" not in re.sub(r"\s", "", template)


def test_every_page_of_the_menu_is_there(web: TestClient) -> None:
    for _, address in NAV:
        answer = web.get(address)
        assert answer.status_code == 200
        assert 'aria-current="page"' in answer.text


def test_the_menu_has_four_groups(web: TestClient) -> None:
    page = html.fromstring(web.get("/").text)
    groups = page.xpath("//nav[@class='menu']//section")
    assert [group.find("p").text for group in groups] == ["Baca", "Lihat", "Tanya", "Perbaiki"]
    assert [a.get("href") for group in groups for a in group.findall(".//a")] == [address for _, address in NAV]


def test_people_read_no_addresses_of_programs() -> None:
    iri = "<https://w3id.org/simpul/id/quantity/77>"
    assert plain(f"Angka lain. (MBG: simpul:hasQuantity {iri})") == "Angka lain. (MBG)"
    assert plain(f"Berakhir dulu. (MBG: {iri})") == "Berakhir dulu. (MBG)"
    assert title("place.ambiguous", "id") == "tempat dengan nama ganda"
    assert title("shape.quantity-unit", "en") == "unit"
    assert title("tanpa.nama", "id") == "tanpa.nama"


def test_a_page_that_is_not_there(web: TestClient) -> None:
    assert "Tidak ditemukan" in web.get("/tidak-ada", headers={"accept": "text/html"}).text
    assert web.get("/tidak-ada", headers={"accept": "application/json"}).json()["error"] == "Tidak ditemukan"


def test_vendored_files_are_those_of_the_manifest() -> None:
    vendor = WEB / "static" / "vendor"
    told = json.loads((vendor / "manifest.json").read_text(encoding="utf-8"))["files"]
    assert {each["file"] for each in told} | {"manifest.json"} == {file.name for file in vendor.iterdir()}
    for each in told:
        assert hashlib.sha256((vendor / each["file"]).read_bytes()).hexdigest() == each["sha256"]
        assert each["name"] and each["version"] and each["licence"]


def test_addresses_of_files_change_with_them(web: TestClient) -> None:
    assert re.fullmatch(r"/static/app\.css\?v=[0-9a-f]{12}", static("app.css"))
    assert web.get(static("app.css")).text == (WEB / "static" / "app.css").read_text(encoding="utf-8")


def _templates() -> list[str]:
    folders = [WEB, *(each for each in WEB.iterdir() if each.is_dir())]
    files = [file for folder in folders for file in folder.iterdir() if file.name.endswith(".j2")]
    assert files
    return [file.read_text(encoding="utf-8") for file in files]
