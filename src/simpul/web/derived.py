"""What is worked out of a generation of the store: once, and kept as long as the generation is."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Concatenate, Generic, ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Derived:
    """Results by function and arguments; who asks while one is made waits for it, and does not make it again."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._made: dict[Callable[..., Any], OrderedDict[Hashable, _Once[Any]]] = {}

    def get(self, name: Callable[..., Any], arguments: Hashable, make: Callable[[], T], most: int) -> T:
        """What was made under this name with these arguments; of one name the ``most`` that were asked last are kept.

        Raises what ``make`` raises; the next who asks tries again.
        """
        with self._lock:
            mine = self._made.setdefault(name, OrderedDict())
            once: _Once[T] = mine.setdefault(arguments, _Once())
            mine.move_to_end(arguments)
            while len(mine) > most:
                mine.popitem(last=False)
        return once.get(make)


class Deriving(Protocol):
    """What keeps what is derived from it."""

    @property
    def derived(self) -> Derived:
        """What was derived."""


G = TypeVar("G", bound=Deriving)


def derived(*, most: int = 1) -> Callable[[Callable[Concatenate[G, P], T]], Callable[Concatenate[G, P], T]]:
    """Keep what a function makes of a generation with that generation, for the ``most`` arguments asked last."""

    def keeping(make: Callable[Concatenate[G, P], T]) -> Callable[Concatenate[G, P], T]:
        @wraps(make)
        def give(here: G, /, *args: P.args, **kwargs: P.kwargs) -> T:
            arguments = (args, tuple(sorted(kwargs.items())))
            return here.derived.get(make, arguments, lambda: make(here, *args, **kwargs), most)

        return give

    return keeping


class _Once(Generic[T]):
    """A value that the first who asks makes."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._made: tuple[T] | None = None

    def get(self, make: Callable[[], T]) -> T:
        with self._lock:
            if self._made is None:
                self._made = (make(),)
            return self._made[0]
