"""One process at a time changes the store; readers wait for nobody."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from simpul.errors import SimpulError
from simpul.store.manifest import STORE

LOCK = "lock"
PATIENCE = 600.0
"""Seconds to wait for another process."""


@contextmanager
def locked(folder: Path, *, patience: float = PATIENCE) -> Iterator[Path]:
    """The folder ``DIR/store``, made where it is missing, for this process alone until the block ends.

    A process that is killed gives it free. Raises SimpulError where another one keeps it longer than ``patience``
    (seconds), OSError where the folder cannot be written.
    """
    place = folder / STORE
    place.mkdir(parents=True, exist_ok=True)
    try:
        # SQLite's lock of a file is one that every system has, and that no killed process leaves behind.
        database = sqlite3.connect(place / LOCK, timeout=patience, isolation_level=None)
        with closing(database):
            database.execute("BEGIN EXCLUSIVE")
            yield place
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise SimpulError(
                f"{place}: sedang disusun oleh proses lain · another process is at work here.",
                "Tunggu, lalu ulangi · wait, then run this again.",
            ) from error
        raise OSError(errno.EACCES, str(error), str(place)) from error
