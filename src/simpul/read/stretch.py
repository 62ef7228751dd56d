"""A part of a source that can be read without the rest of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """At most ``count`` records of JSON lines or of a table, from number ``first`` on (numbered from 1).

    ``start`` is where the line ``first - skip`` begins, in bytes; a table needs none.
    """

    first: int
    count: int
    start: int = 0
    skip: int = 0

    @property
    def numbers(self) -> range:
        """The numbers of its records."""
        return range(self.first, self.first + self.count)

    def parts(self, number: int) -> tuple[Stretch, ...]:
        """At most ``number`` smaller ones, in their order."""
        size = -(-self.count // number)
        return tuple(
            Stretch(self.first + gone, min(size, self.count - gone), self.start, self.skip + gone)
            for gone in range(0, self.count, size)
        )
