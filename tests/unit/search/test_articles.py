"""Articles by their words."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.model import Article
from simpul.search.articles import count_articles, create_texts, find_articles, original, replace_texts
from simpul.search.tables import writable

TOLD = (
    Article("a", "Bantuan sembako untuk lansia di Kota Madiun.", "Sembako", dt.date(2024, 5, 6), "ANTARA"),
    Article("b", "Kota Madiun melatih lansia.", "Pelatihan", dt.date(2023, 1, 2), "Kabar"),
    Article("c", "Pelatihan menjahit di Kendal.", None, None, None),
)


@pytest.fixture
def texts(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    create_texts(tmp_path / "texts.sqlite")
    with closing(writable(tmp_path / "texts.sqlite")) as found:
        replace_texts(found, (), ((article.id, article, None, "1") for article in TOLD))
        yield found


def names(texts: sqlite3.Connection, text: str, **more: str) -> list[str]:
    return [found.iri for found in find_articles(texts, text, **more)]


def test_all_words_and_the_beginning_of_the_last(texts: sqlite3.Connection) -> None:
    assert sorted(names(texts, "lansia madi")) == ["a", "b"]
    assert names(texts, "lansia semb") == ["a"]
    assert names(texts, '"di Kota Madiun"') == ["a"]
    assert names(texts, '"Madiun Kota"') == []
    assert names(texts, "") == ["a", "b", "c"]
    assert names(texts, "lansia", outlet="Kabar") == names(texts, "lansia", year="2023") == ["b"]
    assert names(texts, "", outlet="", year="") == ["c"]


def test_the_words_in_their_surroundings(texts: sqlite3.Connection) -> None:
    (found,) = find_articles(texts, "sembako")
    assert found.excerpt == ("Bantuan ", "sembako", " untuk lansia di Kota Madiun.")


def test_counts(texts: sqlite3.Connection) -> None:
    assert count_articles(texts, "lansia", "outlet") == [("ANTARA", 1), ("Kabar", 1)]
    assert count_articles(texts, "", "year", outlet="ANTARA") == [("2024", 1)]


def test_what_was_read(texts: sqlite3.Connection) -> None:
    replace_texts(texts, ["a"], [("a", TOLD[0], ("Judul Sri", "Teks Sri."), "2")])
    assert original(texts, "a") == ("Judul Sri", "Teks Sri.")
    assert original(texts, "c") == (None, TOLD[2].text)
    assert original(texts, "z") is None
    assert names(texts, "Sri") == []


@given(text=st.text(max_size=30))
def test_anything_can_be_typed(text: str) -> None:
    with closing(sqlite3.connect(":memory:")) as texts:
        texts.execute("CREATE TABLE article (id INTEGER PRIMARY KEY, iri, digest, date, outlet, title, text)")
        texts.execute("CREATE VIRTUAL TABLE words USING fts5 (title, text)")
        assert find_articles(texts, text) == ()
