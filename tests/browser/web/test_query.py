"""The page of queries in a browser: the editor, completion, every view of an answer, the query in the address."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from tests.browser.web.conftest import Visitor, faults_of_access

pytestmark = pytest.mark.browser

PLACES = """#tampilan:peta
SELECT ?tempat ?lintang ?bujur { ?tempat sdo:latitude ?lintang ; sdo:longitude ?bujur }"""


def type_query(page: Any, text: str) -> None:
    page.click(".CodeMirror")
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def test_a_question_is_answered_in_every_view(visit: Visitor) -> None:
    page = visit("/kueri?contoh=jabatan-orang&orang=rahmat")
    page.wait_for_selector("#pandangan table")
    assert "Rahmat Hidayat" in page.inner_text("#pandangan table")
    assert "#kueri=" in page.url
    page.click("#pandangan th button")
    assert page.get_attribute("#pandangan th", "aria-sort") == "ascending"
    for view in ("graph", "timeline"):
        page.click(f"[data-view={view}]")
        page.wait_for_selector("#pandangan svg circle")
        assert page.get_attribute(f"[data-view={view}]", "aria-pressed") == "true"
    page.click("[data-view=map]")
    assert page.wait_for_selector("#pandangan .notice")
    with page.expect_download() as told:
        page.click(".q-files button")
    assert told.value.suggested_filename == "simpul.csv"


def test_everyone_can_use_it(visit: Visitor) -> None:
    page = visit("/kueri")
    page.click("#kueri button.primary")
    page.wait_for_selector("#pandangan table")
    assert faults_of_access(page) == []


def test_the_editor_completes_and_declares(visit: Visitor) -> None:
    page = visit("/kueri")
    type_query(page, "SELECT * { ?s a cpsv:Pub")
    page.keyboard.press("Control+Space")
    page.wait_for_selector(".CodeMirror-hint")
    assert page.locator(".CodeMirror-hint").all_inner_texts() == ["cpsv:PublicService"]
    page.keyboard.press("Enter")
    page.keyboard.type(" }")
    page.keyboard.press("Control+Enter")
    link = page.wait_for_selector("#pandangan td a")
    assert link.get_attribute("href").startswith("/program/")
    assert page.evaluate("document.querySelector('.CodeMirror').CodeMirror.getValue()").startswith("PREFIX cpsv:")


def test_a_query_in_the_address_with_its_view(visit: Visitor) -> None:
    page = visit(f"/kueri#kueri={quote(PLACES)}")
    page.wait_for_selector("#pandangan svg circle")
    assert page.get_attribute("[data-view=map]", "aria-pressed") == "true"
    assert "Kota Madiun" in page.locator("#pandangan svg title").all_text_contents()
    type_query(page, "CONSTRUCT { ?a ?p ?b } WHERE { ?a ?p ?b . ?a a org:Organization . ?b a dct:Location }")
    page.click("#kueri button.primary")
    page.wait_for_selector("#pandangan svg line")
    assert page.locator(".q-files button").all_inner_texts() == ["Turtle", "JSON-LD"]
    type_query(page, "ASK { ?a a foaf:Person }")
    page.click("#kueri button.primary")
    assert page.wait_for_selector(".q-answer").inner_text() == "Ya"


def test_mistakes_are_marked_where_they_stand(visit: Visitor) -> None:
    page = visit("/kueri")
    type_query(page, "SELECT * { ?s }")
    page.hover(".parseErrorIcon")  # what it says has a style of its own, which the page's policy allows
    assert page.wait_for_selector(".yasqe_tooltip")


def test_pictures(visit: Visitor) -> None:
    visit.photograph("/kueri?contoh=jabatan-orang&orang=rahmat", "kueri", ready="#pandangan table")
