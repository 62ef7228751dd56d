"""The graph explorer, driven by mouse and keys."""

from __future__ import annotations

from typing import Any

import pytest
from tests.browser.web.conftest import Visitor, faults_of_access

pytestmark = pytest.mark.browser


def ready(page: Any) -> Any:
    page.wait_for_selector("html[data-nodes]", state="attached")
    return page


def test_a_node_its_neighbours_and_their_sentence(visit: Visitor) -> None:
    page = ready(visit("/graf"))
    assert page.get_attribute("html", "data-surface") == "graph"
    page.fill("#find input", "Rahmat Hidayat")
    page.press("#find input", "Enter")
    page.wait_for_selector("#details h3 >> text=Rahmat Hidayat")
    page.click("#details [data-act=tie] >> text=Dinas Sosial Kota Madiun")
    page.wait_for_selector("#details mark >> text=Kepala Dinas Sosial Kota Madiun")
    assert faults_of_access(page) == []


def test_hiding_and_expanding_by_keys(visit: Visitor) -> None:
    page = ready(visit("/graf"))
    all_ = int(page.get_attribute("html", "data-nodes"))
    page.focus("#nodes button >> text=Rahmat Hidayat")
    page.keyboard.press("Enter")
    page.click("#details [data-act=only]")
    page.wait_for_selector(f"html:not([data-nodes='{all_}'])", state="attached")
    few = int(page.get_attribute("html", "data-nodes"))
    assert 1 < few < all_
    page.click("#details [data-act=hide]")
    page.wait_for_selector(f"html[data-nodes='{few - 1}']", state="attached")


def test_a_way_is_told_and_drawn(visit: Visitor) -> None:
    page = ready(visit("/graf"))
    page.fill("#path [name=dari]", "Rahmat Hidayat")
    page.fill("#path [name=ke]", "Kota Madiun")
    page.click("#path button")
    page.wait_for_selector("#details mark")
    assert page.inner_text("#told") == "Jalan: Rahmat Hidayat → Dinas Sosial Kota Madiun → Kota Madiun"
    assert page.locator("#details .stated").count() >= 2


def test_filters_change_the_address_and_the_graph(visit: Visitor) -> None:
    page = ready(visit("/graf"))
    page.check("[name=types][value=Person]")
    page.wait_for_selector("html[data-nodes='0']", state="attached")  # no person is tied to a person
    assert "types=Person" in page.url
    page.reload()
    assert ready(page).get_attribute("html", "data-nodes") == "0"
    page.check("[name=types][value=Organization]")
    page.wait_for_selector("html[data-nodes='2']", state="attached")


def test_a_story_is_saved_played_and_deleted(visit: Visitor) -> None:
    page = ready(visit("/graf"))
    page.fill("#keep [name=caption]", "Semua")
    page.click("#keep [data-act=step]")
    page.click("#nodes button >> text=Rahmat Hidayat")
    page.wait_for_selector("#details h3")
    page.fill("#keep [name=caption]", "Kepala dinas")
    page.click("#keep [data-act=step]")
    page.fill("#keep [name=title]", "Cerita Madiun")
    page.click("#keep .primary")
    page.click("#steps a")
    page.wait_for_selector("#caption >> text=Langkah 1 dari 2: Semua")
    page.click("[data-act=next]")
    page.wait_for_selector("#caption >> text=Langkah 2 dari 2: Kepala dinas")
    page.wait_for_selector("#details h3 >> text=Rahmat Hidayat")
    assert page.is_disabled("[data-act=next]")
    page.click("#saved button >> nth=0")
    page.wait_for_selector("text=Belum ada.")


def test_what_is_on_the_canvas_is_downloaded(visit: Visitor) -> None:
    page = ready(visit("/graf"))
    with page.expect_download() as download:
        page.click("#download >> text=SVG")
    assert download.value.suggested_filename == "graf.svg"


def test_without_webgl_picture_and_table_stay(chromium_without_webgl: Any, address: str) -> None:
    visitor = Visitor(chromium_without_webgl, address)
    page = ready(visitor("/graf"))
    assert page.get_attribute("html", "data-surface") == "drawing"
    assert page.is_visible("#drawing svg") and not page.is_visible("#canvas")
    page.click("#nodes button >> text=Rahmat Hidayat")
    page.wait_for_selector("#details h3 >> text=Rahmat Hidayat")
    for context in visitor.contexts:
        context.close()
    assert visitor.faults == []


def test_the_page_without_scripts(visit: Visitor) -> None:
    page = visit("/graf", java_script_enabled=False)
    page.select_option("[name=by]", "degree")
    page.click("#filters .primary")
    assert "by=degree" in page.url
    page.click("#nodes a >> text=Rahmat Hidayat")
    assert page.inner_text("h1") == "Rahmat Hidayat"
