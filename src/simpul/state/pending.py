"""Records that are finished but not yet part of the build: committed batch by batch, so that a killed build goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from simpul.state.record import Record, Sealed
from simpul.state.schema import Database, transaction
from simpul.state.values import unpack


def digests(db: Database) -> dict[str, str]:
    """The digest of every pending record by its article's IRI."""
    return dict(db.execute("SELECT iri, digest FROM pending"))


def add(db: Database, records: Iterable[Sealed]) -> None:
    """Keep a batch; a record replaces an earlier one of the same article."""
    with transaction(db):
        rows = ((record.iri, record.digest, record.data) for record in records)
        db.executemany("INSERT OR REPLACE INTO pending VALUES (?, ?, ?)", rows)


def drop(db: Database, iris: Iterable[str]) -> None:
    """Forget the pending records of these articles."""
    db.executemany("DELETE FROM pending WHERE iri = ?", ((iri,) for iri in iris))


def records(db: Database) -> Iterator[Record]:
    """All pending records, sorted by IRI."""
    for (data,) in db.execute("SELECT record FROM pending ORDER BY iri"):
        yield unpack(data, Record)
