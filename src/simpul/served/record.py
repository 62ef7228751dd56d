"""What a server has already: a digest of each part that it took, so that only what differs is sent."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Literal

from simpul.store.manifest import STORE

Kind = Literal["graph", "subject"]


class Record:
    """The parts that one server took from one build's folder, each with its digest."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    @property
    def token(self) -> str:
        """What the server's catalogue holds where this record is of it; "" where nothing was sent yet."""
        row = self._database.execute("SELECT value FROM token").fetchone()
        return str(row[0]) if row else ""

    def start(self, token: str) -> None:
        """Forget everything: the server begins anew, with this token."""
        with self._database:
            for table in ("token", "part"):
                self._database.execute(f"DELETE FROM {table}")
            self._database.execute("INSERT INTO token VALUES (?)", (token,))

    def digest(self, kind: Kind, name: str) -> str | None:
        """The digest of a part as the server has it; None where it has none."""
        row = self._database.execute("SELECT digest FROM part WHERE kind = ? AND name = ?", (kind, name)).fetchone()
        return str(row[0]) if row else None

    def sends(self, kind: Kind, names: Iterable[str]) -> None:
        """These parts are on their way: until ``took``, nobody knows which form of them the server has."""
        self.took(kind, [(name, "") for name in names])

    def took(self, kind: Kind, parts: Iterable[tuple[str, str]]) -> None:
        """The server has these parts (name, digest) now."""
        with self._database:
            self._database.executemany(
                "INSERT OR REPLACE INTO part VALUES (?, ?, ?)", [(kind, name, digest) for name, digest in parts]
            )

    def gave_up(self, kind: Kind, names: Iterable[str]) -> None:
        """The server has these parts no longer."""
        with self._database:
            self._database.executemany("DELETE FROM part WHERE kind = ? AND name = ?", [(kind, n) for n in names])

    def others(self, kind: Kind, kept: Collection[str]) -> list[str]:
        """The parts that the server has and that are not among ``kept``, sorted."""
        rows = self._database.execute("SELECT name FROM part WHERE kind = ? ORDER BY name", (kind,))
        return [name for (name,) in rows if name not in kept]


@contextmanager
def opened(folder: Path, server: str) -> Iterator[Record]:
    """The record of a build's folder and a server, by its address and graph; made where there is none."""
    place = folder / STORE / "served"
    place.mkdir(parents=True, exist_ok=True)
    name = hashlib.sha256(server.encode()).hexdigest()[:16]
    with closing(sqlite3.connect(place / f"{name}.sqlite")) as database:
        database.execute("CREATE TABLE IF NOT EXISTS token (value TEXT NOT NULL)")
        columns = "kind TEXT, name TEXT, digest TEXT, PRIMARY KEY (kind, name)"
        database.execute(f"CREATE TABLE IF NOT EXISTS part ({columns}) WITHOUT ROWID")
        yield Record(database)
