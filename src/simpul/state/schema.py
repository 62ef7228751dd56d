"""The file and its tables; opened by one build at a time, whole after a kill at any moment."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from simpul.errors import SimpulError

FILE, PENDING = "state.sqlite", "pending.sqlite"
"""The state, and what is finished but not yet part of it: kept apart, as a long transaction changes the state."""
VERSION = 7
"""Of the tables; a file of another version is begun anew, as everything in it follows from the inputs."""
Database: TypeAlias = sqlite3.Connection

_STATE = """
CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE unread (source TEXT, finding BLOB);
CREATE TABLE draft (key BLOB PRIMARY KEY, made BLOB) WITHOUT ROWID;
CREATE TABLE article (
  number INTEGER PRIMARY KEY, iri TEXT UNIQUE, digest TEXT, day TEXT, id TEXT, publisher TEXT, claims INT, kept INT,
  sentences INT, parted BLOB, findings BLOB, published BLOB, linked BLOB, original BLOB, ties BLOB, lines BLOB
);
CREATE INDEX article_order ON article (day, id, iri);
CREATE TABLE graph (name TEXT PRIMARY KEY, used INT, text BLOB);
CREATE TABLE held (name TEXT PRIMARY KEY, used INT, text BLOB);
CREATE TABLE source (number INTEGER PRIMARY KEY, subjects BLOB);
CREATE TABLE told (subject TEXT, source INT, used INT, text TEXT, PRIMARY KEY (subject, source)) WITHOUT ROWID;
CREATE INDEX told_beside ON told (source, subject, used) WHERE source < 0;
CREATE TABLE told_used (used INTEGER PRIMARY KEY, blocks INT);
CREATE TABLE reference (key INT, subject TEXT, source INT, PRIMARY KEY (key, subject, source)) WITHOUT ROWID;
CREATE TABLE merged (subject TEXT PRIMARY KEY, used INT, text TEXT) WITHOUT ROWID;
CREATE TABLE doubted (focus TEXT, source INT, PRIMARY KEY (focus, source)) WITHOUT ROWID;
CREATE TABLE node (iri TEXT, source INT, named INT, told BLOB, PRIMARY KEY (iri, source)) WITHOUT ROWID;
CREATE TABLE whole (iri TEXT PRIMARY KEY, node BLOB) WITHOUT ROWID;
CREATE TABLE pair (one TEXT, other TEXT, PRIMARY KEY (one, other)) WITHOUT ROWID;
CREATE TABLE standing (iri TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE origin (copy TEXT PRIMARY KEY, origin TEXT) WITHOUT ROWID;
CREATE TABLE stale (file TEXT, key TEXT, PRIMARY KEY (file, key)) WITHOUT ROWID;
CREATE TABLE reported (finding BLOB PRIMARY KEY, about TEXT, text TEXT, used INT) WITHOUT ROWID;
CREATE TABLE content (iri TEXT PRIMARY KEY, source TEXT) WITHOUT ROWID;
CREATE INDEX content_source ON content (source);
"""
_TABLES = {FILE: _STATE, PENDING: "CREATE TABLE pending (iri TEXT PRIMARY KEY, digest TEXT, record BLOB)"}
_CACHE = {FILE: 128, PENDING: 2}
"""MiB of pages that SQLite keeps in memory."""


class UnreadableError(SimpulError):
    """A state that is broken, or of another version."""


def has_state(folder: Path) -> bool:
    """Whether a folder holds a state that this version of Simpul reads."""
    path = folder / FILE
    if not path.is_file():
        return False
    try:
        with opened(folder, anew=False):
            return True
    except UnreadableError:
        return False


@contextmanager
def opened(folder: Path, *, anew: bool = True, name: str = FILE) -> Iterator[Database]:
    """The state of a build's folder, or what is ``PENDING`` for it; made where it is missing.

    A broken file or one of another version is replaced with ``anew``, else UnreadableError. Raises SimpulError where
    another build is at work in the folder, and OSError where it cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _told(folder / name):
        db = _connect(folder / name, anew=anew)
        try:
            yield db
        finally:
            db.close()


@contextmanager
def transaction(db: Database) -> Iterator[None]:
    """All that is written inside counts, or nothing of it; inside another one it is a part of that."""
    if db.in_transaction:
        yield
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def clear(db: Database) -> None:
    """Forget everything."""
    tables = [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    with transaction(db):
        for table in tables:
            db.execute(f"DELETE FROM {table}")


def remove(path: Path) -> None:
    """Remove a file of SQLite that is not open, with what it keeps beside."""
    for each in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        each.unlink(missing_ok=True)


def _connect(path: Path, *, anew: bool) -> Database:
    db = sqlite3.connect(path, timeout=1, isolation_level=None)
    try:
        for pragma in (
            "locking_mode=EXCLUSIVE",
            "journal_mode=WAL",
            "synchronous=NORMAL",
            f"cache_size=-{_CACHE[path.name]}000",
        ):
            db.execute(f"PRAGMA {pragma}")
        with transaction(db):  # takes the lock
            (version,) = db.execute("PRAGMA user_version").fetchone()
            if not version:
                _make(db, _TABLES[path.name])
                version = VERSION
        if version == VERSION:
            return db
    except sqlite3.DatabaseError as error:
        db.close()
        if error.sqlite_errorcode not in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
            raise
    db.close()
    if not anew:
        raise UnreadableError(
            f"{path}: rusak atau dari versi lain · broken, or of another version.",
            f"Bangun lagi · build it again: simpul build INPUT -o {path.parent}",
        )
    remove(path)
    return _connect(path, anew=False)


def _make(db: Database, tables: str) -> None:
    for statement in tables.split(";\n"):
        db.execute(statement)
    db.execute(f"PRAGMA user_version={VERSION}")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """SQLite's errors as those that a user understands."""
    try:
        yield
    except sqlite3.OperationalError as error:
        match error.sqlite_errorcode:
            case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
                raise SimpulError(
                    f"{path.parent}: sedang dibangun oleh proses lain · another build is at work here.",
                    "Tunggu, lalu ulangi · wait, then run again.",
                ) from error
            case sqlite3.SQLITE_FULL:
                raise OSError(errno.ENOSPC, "disk full", str(path)) from error
            case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_READONLY:
                raise OSError(errno.EACCES, "no permission", str(path)) from error
        raise
