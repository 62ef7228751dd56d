"""Sources → pieces of about one size that a worker can read without the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from simpul.batches import batches
from simpul.model import Finding
from simpul.read import parquet
from simpul.read.dates import Order
from simpul.read.draft import Draft
from simpul.read.formats import drafts
from simpul.read.lines import cuts
from simpul.read.reader import orders_of
from simpul.read.sources import Source
from simpul.read.stretch import Stretch

_STRETCHED = frozenset({"jsonl", "parquet"})
_PARTS = 16
"""Into how many a piece is taken apart that ended its workers."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A source, or a stretch of it with the orders of days in its whole file; ``place`` is the source's in the plan."""

    place: int
    source: Source
    stretch: Stretch | None = None
    orders: tuple[tuple[str | None, Order], ...] = ()

    @property
    def key(self) -> tuple[int, int]:
        """Where it stands among all pieces."""
        return self.place, self.stretch.first if self.stretch else 1

    @property
    def name(self) -> str:
        """What a finding calls it."""
        if self.stretch is None:
            return self.source.name
        numbers = self.stretch.numbers
        return f"{self.source.name}:{numbers.start}" + (f"-{numbers[-1]}" if len(numbers) > 1 else "")

    def smaller(self) -> tuple[Piece, ...]:
        """Pieces that it can be taken apart into; none where it is one record or a whole file."""
        if self.stretch is None or self.stretch.count < 2:
            return ()
        return tuple(replace(self, stretch=part) for part in self.stretch.parts(_PARTS))

    def drafts(self) -> tuple[list[Draft | Finding], dict[str | None, Order]]:
        """Its drafts, and the orders of days in its whole file."""
        found = list(drafts(self.source, self.stretch))
        if self.stretch:
            return found, dict(self.orders)
        return found, {} if self.source.kind == "warc" else orders_of(found)


def is_long(source: Source) -> bool:
    """Whether a source has to be looked through to be cut."""
    return source.kind in _STRETCHED


def cut(size: int, sources: Iterable[tuple[int, Source]]) -> list[Piece]:
    """Long sources, each with its place, as pieces of ``size`` records: what a worker does before the rest."""
    return [piece for place, source in sources for piece in _cut(size, place, source)]


def grouped(pieces: Iterable[Piece], size: int) -> Iterator[tuple[Piece, ...]]:
    """What is read together, in the order of the pieces: of a long source or a web archive each alone, of other files
    ``size`` that follow each other."""
    for alone, some in groupby(pieces, key=lambda piece: piece.source.kind in {*_STRETCHED, "warc"}):
        yield from batches(some, 1 if alone else size)


def _cut(size: int, place: int, source: Source) -> Iterator[Piece]:
    found = _stretches(source, size)
    orders = tuple(orders_of(drafts(source)).items()) if found else ()
    for stretch in found:
        yield Piece(place, source, stretch, orders)
    if not found:
        yield Piece(place, source)


def _stretches(source: Source, size: int) -> list[Stretch]:
    """Nothing where the source can only be read whole, or not at all."""
    try:
        with source.opened() as file:
            if source.kind == "parquet":
                return [Stretch(first, size) for first in range(1, parquet.rows(file) + 1, size)]
            starts = cuts(file, size)
    except (ImportError, OSError, EOFError, RuntimeError, ValueError):  # reading it again says what it is
        return []
    return [Stretch(1 + n * size, size, start) for n, start in enumerate(starts)]
