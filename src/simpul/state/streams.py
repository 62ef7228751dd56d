"""The large files of a build as Turtle and TriG, piece by piece out of the state."""

from __future__ import annotations

from collections.abc import Iterator

from simpul.graph.canonical import head
from simpul.state.schema import Database
from simpul.state.values import unpack_text

_MERGED = """
SELECT subject, {0} FROM told WHERE NOT EXISTS (SELECT 1 FROM merged WHERE merged.subject = told.subject)
UNION ALL SELECT subject, {0} FROM merged
"""


def merged(db: Database, base: str) -> Iterator[str]:
    """The merged facts as Turtle, piece by piece: ``graph.ttl``."""
    bits = 0
    for (each,) in db.execute("SELECT DISTINCT used FROM told UNION SELECT DISTINCT used FROM merged"):
        bits |= each
    yield head(base, bits)
    between = ""
    for _, text in db.execute(f"{_MERGED.format('text')} ORDER BY subject"):
        yield between + text
        between = "\n"


def graphs(db: Database, table: str, base: str) -> Iterator[str]:
    """The named graphs of "graph" (``graph.trig``) or "held" (``quarantine.trig``), piece by piece."""
    bits = 0
    for (each,) in db.execute(f"SELECT DISTINCT used FROM {table}"):
        bits |= each
    yield head(base, bits)
    between = ""
    for (text,) in db.execute(f"SELECT text FROM {table} ORDER BY name"):
        yield between + unpack_text(text)
        between = "\n"
