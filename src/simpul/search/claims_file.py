"""The file of all claims of a build (SQLite): made at once, or brought up to date by articles and things."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import msgspec

from simpul.graph.ids import digest
from simpul.model import VALUES, Article, LinkedClaim, Node, stated, with_nodes
from simpul.search.tables import make_tables, writable

Member = tuple[str, str, bytes]
"""A node, the one that stands for its thing, and a digest of how the thing is described."""

_BARE = Article("", "")
_COUNT = "UPDATE node SET claims = (SELECT count(DISTINCT claim) FROM part WHERE part.node = node.iri)"


def write_claims(path: Path, claims: Iterable[LinkedClaim], members: Iterable[Member] = ()) -> None:
    """Make the file; the articles' texts and the names of their files are not in it.

    ``members`` are kept for the one who brings the file up to date.
    """
    nodes, articles = set[str](), dict[str, int]()
    with closing(writable(path)) as file:
        make_tables(file, "claims.sql")
        with file:
            for claim in claims:
                _insert(file, claim, nodes, articles)
            file.execute(_COUNT)
            file.executemany("INSERT INTO member VALUES (?, ?, ?)", members)
            file.execute("ANALYZE")


def members_of(file: sqlite3.Connection) -> dict[str, tuple[str, bytes]]:
    """The members that the file was made with, by node."""
    return {iri: (node, known) for iri, node, known in file.execute("SELECT iri, node, digest FROM member")}


def origins_of(file: sqlite3.Connection) -> dict[str, str]:
    """The origin of every article that has claims."""
    return dict(file.execute("SELECT iri, origin FROM article"))


def replace_members(file: sqlite3.Connection, gone: Iterable[str], members: Iterable[Member]) -> None:
    """Forget members, and keep others."""
    file.executemany("DELETE FROM member WHERE iri = ?", ((iri,) for iri in gone))
    file.executemany("INSERT OR REPLACE INTO member VALUES (?, ?, ?)", members)


def replace_claims(
    file: sqlite3.Connection, articles: Iterable[str], described: Iterable[Node], claims: Iterable[LinkedClaim]
) -> None:
    """Put ``claims`` in the place of all that these ``articles`` claimed; ``described`` are things as they are now."""
    touched = set[str]()
    for iri in articles:
        touched.update(_taken(file, iri))
    rows = ((node.type, _encode(node), node.iri) for node in described)
    file.executemany("UPDATE node SET type = ?, data = ? WHERE iri = ?", rows)
    nodes, numbers = {iri for (iri,) in file.execute("SELECT iri FROM node")}, dict[str, int]()
    for claim in claims:
        _insert(file, claim, nodes, numbers)
        touched.update(node.iri for node in claim.nodes)
    file.executemany(f"{_COUNT} WHERE iri = ?", ((iri,) for iri in touched))
    file.executemany("DELETE FROM node WHERE iri = ? AND claims = 0", ((iri,) for iri in touched))


def fact(claim: LinkedClaim) -> str:
    """What a claim states, without who tells it where: claims that state the same have the same."""
    things = [node.iri if node else "" for node in (claim.subject, claim.object, claim.place)]
    about = sorted(node.iri for node in claim.about)
    said = [str(value).lower() if value is not None else "" for value in map(stated(claim).get, VALUES)]
    return digest(claim.predicate, *things, *said, *about)


def _taken(file: sqlite3.Connection, article: str) -> list[str]:
    """Take out what an article claims; answers the nodes that it named."""
    row = file.execute("SELECT id FROM article WHERE iri = ?", (article,)).fetchone()
    if row is None:
        return []
    own = "claim IN (SELECT id FROM claim WHERE article = ?)"
    named = [iri for (iri,) in file.execute(f"SELECT DISTINCT node FROM part WHERE {own}", row)]
    file.execute(f"DELETE FROM part WHERE {own}", row)
    file.execute("DELETE FROM claim WHERE article = ?", row)
    file.execute("DELETE FROM article WHERE id = ?", row)
    return named


def _insert(file: sqlite3.Connection, claim: LinkedClaim, nodes: set[str], articles: dict[str, int]) -> None:
    for node in claim.nodes:
        if node.iri not in nodes:
            nodes.add(node.iri)
            file.execute("INSERT INTO node (iri, type, data) VALUES (?, ?, ?)", (node.iri, node.type, _encode(node)))
    if claim.article_iri not in articles:
        articles[claim.article_iri] = _insert_article(file, claim)
    bare = with_nodes(replace(claim, article=_BARE), lambda node: Node(node.iri, node.type, ""))
    row = (claim.iri, claim.predicate, fact(claim), claim.confidence, articles[claim.article_iri], _encode(bare))
    names = "iri, predicate, fact, confidence, article, data"
    number = file.execute(f"INSERT INTO claim ({names}) VALUES (?, ?, ?, ?, ?, ?)", row).lastrowid
    parts = (("subject", claim.subject), ("object", claim.object), ("place", claim.place), ("speaker", claim.speaker))
    named = [(node.iri, number, role) for role, node in parts if node]
    named += [(node.iri, number, "about") for node in claim.about]
    file.executemany("INSERT OR IGNORE INTO part VALUES (?, ?, ?)", named)


def _insert_article(file: sqlite3.Connection, claim: LinkedClaim) -> int:
    article = claim.article
    day = article.date.isoformat() if article.date else None
    row = (claim.article_iri, claim.origin_iri, day, article.publisher, _encode(replace(article, text="", source="")))
    names = "iri, origin, date, outlet, data"
    number = file.execute(f"INSERT INTO article ({names}) VALUES (?, ?, ?, ?, ?)", row).lastrowid
    assert number is not None
    return number


def _encode(value: object) -> bytes:
    return msgspec.msgpack.encode(value)
