"""One view in many forms."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from simpul.web.negotiate import best

ALL = ("html", "ttl", "jsonld", "json", "csv")


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("", "html"),
        ("*/*", "html"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "html"),
        ("text/turtle", "ttl"),
        ("application/ld+json;q=0.9, text/turtle;q=0.3", "jsonld"),
        ("text/*;q=0.5, application/json", "json"),
        ("text/html;q=0, */*;q=0.1", "ttl"),
        ("image/png", None),
        ("text/turtle;q=x", None),
    ],
)
def test_the_best_form(accept: str, form: str | None) -> None:
    assert best(accept, ALL) == form


@given(st.text(max_size=40))
def test_any_header_is_read(accept: str) -> None:
    assert best(accept, ALL) in {*ALL, None}


def test_suffix_and_header_give_the_same(web: TestClient) -> None:
    by_suffix = web.get("/index.json", params={"q": "Madiun"})
    by_header = web.get("/", params={"q": "Madiun"}, headers={"accept": "application/json"})
    assert by_suffix.json() == by_header.json() != []
    assert "Accept" in by_header.headers["vary"]


def test_a_table_as_csv(web: TestClient) -> None:
    rows = list(csv.DictReader(io.StringIO(web.get("/index.csv?q=Madiun").text)))
    assert {"Dinas Sosial Kota Madiun", "Madiun"} & {row["name"] for row in rows}


def test_forms_that_are_not_there(web: TestClient) -> None:
    assert web.get("/index.xyz").status_code == 404
    assert web.get("/", headers={"accept": "image/png"}).status_code == 406
