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
    assert "/id/claim/" in page.get_attribute("#pandangan td a >> nth=0", "href")  # a row leads to its sentence
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
    assert page.locator(".q-files button").all_inner_texts() == ["Turtle", "N-Triples", "RDF/XML", "JSON-LD"]
    type_query(page, "ASK { ?a a foaf:Person }")
    page.click("#kueri button.primary")
    assert page.wait_for_selector(".q-answer").inner_text() == "Ya"


def test_mistakes_are_marked_where_they_stand(visit: Visitor) -> None:
    page = visit("/kueri")
    type_query(page, "SELECT * { ?s }")
    page.hover(".parseErrorIcon")  # what it says has a style of its own, which the page's policy allows
    assert page.wait_for_selector(".yasqe_tooltip")


def test_queries_are_kept_in_tabs(visit: Visitor) -> None:
    page = visit("/kueri")
    page.wait_for_selector("[role=tab]")
    type_query(page, "ASK { ?a a foaf:Person }")
    page.fill("#nama-kueri", "Ada orang?")
    page.click("#kueri button.primary")
    page.wait_for_selector(".q-answer")
    page.click("[data-do=new]")
    assert page.is_hidden("#hasil")
    assert page.locator("[role=tab]").all_inner_texts() == ["Ada orang?", "Kueri 1"]
    page.keyboard.press("Tab")
    page.focus("[role=tab][aria-selected=true]")
    page.keyboard.press("ArrowLeft")
    assert page.inner_text(".q-answer") == "Ya"  # with the answer that it had
    page.goto(visit.address + "/kueri?lang=en")
    page.wait_for_selector("[role=tab]")
    assert page.get_attribute("[role=tab] >> nth=0", "aria-selected") == "true"
    assert "foaf:Person" in page.evaluate("document.querySelector('.CodeMirror').CodeMirror.getValue()")
    page.once("dialog", lambda dialog: dialog.accept())
    page.click("[data-do=delete]")
    assert page.locator("[role=tab]").all_inner_texts() == ["Kueri 1"]
    assert faults_of_access(page) == []


def test_a_mistake_is_shown_in_its_line(visit: Visitor) -> None:
    page = visit("/kueri")
    type_query(page, "SELECT * {\n?s ?p ?o .\n}\nLIMIT many")
    with page.expect_console_message(lambda message: "400" in message.text):
        page.click("#kueri button.primary")
    page.wait_for_selector(".CodeMirror .q-wrong")
    assert page.inner_text("#keadaan").startswith("Baris 4: Kueri salah")
    page.click(".CodeMirror")
    page.keyboard.type(" ")
    assert page.locator(".q-wrong").count() == 0
    visit.faults.clear()  # the browser itself tells of the answer 400


def test_the_answer_as_it_came_and_in_every_format(visit: Visitor) -> None:
    page = visit("/kueri?contoh=jabatan-orang&orang=rahmat")
    page.wait_for_selector("#pandangan table")
    assert page.inner_text("#keadaan").endswith(" detik")
    rows = page.locator("#pandangan tbody tr").count()
    page.fill(".q-filter input", "tidak ada yang begini")
    assert page.locator("#pandangan tbody tr").count() == 0
    page.fill(".q-filter input", "KEPALA")
    assert page.locator("#pandangan tbody tr").count() == rows > 0
    page.click("[data-view=raw]")
    assert page.inner_text(".q-raw").startswith('{"head":{"vars":[')
    assert faults_of_access(page) == []
    for label, suffix in (("CSV", "csv"), ("TSV", "tsv"), ("JSON", "json"), ("XML", "xml")):
        with page.expect_download() as told:
            page.click(f".q-files button:text-is('{label}')")
        assert told.value.suggested_filename == f"simpul.{suffix}"


def test_pictures(visit: Visitor) -> None:
    visit.photograph("/kueri?contoh=jabatan-orang&orang=rahmat", "kueri", ready="#pandangan table")
