"""Single values of a state, by name."""

from __future__ import annotations

from typing import TypeVar

from simpul.state.schema import Database
from simpul.state.values import pack, unpack

T = TypeVar("T")


def put(db: Database, name: str, value: object) -> None:
    """Keep a value; ``get`` needs its type."""
    db.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, pack(value)))


def get(db: Database, name: str, kind: type[T], otherwise: T) -> T:
    """The value of a type that is kept under a name; ``otherwise`` where there is none."""
    row = db.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return unpack(row[0], kind) if row else otherwise
