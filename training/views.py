"""The values that training reads: an annotated article as numbers."""

from __future__ import annotations

from dataclasses import dataclass

from simpul.learned.pairs import Pair, Thing
from simpul.learned.windows import Window, Words

UNSURE = "?"
"""Label of a pair that is neither right nor wrong (another place of the same value)."""
HALF = "~"
"""Before a label: as likely as not (``annotations.doubted``)."""


@dataclass(frozen=True, slots=True)
class View:
    """Things, pairs, for each pair its labels, and the labels that this view says nothing of."""

    things: tuple[Thing, ...]
    pairs: tuple[Pair, ...]
    labels: tuple[frozenset[str], ...]
    silent: frozenset[str]


@dataclass(frozen=True, slots=True)
class Example:
    """An article as numbers; tags of its words by head ("names", "topics", "purposes"), views of its pairs by name."""

    id: str
    words: Words
    windows: tuple[Window, ...]
    tags: dict[str, tuple[int, ...]]
    views: dict[str, View]
