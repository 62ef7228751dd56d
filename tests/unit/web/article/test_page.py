"""The reader: the text as it was read, evidence marked, nothing of it run."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from lxml import html
from starlette.testclient import TestClient
from tests.unit.web.sample import ARTICLES, SCRIPT

from simpul.graph.ids import digest
from simpul.store import refresh_store

MADIUN = f"/artikel/{digest('madiun-1')}"


def test_text_claims_and_links_both_ways(web: TestClient) -> None:
    page = html.fromstring(web.get(MADIUN).text)
    reading = page.find_class("reading")[0]
    assert reading.text_content().split() == ARTICLES[0]["text"].split()
    cards = {card.get("id") for card in page.find_class("claim")}
    marked = {name for mark in page.iter("mark") for name in mark.get("data-klaim").split()}
    assert cards == marked != set()
    links = {a.get("href") for a in page.iter("a")}
    assert {f"#b-{name}" for name in cards} <= links
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in links if link.startswith("#")} <= set(ids)


def test_evidence_is_what_its_marks_hold(web: TestClient) -> None:
    page = html.fromstring(web.get(MADIUN).text)
    for row in csv.DictReader(io.StringIO(web.get(f"{MADIUN}.csv").text)):
        name = row["claim"].rpartition("/")[2]
        pieces = [m.text_content() for m in page.iter("mark") if name in m.get("data-klaim").split()]
        assert "".join(pieces) == row["evidence"]


def test_the_user_reads_the_text_as_it_is_and_data_without_private_names(web: TestClient) -> None:
    assert "Sri Wahyuni" in web.get(MADIUN).text
    for suffix in ("csv", "json", "ttl", "jsonld"):
        assert "Wahyuni" not in web.get(f"{MADIUN}.{suffix}").text


def test_what_articles_say_is_escaped(web: TestClient) -> None:
    answer = web.get(f"/artikel/{digest('madiun-2')}")
    assert SCRIPT not in answer.text
    assert answer.text.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 2
    assert not re.search(r"<script(?! src=)", answer.text)


def test_the_articles_own_graph(web: TestClient) -> None:
    graph = web.get(MADIUN, headers={"accept": "text/turtle"}).text
    assert "NewsArticle" in graph and "oa:exact" in graph


def test_an_article_that_is_not_there(web: TestClient) -> None:
    assert web.get("/artikel/0000000000000000").status_code == 404


@pytest.mark.parametrize("suffix", ["", ".csv"])
def test_without_a_state_there_is_no_text(web: TestClient, folder: Path, tmp_path: Path, opened, suffix: str) -> None:
    copy = tmp_path / "graf"
    copy.mkdir()
    for file in folder.glob("graph.*"):
        (copy / file.name).write_bytes(file.read_bytes())
    refresh_store(copy)
    answer = opened(folder=copy).get(MADIUN + suffix)
    assert answer.status_code == 200
    assert "Sri Wahyuni" not in answer.text
    assert "Rahmat Hidayat" in answer.text


@pytest.mark.parametrize(("lang", "words"), [("id", "kata-kata dalam tanda kutip"), ("en", "Words in quotation marks")])
def test_rules_are_told_in_the_language_of_the_page(web: TestClient, lang: str, words: str) -> None:
    page = web.get(MADIUN, params={"lang": lang}).text
    assert f"<code>said.quote</code>: {words}" in page
