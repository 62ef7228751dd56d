"""States of pages that no address of the menu shows: the open menu, what was chosen, what is not there."""

from __future__ import annotations

import pytest
from tests.browser.web.conftest import PHONE, Visitor, faults_of_access

pytestmark = pytest.mark.browser


def test_the_menu_on_a_phone_opens_by_keys_and_without_scripts(visit: Visitor) -> None:
    page = visit("/celah", viewport=PHONE, java_script_enabled=False)
    assert not page.is_visible(".menu >> text=Perbaiki")
    page.focus(".menu summary")
    page.keyboard.press("Enter")
    assert page.is_visible(".menu >> text=Perbaiki")
    page.click(".menu >> text=Linimasa")
    assert page.inner_text("h1") == "Linimasa"


def test_the_open_menu_has_no_faults_of_access(visit: Visitor) -> None:
    page = visit("/janji", viewport=PHONE)
    page.click(".menu summary")
    assert faults_of_access(page) == []


def test_on_a_desk_the_menu_is_a_row(visit: Visitor) -> None:
    page = visit("/")
    assert not page.is_visible(".menu summary")
    page.click(".menu >> text=Ontologi")
    assert page.inner_text("h1") == "Ontologi"


def test_from_the_first_page_to_the_sentence_in_three_clicks(visit: Visitor) -> None:
    page = visit("/")
    page.click("text=Kota Madiun >> nth=0")
    page.click(".relations .support >> nth=0")
    page.wait_for_selector("#bukti q mark")
    page.click("#bukti cite a >> nth=0")
    page.wait_for_selector(".claim:target")


def test_from_a_claim_to_where_it_is_checked(visit: Visitor) -> None:
    page = visit("/?q=rahmat")
    page.click(".results a >> nth=0")
    said = page.inner_text("#bukti q >> nth=0")
    page.click("#bukti .check >> nth=0")
    page.wait_for_selector("form.verdicts")
    assert page.inner_text("mark.evidence") in said


STATES = {"tempat-peta": "/peta?jenis=Organization&kode=35.77", "tidak-ada": "/tidak-ada", "nihil": "/?q=zzzz"}
ABSENT = frozenset({"/tidak-ada"})


@pytest.mark.parametrize(("name", "path"), STATES.items())
def test_pictures(visit: Visitor, name: str, path: str) -> None:
    visit.absent = ABSENT
    visit.photograph(path, name)


@pytest.mark.parametrize("path", STATES.values(), ids=STATES)
def test_access(visit: Visitor, path: str) -> None:
    visit.absent = ABSENT
    assert faults_of_access(visit(path)) == []
