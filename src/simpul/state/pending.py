"""Records that are finished but not yet part of the build, in a file of their own beside the state.

They are committed batch by batch while one long transaction takes them into the state, so that a killed build goes on.
Every function but ``forget`` is given that file opened (``schema.opened``, ``PENDING``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from simpul.state.record import Record, Sealed
from simpul.state.schema import PENDING, Database, remove, transaction
from simpul.state.values import unpack


def digests(waiting: Database) -> dict[str, str]:
    """The digest of every pending record by its article's IRI."""
    return dict(waiting.execute("SELECT iri, digest FROM pending"))


def add(waiting: Database, records: Iterable[Sealed]) -> None:
    """Keep a batch; a record replaces an earlier one of the same article."""
    with transaction(waiting):
        rows = ((record.iri, record.digest, record.data) for record in records)
        waiting.executemany("INSERT OR REPLACE INTO pending VALUES (?, ?, ?)", rows)


def records(waiting: Database, iris: Iterable[str]) -> Iterator[Record]:
    """The pending records of these articles."""
    for iri in iris:
        (data,) = waiting.execute("SELECT record FROM pending WHERE iri = ?", (iri,)).fetchone()
        yield unpack(data, Record)


def unsealed(record: Sealed) -> Record:
    """The record behind a sealed one."""
    return unpack(record.data, Record)


def forget(folder: Path) -> None:
    """Forget all that is pending for a build's folder; its file must not be open."""
    remove(folder / PENDING)
