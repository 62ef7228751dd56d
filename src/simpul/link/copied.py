"""Relations among articles kept in a database and brought up to date in proportion to what changed.

The result is that of ``link.relations.relate`` over all articles. Kept are the bands of every article's signatures, the
pairs of near-duplicates, and of each group what ``relate`` says of it; articles' texts are asked of the caller.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache
from hashlib import blake2b
from sqlite3 import Connection

from simpul.link.candidates import BANDS, band
from simpul.link.copies import Group, alike, group_of, views
from simpul.link.relations import Relations, gathered, shared
from simpul.link.shingles import fingerprint
from simpul.model import LinkedArticle

_TABLES = """
CREATE TABLE IF NOT EXISTS copy_article (id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, origin TEXT);
CREATE INDEX IF NOT EXISTS copy_article_origin ON copy_article (origin) WHERE origin IS NOT NULL;
CREATE TABLE IF NOT EXISTS copy_band (band INTEGER, article INTEGER, PRIMARY KEY (band, article)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS copy_band_article ON copy_band (article);
CREATE TABLE IF NOT EXISTS copy_pair (one INTEGER, other INTEGER, PRIMARY KEY (one, other)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS copy_pair_other ON copy_pair (other);
CREATE TABLE IF NOT EXISTS copy_group (
    origin TEXT PRIMARY KEY, copies TEXT NOT NULL, revisions TEXT NOT NULL, same TEXT NOT NULL)
"""
"""An article with the origin of its group, if it is in one (its own IRI if it is the origin); bands of its signatures;
near-duplicates; groups with the nodes that their articles share."""
_HELD = 200


def update(
    connection: Connection,
    removed: Iterable[str],
    added: Mapping[str, bytes],
    article: Callable[[str], LinkedArticle],
    *,
    base: str,
) -> frozenset[str]:
    """Bring relations up to date: articles ``removed`` (by IRI) and ``added`` (with their ``bands``; changed ones too).

    ``article`` gives any article that is there now, with its text, those added among them. Gives the IRIs of articles
    and nodes of which something else is said than before. Makes its tables where they lack. The caller begins and
    commits, and rolls back after an error.
    """
    for table in _TABLES.split(";"):
        connection.execute(table)
    before = relations_of(connection)
    touched, new = set[int](), list[int]()
    for iri in removed:
        touched |= _take_out(connection, iri)
    for iri, signed in added.items():
        touched |= _take_out(connection, iri)
        new.append(_put_in(connection, iri, signed))
    held = lru_cache(maxsize=_HELD)(article)
    touched |= _paired(connection, new, held)
    _regroup(connection, touched | set(new), held, base)
    return _differing(before, relations_of(connection))


def bands(text: str) -> bytes:
    """The bands of a text's signatures, as numbers that SQLite can hold; articles that share none are no copies."""
    found = array("q")
    for view, signature in enumerate(views(text)):
        for number in range(BANDS if signature else 0):
            place = bytes((view, number))
            digest = blake2b(place + band(signature, number), digest_size=found.itemsize).digest()
            found.append(int.from_bytes(digest, signed=True))
    return found.tobytes()


def relations_of(connection: Connection) -> Relations:
    """The relations as they stand."""
    rows = connection.execute("SELECT origin, copies, revisions, same FROM copy_group ORDER BY origin")
    return gathered(_read(*row) for row in rows)


def _read(origin: str, copies: str, revisions: str, same: str) -> tuple[Group, dict[str, str]]:
    return Group(origin, tuple(json.loads(copies)), tuple(map(tuple, json.loads(revisions)))), json.loads(same)


def _differing(before: Relations, after: Relations) -> frozenset[str]:
    """What has another origin, supersedes another article, or is the same as another node."""
    each = ((before.origins, after.origins), (before.revisions, after.revisions), (before.same, after.same))
    return frozenset(iri for old, new in each for iri in old.keys() | new.keys() if old.get(iri) != new.get(iri))


def _take_out(connection: Connection, iri: str) -> set[int]:
    """Forget an article; the others of its group."""
    row = connection.execute("SELECT id, origin FROM copy_article WHERE iri = ?", (iri,)).fetchone()
    if row is None:
        return set()
    id_, origin = row
    connection.execute("DELETE FROM copy_article WHERE id = ?", (id_,))
    connection.execute("DELETE FROM copy_band WHERE article = ?", (id_,))
    connection.execute("DELETE FROM copy_pair WHERE one = ?", (id_,))
    connection.execute("DELETE FROM copy_pair WHERE other = ?", (id_,))
    return _dissolve(connection, origin)


def _dissolve(connection: Connection, origin: str | None) -> set[int]:
    """Forget the group of an origin; the articles that were in it."""
    found = _ids(connection, "SELECT id FROM copy_article WHERE origin = ?", origin)
    connection.execute("DELETE FROM copy_group WHERE origin = ?", (origin,))
    connection.execute("UPDATE copy_article SET origin = NULL WHERE origin = ?", (origin,))
    return found


def _ids(connection: Connection, sql: str, *given: object) -> set[int]:
    return {id_ for (id_,) in connection.execute(sql, given).fetchall()}


def _iri(connection: Connection, id_: int) -> str:
    return str(connection.execute("SELECT iri FROM copy_article WHERE id = ?", (id_,)).fetchone()[0])


def _put_in(connection: Connection, iri: str, signed: bytes) -> int:
    id_ = connection.execute("INSERT INTO copy_article (iri) VALUES (?)", (iri,)).lastrowid or 0
    rows = ((each, id_) for each in set(array("q", signed)))
    connection.executemany("INSERT INTO copy_band VALUES (?, ?)", rows)
    return id_


def _paired(connection: Connection, new: Collection[int], article: Callable[[str], LinkedArticle]) -> set[int]:
    """Find the near-duplicates of new articles; all that are in such a pair."""
    known = lru_cache(maxsize=_HELD)(fingerprint)
    met = (
        "SELECT DISTINCT theirs.article FROM copy_band AS mine JOIN copy_band AS theirs USING (band) "
        "WHERE mine.article = ? AND theirs.article <> mine.article ORDER BY 1"
    )
    seen, found = set[int](), set[int]()
    for one in new:
        seen.add(one)
        for other in _ids(connection, met, one) - seen:
            mine, theirs = (article(_iri(connection, id_)).article for id_ in (one, other))
            if alike(mine, theirs, known):
                connection.execute("INSERT INTO copy_pair VALUES (?, ?)", (one, other))
                found.update((one, other))
    return found


def _regroup(
    connection: Connection, touched: Iterable[int], article: Callable[[str], LinkedArticle], base: str
) -> None:
    """Make the groups of these articles anew."""
    done = set[int]()
    for first in sorted(touched):
        if first in done:
            continue
        members = _together(connection, first)
        done |= members
        rows = (connection.execute("SELECT iri, origin FROM copy_article WHERE id = ?", (id_,)) for id_ in members)
        origins = dict(row for each in rows for row in each)
        for origin in {origin for origin in origins.values() if origin}:
            _dissolve(connection, origin)
        if len(origins) > 1:
            _write(connection, {iri: article(iri) for iri in sorted(origins)}, base)


def _together(connection: Connection, first: int) -> set[int]:
    """An article and all that pairs lead to from it."""
    sql = "SELECT other FROM copy_pair WHERE one = ? UNION ALL SELECT one FROM copy_pair WHERE other = ?"
    found, waiting = set[int](), {first}
    while waiting:
        each = waiting.pop()
        found.add(each)
        waiting |= _ids(connection, sql, each, each) - found
    return found


def _write(connection: Connection, articles: Mapping[str, LinkedArticle], base: str) -> None:
    """Keep the group that articles make."""
    group = group_of(articles, {iri: each.article for iri, each in articles.items()})
    texts = (json.dumps(each) for each in (group.copies, group.revisions, shared(group, articles, base)))
    connection.execute("INSERT INTO copy_group VALUES (?, ?, ?, ?)", (group.origin, *texts))
    connection.executemany(
        "UPDATE copy_article SET origin = ? WHERE iri = ?", ((group.origin, iri) for iri in articles)
    )
