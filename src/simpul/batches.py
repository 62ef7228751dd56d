"""Items in batches (``itertools.batched`` comes with Python 3.12)."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
_AHEAD = 4


def batches(items: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    """The items in their order, ``size`` at a time; the last batch may be smaller."""
    rest = iter(items)
    while batch := tuple(islice(rest, size)):
        yield batch


def tapering(items: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    """The items in their order, ``size`` at a time, and towards the end ever fewer, down to one: who does the last ones
    keeps nobody waiting for long. A few batches are read ahead."""
    rest = iter(items)
    held = deque(islice(rest, _AHEAD * size))
    while held:
        batch = tuple(held.popleft() for _ in range(max(1, len(held) // _AHEAD)))
        held.extend(islice(rest, len(batch)))
        yield batch
