"""The articles of a build: one row each, with what is published of it and its parts of the files.

Claims of what is published do not name their article (``values.named``).
"""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from simpul.link.apart import renamed
from simpul.model import Article, Finding, LinkedArticle
from simpul.state import stale
from simpul.state.record import Record
from simpul.state.schema import Database
from simpul.state.values import named, pack, unpack, unpack_article, unpack_bytes


@dataclass(frozen=True, slots=True)
class _Told:
    """The part of a linked article that holds its text."""

    article: Article


@dataclass(frozen=True, slots=True)
class Counts:
    """Articles, their sentences and claims, and the claims that are published."""

    articles: int
    sentences: int
    claims: int
    kept: int


def digests(db: Database) -> dict[str, str]:
    """The digest of every article by its IRI."""
    return dict(db.execute("SELECT iri, digest FROM article"))


def number_of(db: Database, iri: str) -> int | None:
    """The number of an article in this state."""
    row = db.execute("SELECT number FROM article WHERE iri = ?", (iri,)).fetchone()
    return row[0] if row else None


def add(db: Database, record: Record) -> tuple[int, LinkedArticle]:
    """A new article: its number, and what is published of it."""
    linked = unpack_article(record.linked)
    whole = unpack_article(record.published) if record.published else linked
    day = whole.article.date.isoformat() if whole.article.date else ""
    row = (
        record.iri, record.digest, day, whole.article.id, whole.article.publisher,
        record.claims, len(whole.claims), record.sentences,
        pack(record.parted) if record.parted else None, pack(record.findings) if record.findings else None,
        record.published or None, record.linked, record.original or None, record.ties,
    )  # fmt: skip
    names = (
        "iri, digest, day, id, publisher, claims, kept, sentences, parted, findings, published, linked, original, ties"
    )
    number = db.execute(f"INSERT INTO article ({names}) VALUES ({','.join('?' * len(row))})", row).lastrowid
    assert number is not None
    if record.source:
        db.execute("INSERT INTO content VALUES (?, ?)", (record.iri, record.source))
    for table, part in (("graph", record.graph), ("held", record.held)):
        if part is not None:
            db.execute(f"INSERT INTO {table} VALUES (?, ?, ?)", (part.about, part.used, part.text))
    stale.graph_changed(db, record.graph.about)
    return number, whole


def remove(db: Database, number: int, graph: str) -> LinkedArticle:
    """Take an article out, with its graphs (by name); answers what was published of it."""
    whole = published(db, number)
    db.execute("DELETE FROM content WHERE iri = (SELECT iri FROM article WHERE number = ?)", (number,))
    db.execute("DELETE FROM article WHERE number = ?", (number,))
    for table in ("graph", "held"):
        db.execute(f"DELETE FROM {table} WHERE name = ?", (f"<{graph}>",))
    stale.graph_changed(db, f"<{graph}>")
    return whole


def published(db: Database, number: int) -> LinkedArticle:
    """What is published of an article."""
    row = db.execute("SELECT coalesce(published, linked) FROM article WHERE number = ?", (number,)).fetchone()
    return unpack_article(row[0])


def some_published(db: Database, iris: Iterable[str]) -> Iterator[LinkedArticle]:
    """What is published of these articles, one after the other."""
    for iri in iris:
        number = number_of(db, iri)
        assert number is not None
        yield published(db, number)


def all_published(db: Database, numbers: Collection[int] | None = None) -> Iterator[LinkedArticle]:
    """What is published of every article (of these ``numbers``), in the order of the table of claims, one by one."""
    for (number,) in db.execute("SELECT number FROM article ORDER BY day, id, iri"):
        if numbers is None or number in numbers:
            yield published(db, number)


def parted(db: Database) -> dict[str, dict[str, str]]:
    """The nodes that judgements renamed, by the IRIs of the articles that have any."""
    rows = db.execute("SELECT iri, parted FROM article WHERE parted IS NOT NULL")
    return {iri: unpack(data, dict[str, str]) for iri, data in rows}


def of_content(db: Database, source: str) -> list[str]:
    """The articles (IRIs) that have these very words (``LinkedArticle.source``)."""
    return [iri for (iri,) in db.execute("SELECT iri FROM content WHERE source = ? ORDER BY iri", (source,))]


def as_read(db: Database, iri: str) -> tuple[LinkedArticle, str, int, bytes]:
    """An article as it was read, before people judged any of it; its digest, number of sentences and original."""
    row = db.execute("SELECT linked, digest, sentences, original FROM article WHERE iri = ?", (iri,)).fetchone()
    return named(unpack_article(row[0])), row[1], row[2], row[3] or b""


def all_read(db: Database) -> Iterator[LinkedArticle]:
    """Every article as it was read, in the order of the table of claims, one after the other."""
    for (data,) in db.execute("SELECT linked FROM article ORDER BY day, id, iri"):
        yield named(unpack_article(data))


def naming(db: Database, words: str) -> Iterator[LinkedArticle]:
    """The articles, as they were read, of which some words are published (part of an IRI, say), or were read."""
    for linked, published_ in db.execute("SELECT linked, published FROM article ORDER BY day, id, iri"):
        if any(words.encode() in zlib.decompress(data) for data in (linked, published_) if data):
            yield named(unpack_article(linked))


def texts(db: Database, iris: Iterable[str]) -> Iterator[tuple[str, Article, tuple[str | None, str] | None]]:
    """Articles by IRI, private names masked as in the graph, and title and text as read where these differ."""
    for iri in iris:
        linked, original = db.execute("SELECT linked, original FROM article WHERE iri = ?", (iri,)).fetchone()
        told = unpack(original, tuple[str | None, str]) if original else None
        yield iri, unpack(linked, _Told).article, told


def whole(db: Database, iri: str, base: str) -> LinkedArticle:
    """An article with the nodes that judgements renamed, before anything of it was held back."""
    linked, parted_ = db.execute("SELECT linked, parted FROM article WHERE iri = ?", (iri,)).fetchone()
    return renamed(named(unpack_article(linked)), unpack(parted_, dict[str, str]) if parted_ else {}, base)


def findings(db: Database) -> Iterator[Finding]:
    """The findings about single articles."""
    for (data,) in db.execute("SELECT findings FROM article WHERE findings IS NOT NULL"):
        yield from unpack(data, tuple[Finding, ...])


def lines(db: Database) -> Iterator[bytes]:
    """The lines of the table of claims."""
    for (data,) in db.execute("SELECT lines FROM article ORDER BY day, id, iri"):
        yield unpack_bytes(data)


def counts(db: Database) -> Counts:
    """The figures of the whole build."""
    sums = "count(*), total(sentences), total(claims), total(kept)"
    return Counts(*map(int, db.execute(f"SELECT {sums} FROM article").fetchone()))
