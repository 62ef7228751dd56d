"""What every engine can do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Lost(Generic[T]):
    """An item that ended its worker again and again: the work is done without it."""

    item: T


class Engine(Protocol):
    """Does work on partitions, anywhere and in any order."""

    def map(self, work: Callable[[tuple[T, ...]], R], partitions: Iterable[tuple[T, ...]]) -> Iterator[R | Lost[T]]:
        """The results of all partitions as they come, each once. What ``work`` raises is raised here.

        A worker that is lost costs its partition only, which is done again; ``partitions`` are asked for as needed.
        """


def carefully(
    alone: Callable[[tuple[T, ...]], R], partition: tuple[T, ...], died: type[Exception]
) -> Iterator[R | Lost[T]]:
    """A partition that may have ended a worker, with nothing beside it: ``alone`` does it, and raises ``died`` where it
    ends one again. Then each item is done alone, and one that still ends its worker is lost."""
    try:
        yield alone(partition)
    except died:
        if len(partition) == 1:
            yield Lost(partition[0])
            return
        for item in partition:
            yield from carefully(alone, (item,), died)
