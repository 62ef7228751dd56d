"""The page of queries: examples with their parameters, what its editor completes, what its policy allows."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from simpul.query import questions
from simpul.web.query.terms import terms


def editor(page: str) -> str:
    (text,) = re.findall(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)
    return str(text)


def test_it_works_without_script(web: TestClient) -> None:
    page = web.get("/kueri").text
    assert 'action="/sparql"' in page
    assert "SELECT" in editor(page)
    assert page.count("<option") == len(questions()) + 1


def test_a_question_is_filled_in_and_run(web: TestClient) -> None:
    page = web.get("/kueri", params={"contoh": "jabatan-orang", "orang": 'Rina "<b>'}).text
    assert 'data-run="1"' in page
    assert "&lt;b&gt;" in editor(page)
    assert "# parameter" not in editor(page)
    lacking = web.get("/kueri?contoh=jabatan-orang").text
    assert 'data-run=""' in lacking
    assert "wajib" in lacking
    assert web.get("/kueri?contoh=tidak-ada").status_code == 400


@pytest.mark.parametrize("question", [each.name for each in questions()])
def test_every_question_is_an_example(web: TestClient, question: str) -> None:
    assert f'<option value="{question}" selected>' in web.get("/kueri", params={"contoh": question}).text


def test_what_the_editor_is_told(web: TestClient) -> None:
    found = web.get("/kueri.json?lang=en").json()
    assert found["prefixes"]["simpul"] == "https://w3id.org/simpul/ontology#"
    assert found["words"]["table"] == "Table"
    assert "http://purl.org/vocab/cpsv#PublicService" in found["classes"]
    assert "http://www.w3.org/2004/02/skos/core#prefLabel" in found["properties"]
    assert terms().classes == tuple(sorted(found["classes"]))


def test_its_policy_allows_one_style_and_no_more(web: TestClient) -> None:
    policy = web.get("/kueri").headers["content-security-policy"]
    assert "style-src 'self' 'unsafe-hashes' 'sha256-" in policy
    assert "unsafe-inline" not in policy
    assert "frame-ancestors 'none'" in policy
