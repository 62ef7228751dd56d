"""Partitions → the articles and findings in them, and the records of the articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simpul.model import Article, Finding
from simpul.partitions import files, listing
from simpul.partitions.table import rows
from simpul.read.findings import finding
from simpul.read.sources import Source
from simpul.state.record import Sealed


@dataclass(slots=True)
class Stored:
    """Reads partitions like ``simpul.read.reader.read_source``, and has at hand the record of the article that it gave
    last."""

    _record: Sealed | None = None

    def __call__(self, source: Source) -> Iterator[tuple[Article | Finding, bool]]:
        """The articles and findings, each with whether it comes out of a web archive; a finding about a partition
        that cannot be read. Raises SimpulError where the list cannot."""
        found = listing.read(source.path)
        for each in found.findings:
            yield each, False
        for name in found.partitions:
            yield from self._partition(files.beside(source.path, name + listing.TABLE), f"{source.name}/{name}")
        self._record = None

    def _partition(self, address: str, name: str) -> Iterator[tuple[Article | Finding, bool]]:
        self._record = None
        try:
            with files.opened(address) as file:
                for row in rows(file):
                    self._record = row.record
                    yield row.item, row.archived
        except ImportError:
            yield finding("read.extra", name, detail="parquet"), False
        except Exception as error:  # of Arrow, or of any file system
            yield finding("read.parquet", name, detail=" ".join(str(error).split())), False

    def record(self, digest: str) -> Sealed | None:
        """The record of the article that was given last, if it has this digest."""
        return self._record if self._record and self._record.digest == digest else None
