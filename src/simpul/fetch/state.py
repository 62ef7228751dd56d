"""What is known of each address between rounds, in one SQLite file of the fetched folder."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, Self

from simpul.errors import SimpulError
from simpul.fetch.listings import Entry

Table = Literal["list", "page"]

_TABLES = """
CREATE TABLE IF NOT EXISTS list (
    address TEXT PRIMARY KEY, root TEXT NOT NULL, updated TEXT NOT NULL DEFAULT '', seen TEXT NOT NULL DEFAULT '',
    etag TEXT NOT NULL DEFAULT '', modified TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS page (
    number INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, root TEXT NOT NULL, title TEXT NOT NULL,
    date TEXT NOT NULL, publisher TEXT NOT NULL, updated TEXT NOT NULL, wanted INTEGER NOT NULL DEFAULT 1,
    failures INTEGER NOT NULL DEFAULT 0, etag TEXT NOT NULL DEFAULT '', modified TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL DEFAULT ''
);
CREATE INDEX IF NOT EXISTS page_wanted ON page (root, date DESC, number) WHERE wanted;
CREATE TABLE IF NOT EXISTS archive (name TEXT PRIMARY KEY, size INTEGER NOT NULL) WITHOUT ROWID;
"""


class State:
    """The tables: lists to look at, pages wanted or kept, sizes of the archives up to which they are whole."""

    def __init__(self, path: Path) -> None:
        """Open or make the file. Raises SimpulError where that cannot be done."""
        try:
            self._database = sqlite3.connect(path, isolation_level=None)
            self._database.execute("PRAGMA journal_mode = WAL")
            self._database.executescript(_TABLES)
        except sqlite3.Error as error:
            raise SimpulError(
                f"{path}: tidak dapat dipakai · cannot be used ({error}).",
                "Periksa haknya, atau hapus berkas itu · check its rights, or delete the file.",
            ) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    @contextmanager
    def change(self) -> Iterator[None]:
        """All changes made inside hold, or none."""
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._database.execute("ROLLBACK")
            raise
        self._database.execute("COMMIT")

    def conditions(self, table: Table, address: str) -> dict[str, str]:
        """The headers that ask for an address only if it has changed since it was read."""
        row = self._database.execute(f"SELECT etag, modified FROM {table} WHERE address = ?", (address,)).fetchone()
        named = zip(("If-None-Match", "If-Modified-Since"), row or (), strict=False)
        return {name: value for name, value in named if value}

    def offer_list(self, address: str, root: str, updated: str) -> None:
        """A list that the input ``root`` leads to, and when it changed last (empty where that is not known)."""
        self._database.execute(
            "INSERT INTO list (address, root, updated) VALUES (?, ?, ?) "
            "ON CONFLICT (address) DO UPDATE SET updated = excluded.updated WHERE root = excluded.root",
            (address, root, updated),
        )

    def due_lists(self, root: str) -> list[str]:
        """The further lists of an input that may have changed, the latest first."""
        rows = self._database.execute(
            "SELECT address FROM list WHERE root = ? AND address <> root AND (updated = '' OR updated <> seen) "
            "ORDER BY updated DESC, address",
            (root,),
        )
        return [address for (address,) in rows]

    def list_read(self, address: str, headers: Mapping[str, str]) -> None:
        """A list was read, and everything in it is known."""
        self._database.execute("INSERT OR IGNORE INTO list (address, root) VALUES (?, ?)", (address, address))
        self._database.execute(
            "UPDATE list SET seen = updated, etag = ?, modified = ? WHERE address = ?",
            (headers.get("ETag", ""), headers.get("Last-Modified", ""), address),
        )

    def list_unchanged(self, address: str) -> None:
        """A list is still what was read."""
        self._database.execute("UPDATE list SET seen = updated WHERE address = ?", (address,))

    def offer(self, entry: Entry, root: str) -> bool:
        """Whether a page is now wanted that was not: it is new, or its own list says that it has changed."""
        return bool(
            self._database.execute(
                "INSERT INTO page (address, root, title, date, publisher, updated) VALUES (?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (address) DO UPDATE SET updated = excluded.updated, wanted = 1, failures = 0 "
                "WHERE root = excluded.root AND excluded.updated <> '' AND updated <> excluded.updated",
                (entry.address, root, entry.title, entry.date, entry.publisher, entry.updated),
            ).rowcount
        )

    def wanted(self, root: str, limit: int) -> list[Entry]:
        """The pages of an input to ask for, the latest first."""
        rows = self._database.execute(
            "SELECT address, title, date, publisher, updated FROM page WHERE wanted AND root = ? "
            "ORDER BY date DESC, number LIMIT ?",
            (root, limit),
        )
        return [Entry(*row) for row in rows]

    def waiting(self, root: str) -> int:
        """How many pages of an input are wanted."""
        query = "SELECT count(*) FROM page WHERE wanted AND root = ?"
        return int(self._database.execute(query, (root,)).fetchone()[0])

    def digest(self, address: str) -> str:
        """The digest of the page's bytes as they were kept last; empty where there are none."""
        row = self._database.execute("SELECT digest FROM page WHERE address = ?", (address,)).fetchone()
        return row[0] if row else ""

    def kept(self, address: str, headers: Mapping[str, str], digest: str) -> None:
        """A page was read, and its bytes are in an archive."""
        self._database.execute(
            "UPDATE page SET wanted = 0, failures = 0, etag = ?, modified = ?, digest = ? WHERE address = ?",
            (headers.get("ETag", ""), headers.get("Last-Modified", ""), digest, address),
        )

    def unchanged(self, address: str) -> None:
        """A page is still what was kept."""
        self._database.execute("UPDATE page SET wanted = 0, failures = 0 WHERE address = ?", (address,))

    def failed(self, address: str, *, tries: int) -> None:
        """A page could not be read; after ``tries`` rounds it is wanted no more."""
        self._database.execute(
            "UPDATE page SET failures = failures + 1, wanted = failures + 1 < ? WHERE address = ?", (tries, address)
        )

    def size(self, archive: str) -> int:
        """Bytes up to which an archive is known to be whole."""
        row = self._database.execute("SELECT size FROM archive WHERE name = ?", (archive,)).fetchone()
        return int(row[0]) if row else 0

    def grown(self, archive: str, size: int) -> None:
        """An archive is whole up to ``size`` bytes."""
        self._database.execute("INSERT OR REPLACE INTO archive VALUES (?, ?)", (archive, size))
