"""Finished records on their way into a build: first where a kill does not lose them, then into the settled state."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from simpul.memory import looking_at_new
from simpul.settle import Given, Settling
from simpul.state import PENDING, Database, articles, opened, pending, transaction
from simpul.state.record import Sealed


class Intake:
    """``waiting`` has the digests of records that are pending and not taken in, by the IRIs of their articles."""

    def __init__(self, db: Database, file: Database, given: Given) -> None:
        self._db = db
        self._file = file
        self._settling = Settling(db, given)
        self.waiting = pending.digests(file)

    def add(self, records: Collection[Sealed]) -> None:
        """Keep new records and take them in."""
        pending.add(self._file, records)
        for record in records:
            self.waiting.pop(record.iri, None)
        self._settling.take(map(pending.unsealed, records))

    def take(self, iri: str) -> None:
        """Take a record in that an earlier build left."""
        del self.waiting[iri]
        self._settling.take(pending.records(self._file, [iri]))

    def drop(self, iri: str) -> None:
        """Leave a record out, if there is one."""
        self.waiting.pop(iri, None)

    def finish(self, *, gone: Collection[str], rest: bool) -> None:
        """Take articles (IRIs) out, and in the ``rest`` of what is pending; then the state is that of the build."""
        if rest:
            settled = articles.digests(self._db)
            left = sorted(i for i, digest in self.waiting.items() if i not in gone and settled.get(i) != digest)
            self._settling.take(pending.records(self._file, left))
        with looking_at_new():
            self._settling.finish(gone)


@contextmanager
def taking_in(db: Database, folder: Path, given: Given) -> Iterator[Intake]:
    """An intake into the state of a folder: one transaction, and nothing is pending after it.

    What is pending stays so where it fails.
    """
    with opened(folder, name=PENDING) as file, transaction(db):
        yield Intake(db, file, given)
    pending.forget(folder)
