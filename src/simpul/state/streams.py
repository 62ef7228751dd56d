"""The large files of a build as Turtle and TriG in UTF-8, piece by piece out of the state."""

from __future__ import annotations

from collections.abc import Iterator

from simpul.graph.canonical import head
from simpul.state.schema import Database
from simpul.state.values import unpack_bytes

_MERGED = """
SELECT subject, {0} FROM told WHERE NOT EXISTS (SELECT 1 FROM merged WHERE merged.subject = told.subject)
UNION ALL SELECT subject, {0} FROM merged
"""


def merged(db: Database, base: str) -> Iterator[bytes]:
    """The merged facts as Turtle, piece by piece: ``graph.ttl``."""
    bits = 0
    for (each,) in db.execute("SELECT DISTINCT used FROM told UNION SELECT DISTINCT used FROM merged"):
        bits |= each
    yield head(base, bits).encode()
    between = b""
    for _, text in db.execute(f"{_MERGED.format('CAST(text AS BLOB)')} ORDER BY subject"):
        yield between + text
        between = b"\n"


def graphs(db: Database, table: str, base: str) -> Iterator[bytes]:
    """The named graphs of "graph" (``graph.trig``) or "held" (``quarantine.trig``), piece by piece."""
    bits = 0
    for (each,) in db.execute(f"SELECT DISTINCT used FROM {table}"):
        bits |= each
    yield head(base, bits).encode()
    between = b""
    for (text,) in db.execute(f"SELECT text FROM {table} ORDER BY name"):
        yield between + unpack_bytes(text)
        between = b"\n"
