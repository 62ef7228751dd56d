"""Files of tables that are written by one, before anybody reads them."""

from __future__ import annotations

import sqlite3
from importlib import resources
from pathlib import Path


def writable(path: Path) -> sqlite3.Connection:
    """The file, which is made where it is missing. Nothing is gained by a journal: it is read only when it is whole."""
    tables = sqlite3.connect(path)
    tables.execute("PRAGMA journal_mode = OFF")
    return tables


def make_tables(tables: sqlite3.Connection, schema: str) -> None:
    """Make the tables of a schema, a file of this package."""
    script = (resources.files("simpul.search") / schema).read_text(encoding="utf-8")
    tables.executescript(f"BEGIN;\n{script}\nCOMMIT;")
