"""The values that training reads: an annotated article as numbers."""

from __future__ import annotations

from dataclasses import dataclass

from reader.encoder_windows import Window, Words
from reader.model_pairs import Pair, Thing

UNSURE = "?"
"""Label of a pair that is neither right nor wrong (another place of the same value)."""


@dataclass(frozen=True, slots=True)
class View:
    """Things, pairs, and for each pair its labels."""

    things: tuple[Thing, ...]
    pairs: tuple[Pair, ...]
    labels: tuple[frozenset[str], ...]
    judged: bool
    """Whether some things are none, so that "real" can be learned."""


@dataclass(frozen=True, slots=True)
class Example:
    """An article as numbers."""

    id: str
    words: Words
    windows: tuple[Window, ...]
    names: tuple[int, ...]
    purposes: tuple[int, ...]
    views: dict[str, View]
