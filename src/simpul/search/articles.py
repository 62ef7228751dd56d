"""Articles by their words (SQLite with FTS5), and their texts.

Words are searched with private names masked, as in the graph: nobody is found here whom the graph does not name.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from simpul.model import Article
from simpul.search.tables import make_tables, writable

Original = tuple[str | None, str]
"""Title and text as they were read."""


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article that has the words. Of ``excerpt`` every second piece are words sought."""

    iri: str
    title: str
    date: str | None
    outlet: str | None
    excerpt: tuple[str, ...]


def create_texts(path: Path) -> None:
    """Make a file without articles."""
    with closing(writable(path)) as texts:
        make_tables(texts, "texts.sql")


def replace_texts(
    texts: sqlite3.Connection, gone: Iterable[str], new: Iterable[tuple[str, Article, Original | None, str]]
) -> None:
    """Take articles out, and put others in: IRI, article with private names masked, original, digest."""
    for iri in gone:
        texts.execute("DELETE FROM words WHERE rowid = (SELECT id FROM article WHERE iri = ?)", (iri,))
        texts.execute("DELETE FROM article WHERE iri = ?", (iri,))
    for iri, article, original, digest in new:
        day = article.date.isoformat() if article.date else None
        row = (iri, digest, day, article.publisher, *(original or (None, None)))
        number = texts.execute(
            "INSERT INTO article (iri, digest, date, outlet, title, text) VALUES (?, ?, ?, ?, ?, ?)", row
        ).lastrowid
        words = (number, article.title or "", article.text)
        texts.execute("INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)", words)


def original(texts: sqlite3.Connection, iri: str) -> Original | None:
    """Title and text of an article as they were read; None where they are not there."""
    row = texts.execute(
        "SELECT coalesce(article.title, words.title), coalesce(article.text, words.text) "
        "FROM article JOIN words ON words.rowid = article.id WHERE iri = ?",
        (iri,),
    ).fetchone()
    return (row[0] or None, row[1]) if row else None


def find_articles(
    texts: sqlite3.Connection,
    text: str,
    *,
    outlet: str | None = None,
    year: str | None = None,
    limit: int = 20,
    offset: int = 0,
) -> tuple[FoundArticle, ...]:
    """The articles that have all words of a text (the last may be a beginning), the best first.

    A text in quotation marks is sought as it stands. No words: the latest articles.
    """
    conditions, values = _where(text, outlet, year)
    order = "rank, date DESC, iri" if _query(text) else "date DESC, iri"
    excerpt = "snippet(words, 1, char(2), char(3), '…', 24)" if _query(text) else "substr(words.text, 1, 200)"
    statement = (
        f"SELECT iri, words.title, date, outlet, {excerpt} FROM words JOIN article ON article.id = words.rowid "
        f"WHERE {conditions} ORDER BY {order} LIMIT ? OFFSET ?"
    )
    rows = texts.execute(statement, [*values, limit, offset]).fetchall()
    return tuple(
        FoundArticle(iri, title, date, outlet, tuple(re.split("[\x02\x03]", cut)))
        for iri, title, date, outlet, cut in rows
    )


def count_articles(
    texts: sqlite3.Connection, text: str, column: str, *, outlet: str | None = None, year: str | None = None
) -> list[tuple[str, int]]:
    """How many articles have the words by "outlet" or "year", the most first; "" is not known."""
    conditions, values = _where(text, outlet, year)
    by = {"outlet": "coalesce(outlet, '')", "year": "coalesce(substr(date, 1, 4), '')"}[column]
    statement = (
        f"SELECT {by}, count(*) FROM words JOIN article ON article.id = words.rowid WHERE {conditions} "
        "GROUP BY 1 ORDER BY 2 DESC, 1"
    )
    return texts.execute(statement, values).fetchall()


def _where(text: str, outlet: str | None, year: str | None) -> tuple[str, list[object]]:
    query = _query(text)
    found: list[tuple[str, object]] = [("words MATCH ?", query)] if query else []
    if outlet is not None:
        found.append(("coalesce(outlet, '') = ?", outlet))
    if year is not None:
        found.append(("coalesce(substr(date, 1, 4), '') = ?", year))
    return " AND ".join(condition for condition, _ in found) or "1", [value for _, value in found]


def _query(text: str) -> str:
    """An FTS5 query; "" for no words."""
    words = re.findall(r"\w+", text)
    if not words:
        return ""
    if len(text.strip()) > 1 and text.strip()[0] in '"“”' and text.strip()[-1] in '"“”':
        return f'"{" ".join(words)}"'
    return " ".join(f'"{word}"' for word in words) + "*"
