"""Every page of the menu, an article and a thing: photographed, accessible, driven by mouse and keys."""

from __future__ import annotations

from typing import Any

import pytest
from tests.browser.web.conftest import PHONE, Visitor, faults_of_access
from tests.unit.web.sample import ARTICLES

from simpul.graph.ids import digest
from simpul.web.page import NAV

pytestmark = pytest.mark.browser

ARTICLE = f"/artikel/{digest('madiun-1')}"
HOSTILE = f"/artikel/{digest('madiun-2')}"
SEARCH = "/?q=madiun"
PAGES = {address.strip("/") or "beranda": address for _, address in NAV} | {
    "cari": SEARCH,
    "artikel": ARTICLE,
    "aturan": "/shapes",
}


@pytest.mark.parametrize("name", PAGES)
def test_every_page_can_be_looked_at(visit: Visitor, name: str) -> None:
    visit.photograph(PAGES[name], name)


@pytest.mark.parametrize("name", PAGES)
def test_no_page_has_serious_faults_of_access(visit: Visitor, name: str) -> None:
    assert faults_of_access(visit(PAGES[name])) == []


def test_a_thing(visit: Visitor) -> None:
    page = visit("/?q=rahmat")
    page.click("text=Rahmat Hidayat >> nth=0")
    assert page.inner_text("h1") == "Rahmat Hidayat"
    assert faults_of_access(page) == []
    visit.photograph(page.url.removeprefix(visit.address), "orang")


def test_search_answers_while_typing_and_by_the_enter_key(visit: Visitor) -> None:
    page = visit("/")
    page.keyboard.type("bedah rumah")  # the field has the focus
    page.wait_for_selector("text=ditemukan")
    assert page.url.endswith("q=bedah%20rumah")
    page.go_back()
    page.fill("#q", "rahmat")
    page.press("#q", "Enter")
    page.wait_for_selector(".results >> text=Rahmat Hidayat")


def test_search_without_scripts(visit: Visitor) -> None:
    page = visit("/", java_script_enabled=False)
    page.fill("#q", "rahmat")
    page.press("#q", "Enter")
    assert page.inner_text(".results li a >> nth=0") == "Rahmat Hidayat"


def lit(page: Any) -> set[str]:
    return set(page.eval_on_selector_all(".on", "all => all.flatMap((one) => one.dataset.klaim.split(' '))"))


def test_words_and_claims_light_up_together(visit: Visitor) -> None:
    page = visit(ARTICLE)
    card = page.locator(".claim").first
    name = card.get_attribute("id")
    card.hover()
    assert page.locator(f"mark.on[data-klaim~='{name}']").count() > 0
    page.mouse.move(0, 0)
    assert lit(page) == set()
    mark = page.locator("mark").first
    mark.hover()
    names = mark.get_attribute("data-klaim").split()
    assert all(page.locator(f"[id='{each}'].on").count() == 1 for each in names)
    page.mouse.move(0, 0)
    mark.locator("a").focus()
    assert set(names) <= lit(page)
    page.keyboard.press("Enter")
    assert page.url.endswith("#" + page.locator(".claim:target").get_attribute("id"))


def test_overlapping_evidence_is_marked_once_for_each(visit: Visitor) -> None:
    page = visit(ARTICLE)
    assert page.locator("mark.deep").count() > 0
    assert page.inner_text(".reading").split() == ARTICLES[0]["text"].split()


def test_scripts_in_articles_are_words(visit: Visitor) -> None:
    page = visit(HOSTILE)
    assert "<script>alert(1)</script>" in page.inner_text("h1")
    assert "<script>alert(1)</script>" in page.inner_text(".reading")


def test_the_language_switch_is_kept(visit: Visitor) -> None:
    page = visit("/", viewport=PHONE)
    page.click("text=English")
    assert page.get_attribute("html", "lang") == "en"
    page.click(".menu summary")
    page.click(".menu >> text=Findings")
    assert page.inner_text("h1") == "Findings"


def test_the_keyboard_reaches_the_content_first(visit: Visitor) -> None:
    page = visit("/statistik")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "isi"
