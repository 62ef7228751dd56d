"""One process at a time makes a store in a folder; the others wait."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from simpul.errors import SimpulError
from simpul.store.manifest import STORE

LOCK = "lock.sqlite"
_PATIENCE = 3600.0
"""Seconds."""


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the folder's store for oneself; a process that ends, however it does, lets it go.

    Raises OSError where the folder cannot be written, SimpulError where another takes longer than an hour.
    """
    place = folder / STORE
    place.mkdir(parents=True, exist_ok=True)
    (place / LOCK).touch()
    with closing(sqlite3.connect(place / LOCK, timeout=_PATIENCE, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise SimpulError(
                f"{place}: sedang disusun oleh proses lain · another process is making it.",
                "Tunggu, lalu ulangi · wait, then run again.",
            ) from error
        yield
