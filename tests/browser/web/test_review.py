"""Reviewing and adding by keys and forms; what is corrected stays, and undoing gives back the bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.browser.web.conftest import PHONE, Visitor, faults_of_access, serving, visiting
from tests.unit.web.sample import ARTICLES, built

from simpul.pipeline import build
from simpul.web.add.intake import pasted

pytestmark = pytest.mark.browser

NEW = {
    "text": "SALATIGA - Dinas Sosial Kota Salatiga menggelar pelatihan tata boga bagi 40 lansia.",
    "date": "2024-03-05",
}


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("review") / "graf")


@pytest.fixture(scope="module")
def desk(graph: Path) -> Iterator[str]:
    """Where a server answers whose graph may be changed."""
    with serving(graph) as found:
        yield found


@pytest.fixture
def sit(chromium: Any, desk: str) -> Iterator[Visitor]:
    with visiting(chromium, desk) as visitor:
        yield visitor


def built_behind(page: Any) -> None:
    """Wait until no build is at work."""
    page.goto(page.url.partition("/t")[0] + "/tambah")
    page.wait_for_selector("#status:not([hx-get])", state="attached", timeout=90_000)


def decided(page: Any, words: str) -> None:
    page.wait_for_function("words => document.querySelector('.told').textContent.includes(words)", arg=words)


def shown(page: Any) -> str:
    return str(page.input_value("form.verdicts [name=item]"))


def test_one_question_after_the_other_by_keys(sit: Visitor, graph: Path) -> None:
    page = sit("/tinjau")
    first = shown(page)
    for key, words in (("n", "Ditolak"), ("u", "Ditandai ragu")):
        before = shown(page)
        page.keyboard.press(key)
        decided(page, words)
        assert shown(page) != before
    for _ in range(2):
        count = page.inner_text(".round label")
        page.keyboard.press("z")
        page.wait_for_function("n => document.querySelector('.round label').textContent !== n", arg=count)
    assert shown(page) == first
    page.keyboard.press("?")
    assert page.locator("#bantuan").get_attribute("open") is not None
    built_behind(page)


def test_a_correction_lasts_when_articles_come_and_undoing_gives_back_the_bytes(
    sit: Visitor, graph: Path, tmp_path: Path
) -> None:
    page = sit("/tinjau")
    page.keyboard.press("e")
    page.fill("[name=evidence]", page.input_value("[name=evidence]").split()[0])
    page.click(".edit button.primary")
    decided(page, "Dikoreksi")
    built_behind(page)
    page.fill("[name=text]", NEW["text"])
    page.fill("[name=date]", NEW["date"])
    page.click(".paste button.primary")
    page.wait_for_selector(".notice.good", timeout=90_000)
    assert "1 artikel baru" in page.inner_text(".notice.good")
    assert "prov:wasRevisionOf" in (graph / "graph.trig").read_text(encoding="utf-8")
    page.goto(page.url.replace("/tambah", "/tinjau"))
    page.keyboard.press("z")
    decided(page, "dibatalkan")
    built_behind(page)
    inputs = tmp_path / "all.jsonl"
    inputs.write_text("".join(json.dumps(article) + "\n" for article in ARTICLES), encoding="utf-8")
    build([inputs, pasted(tmp_path, NEW)], tmp_path / "again")
    for name in ("graph.trig", "graph.ttl", "quarantine.trig", "claims.csv"):
        assert (graph / name).read_bytes() == (tmp_path / "again" / name).read_bytes(), name


def test_a_correction_can_be_written_by_everyone(sit: Visitor) -> None:
    page = sit("/tinjau", viewport=PHONE)
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    assert faults_of_access(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_buttons_do_it_all_without_script(sit: Visitor) -> None:
    page = sit("/tinjau", java_script_enabled=False)
    before = shown(page)
    page.click("form.verdicts .yes")
    assert shown(page) != before
    page.click("form.undo button")
    assert shown(page) == before
