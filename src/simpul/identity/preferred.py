"""The preferred one of several names for one thing, and of several nodes that are one thing: decided here alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping
from typing import TypeVar

from simpul.identity.short_forms import abbreviated

T = TypeVar("T", bound=Hashable)


def preferred(told: Mapping[T, int]) -> T:
    """Of the names of one thing, each with the number of articles that prefer it, the one of most articles.

    A name that another one spells out ("DPR RI" beside "Dewan Perwakilan Rakyat"), and one in small letters beside
    names, stand behind all others. Ties go to the longer, then to the first by code points.
    Raises ValueError for no names.
    """
    return preferred_node({name: (str(name), articles) for name, articles in told.items()})


def preferred_by(articles: Iterable[tuple[Collection[T], int]]) -> T:
    """The ``preferred`` name by what articles give, each time with the number of these: one that gives several counts
    for one of them. Raises ValueError for no names."""
    counted: Counter[T] = Counter()
    for names, number in articles:
        counted.update(dict.fromkeys(names, 0))
        counted[preferred(dict.fromkeys(names, 0))] += number
    return preferred(counted)


def preferred_node(told: Mapping[T, tuple[str, int]]) -> T:
    """Of nodes that are one thing, each with its name and the number of articles that tell of it, the one that stands
    for all: by the same rule, then the first by IRI. Raises ValueError for no nodes."""
    if len(told) == 1:
        return next(iter(told))
    names = {name for name, _ in told.values()}
    behind = abbreviated(names) | {name for name in names if name.islower()}

    def rank(node: T) -> tuple[bool, int, int, str, str]:
        name, articles = told[node]
        return name in behind, -articles, -len(name), name, str(node)

    return min(told, key=rank)
