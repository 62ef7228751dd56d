"""One partition after the other, in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from simpul.engines.engine import Lost

T = TypeVar("T")
R = TypeVar("R")


class Serial:
    """No other process is begun."""

    def map(self, work: Callable[[tuple[T, ...]], R], partitions: Iterable[tuple[T, ...]]) -> Iterator[R | Lost[T]]:
        """See ``Engine``."""
        return map(work, partitions)
