"""All claims of a build in one file (SQLite), found by what they name, read in parts (``claims_file`` writes it)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

import msgspec

from simpul.model import Article, LinkedClaim, Node, with_nodes

Role = Literal["subject", "object", "place", "about", "speaker"]
T = TypeVar("T")
_BARE = Article("", "")
_ARTICLES = 10_000
"""Articles that are kept in memory while claims are read."""


@dataclass(frozen=True, slots=True)
class FactAbout:
    """A fact that names a thing, as one of its claims; last told on ``last``. Copies of one story are one origin."""

    claim: LinkedClaim
    role: Role
    claims: int
    origins: int
    outlets: int
    last: str | None


def claims_of(db: sqlite3.Connection, iris: Sequence[str]) -> tuple[LinkedClaim, ...]:
    """The claims with these IRIs, in their order; those that are not there are left out."""
    found = _claims(db, f"SELECT claim.iri, {_DATA} FROM {_FROM} WHERE claim.iri IN ({_marks(iris)})", iris)
    return tuple(found[iri] for iri in iris if iri in found)


def claims_in(db: sqlite3.Connection, article: str) -> tuple[LinkedClaim, ...]:
    """The claims of one article, as they stand in its text."""
    found = _claims(db, f"SELECT claim.iri, {_DATA} FROM {_FROM} WHERE article.iri = ?", [article])
    return tuple(sorted(found.values(), key=lambda claim: (claim.evidence.start, claim.evidence.end, claim.iri)))


def claims_about(
    db: sqlite3.Connection, node: str, *, predicate: str | None = None, limit: int = 20, offset: int = 0
) -> tuple[LinkedClaim, ...]:
    """The claims that name a thing in any role, the latest first."""
    statement = f"""
        SELECT claim.iri, {_DATA} FROM {_FROM}
        WHERE claim.id IN (SELECT claim FROM part WHERE node = ?1) AND (?2 IS NULL OR predicate = ?2)
        ORDER BY article.date DESC, claim.iri LIMIT ?3 OFFSET ?4
    """
    return tuple(_claims(db, statement, [node, predicate, limit, offset]).values())


def count_claims(db: sqlite3.Connection, node: str, *, predicate: str | None = None) -> int:
    """How many claims name a thing in any role."""
    statement = """
        SELECT count(*) FROM claim
        WHERE id IN (SELECT claim FROM part WHERE node = ?1) AND (?2 IS NULL OR predicate = ?2)
    """
    (number,) = db.execute(statement, (node, predicate)).fetchone()
    return int(number)


def claims_with(db: sqlite3.Connection, facts: Sequence[str]) -> tuple[LinkedClaim, ...]:
    """The claims that state any of these facts, the earliest first."""
    where = f"fact IN ({_marks(facts)}) ORDER BY article.date, claim.iri"
    return tuple(_claims(db, f"SELECT claim.iri, {_DATA} FROM {_FROM} WHERE {where}", facts).values())


def facts_about(
    db: sqlite3.Connection, node: str, *, each: int = 8, predicate: str | None = None
) -> tuple[FactAbout, ...]:
    """The facts that name a thing, of every predicate and role the ``each`` that most origins tell."""
    statement = f"""
        WITH told AS (
          SELECT fact, predicate, role, count(DISTINCT claim.id) AS claims,
            substr(min(coalesce(date, '9999-99-99') || claim.iri), 11) AS one,
            count(DISTINCT origin) AS origins, max(count(DISTINCT outlet), 1) AS outlets, max(date) AS last
          FROM part JOIN claim ON claim.id = part.claim JOIN article ON article.id = claim.article
          WHERE node = ?1 AND (?2 IS NULL OR predicate = ?2) GROUP BY fact, role
        ), ranked AS (
          SELECT *, row_number() OVER (PARTITION BY predicate, role ORDER BY origins DESC, last DESC, one) AS place
          FROM told
        )
        SELECT claim.iri, {_DATA}, ranked.role, claims, origins, outlets, last
        FROM ranked JOIN claim ON claim.iri = one JOIN article ON article.id = claim.article
        WHERE place <= ?3 ORDER BY ranked.predicate, ranked.role, place
    """
    rows = db.execute(statement, (node, predicate, each)).fetchall()
    whole = _Whole(db)
    return tuple(FactAbout(whole(row[1], row[2]), *row[3:]) for row in rows)


def similar(db: sqlite3.Connection, node: str, *, limit: int = 8, common: int = 150) -> tuple[tuple[Node, int], ...]:
    """Things of the same type that are claimed together with the same things, and how many these are.

    The 40 things that it is claimed with most often are looked at; what more than ``common`` claims name (a country, a
    capital) makes nobody alike.
    """
    rows = db.execute(
        """
        WITH partner AS (
          SELECT other.node FROM part AS own JOIN part AS other ON other.claim = own.claim
          JOIN node ON node.iri = other.node WHERE own.node = ?1 AND other.node <> ?1 AND node.claims <= ?2
          GROUP BY other.node ORDER BY count(DISTINCT own.claim) DESC, other.node LIMIT 40
        ), alike AS (
          SELECT other.node, count(DISTINCT partner.node) AS shared
          FROM partner JOIN part AS own ON own.node = partner.node JOIN part AS other ON other.claim = own.claim
          WHERE other.node <> ?1 GROUP BY other.node
        )
        SELECT node.data, shared FROM alike JOIN node ON node.iri = alike.node
        WHERE node.type = (SELECT type FROM node WHERE iri = ?1)
        ORDER BY shared DESC, node.claims, node.iri LIMIT ?3
        """,
        (node, common, limit),
    )
    return tuple((_decode(data, Node), shared) for data, shared in rows.fetchall())


def months_of(db: sqlite3.Connection, node: str) -> list[tuple[str, int]]:
    """How many articles claim anything about a thing, by month ("2024-05")."""
    return db.execute(
        "SELECT substr(date, 1, 7), count(DISTINCT article.id) FROM part JOIN claim ON claim.id = part.claim "
        "JOIN article ON article.id = claim.article WHERE node = ? AND date IS NOT NULL GROUP BY 1 ORDER BY 1",
        (node,),
    ).fetchall()


def count_about(db: sqlite3.Connection, node: str) -> dict[tuple[str, Role], tuple[int, int]]:
    """How many facts and claims name a thing, by predicate and role."""
    rows = db.execute(
        "SELECT predicate, role, count(DISTINCT fact), count(*) FROM part JOIN claim ON claim.id = part.claim "
        "WHERE node = ? GROUP BY 1, 2 ORDER BY 1, 2",
        (node,),
    )
    return {(predicate, role): (facts, claims) for predicate, role, facts, claims in rows}


def all_claims(db: sqlite3.Connection) -> Iterator[LinkedClaim]:
    """Every claim, by IRI."""
    whole = _Whole(db, {iri: _decode(data, Node) for iri, data in db.execute("SELECT iri, data FROM node")})
    for claim, article in db.execute(f"SELECT {_DATA} FROM {_FROM} ORDER BY claim.iri"):
        yield whole(claim, article)


def claims_by(db: sqlite3.Connection, predicates: Sequence[str]) -> tuple[LinkedClaim, ...]:
    """The claims of some predicates, by IRI."""
    statement = f"SELECT claim.iri, {_DATA} FROM {_FROM} WHERE predicate IN ({_marks(predicates)}) ORDER BY claim.iri"
    return tuple(_claims(db, statement, predicates).values())


def node_of(db: sqlite3.Connection, iri: str) -> Node | None:
    """A thing that claims name."""
    row = db.execute("SELECT data FROM node WHERE iri = ?", (iri,)).fetchone()
    return _decode(row[0], Node) if row else None


_DATA = "claim.data, article.data"
_FROM = "claim JOIN article ON article.id = claim.article"


def _claims(db: sqlite3.Connection, statement: str, values: Sequence[object]) -> dict[str, LinkedClaim]:
    whole = _Whole(db)
    return {iri: whole(claim, article) for iri, claim, article in db.execute(statement, values).fetchall()}


class _Whole:
    """Puts claims together; nodes and articles that several claims name are read once."""

    def __init__(self, db: sqlite3.Connection, nodes: dict[str, Node] | None = None) -> None:
        self._db = db
        self._nodes = nodes or {}
        self._articles: dict[bytes, Article] = {}

    def __call__(self, claim: bytes, article: bytes) -> LinkedClaim:
        known = self._articles.get(article)
        if known is None:
            if len(self._articles) == _ARTICLES:
                self._articles.clear()
            known = self._articles[article] = _decode(article, Article)
        return with_nodes(_decode(claim, LinkedClaim), self._node, article=known)

    def _node(self, node: Node) -> Node:
        found = self._nodes.get(node.iri)
        if found is None:
            found = self._nodes[node.iri] = node_of(self._db, node.iri) or node
        return found


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _encode(value: object) -> bytes:
    return msgspec.msgpack.encode(value)


def _decode(data: bytes, kind: type[T]) -> T:
    return msgspec.msgpack.decode(data, type=kind)
