"""The index as a file (SQLite with FTS5): made from a store, updated by things, opened for searching."""

from __future__ import annotations

import shutil
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

import pyoxigraph as ox

from simpul.search.rows import Row, Source
from simpul.search.tables import make_tables, writable
from simpul.search.words import folded

_ROW = (
    "INSERT INTO node (iri, type, kind, name, folded, code, articles, begins, ends) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_DATES = """
UPDATE node SET (first, last) =
  (SELECT min(date), max(date) FROM told JOIN article ON article.id = told.article WHERE told.node = node.id)
"""


def create_index(path: Path, facts: ox.Store, articles: ox.Store, gone: Mapping[str, str]) -> None:
    """Make the index of a store; ``gone`` says which node stands for which."""
    source = Source(facts, articles, _members(gone))
    with _written(path) as index:
        make_tables(index, "schema.sql")
        _write_joined(index, gone)
        index.executemany("INSERT INTO article (iri, date) VALUES (?, ?)", source.dates())
        for iri in source.things():
            _insert(index, source.row(iri))
        index.execute(_DATES)
        index.execute("ANALYZE")


def update_index(
    before: Path, path: Path, facts: ox.Store, articles: ox.Store, gone: Mapping[str, str], touched: Iterable[str]
) -> None:
    """Copy an index and describe the ``touched`` things anew: those that are no longer there go."""
    shutil.copyfile(before, path)
    source = Source(facts, articles, _members(gone))
    with _written(path) as index:
        _write_joined(index, gone)
        _write_articles(index, dict(source.dates()))
        things = set(touched)
        for iri in sorted(things | {person for each in things for person in source.member_of_post(each)}):
            _delete(index, iri)
            number = _insert(index, source.row(iri))
            index.execute(f"{_DATES} WHERE id = ?", (number,))


def connect(path: Path) -> sqlite3.Connection:
    """The index (or claims, or texts), for reading only. Raises sqlite3.DatabaseError where it is missing or broken."""
    index = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    try:
        index.execute("SELECT 1 FROM article LIMIT 1")
    except sqlite3.DatabaseError:
        index.close()
        raise
    return index


def joined_map(path: Path) -> dict[str, str]:
    """Which node stands for each that went."""
    with closing(connect(path)) as index:
        return dict(index.execute("SELECT gone, chosen FROM joined"))


@contextmanager
def _written(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(writable(path)) as index, index:
        yield index


def _members(gone: Mapping[str, str]) -> Mapping[str, Iterable[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for iri, chosen in gone.items():
        found[chosen].append(iri)
    return found


def _write_joined(index: sqlite3.Connection, gone: Mapping[str, str]) -> None:
    index.execute("DELETE FROM joined")
    index.executemany("INSERT INTO joined VALUES (?, ?)", sorted(gone.items()))


def _write_articles(index: sqlite3.Connection, dates: Mapping[str, str | None]) -> None:
    known = dict(index.execute("SELECT iri, date FROM article"))
    new = "INSERT INTO article (iri, date) VALUES (?, ?) ON CONFLICT (iri) DO UPDATE SET date = excluded.date"
    index.executemany(new, [(iri, day) for iri, day in dates.items() if iri not in known or known[iri] != day])
    index.executemany("DELETE FROM article WHERE iri = ?", [(iri,) for iri in known if iri not in dates])


def _insert(index: sqlite3.Connection, row: Row | None) -> int | None:
    if row is None:
        return None
    values = (row.type, row.kind, row.name, folded(row.name), row.code, len(row.articles), *row.span)
    number = index.execute(_ROW, (row.iri, *values)).lastrowid
    # Names stand apart by a line, which no query has: letters of two names never match together.
    names = "\n".join(dict.fromkeys(folded(name) for name in row.names))
    index.execute("INSERT INTO names (rowid, text) VALUES (?, ?)", (number, names))
    index.execute("INSERT INTO parts (rowid, text) VALUES (?, ?)", (number, names))
    told = "INSERT INTO told SELECT ?, id FROM article WHERE iri = ?"
    index.executemany(told, [(number, iri) for iri in row.articles])
    index.executemany("INSERT INTO near VALUES (?, ?)", [(number, iri) for iri in row.near])
    return number


def _delete(index: sqlite3.Connection, iri: str) -> None:
    for (number,) in index.execute("SELECT id FROM node WHERE iri = ?", (iri,)).fetchall():
        index.execute("DELETE FROM node WHERE id = ?", (number,))
        index.execute("DELETE FROM told WHERE node = ?", (number,))
        index.execute("DELETE FROM near WHERE node = ?", (number,))
        index.execute("DELETE FROM names WHERE rowid = ?", (number,))
        index.execute("DELETE FROM parts WHERE rowid = ?", (number,))
