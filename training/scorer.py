"""The functions of the shared scorer, which is not distributed: it is loaded when one of them is first called."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from gold import SHARED, Record, require_shared

Table = dict[str, Any]
"""By kind of entity and by predicate: P, R, F1, how many there are and how many were found."""


@cache
def shared() -> Any:
    """The scorer's module. Stops with one line where it is absent."""
    require_shared()
    sys.path.append(str(SHARED / "gold"))
    return import_module("score")


def token_f1(one: str, other: str) -> float:
    """How many words two texts share, in 0..1."""
    return float(shared().token_f1(one, other))


def alike(gold: Record, found: Record) -> float:
    """How alike two entities are, in 0..1; 0 where they cannot be the same."""
    return float(shared().alike(gold, found))


def claim_alike(gold: Record, found: Record, to_gold: Mapping[str, str]) -> float:
    """How alike two claims are, in 0..1; ``to_gold`` has the annotated entity of each found one (local ids)."""
    return float(shared().claim_alike(gold, found, to_gold))


def one_to_one(
    gold: Sequence[Record], found: Sequence[Record], similarity: Callable[[Record, Record], float]
) -> list[tuple[int, int]]:
    """The numbers of those that belong together, each in one pair at most, the most similar first."""
    pairs: list[tuple[int, int]] = shared().one_to_one(gold, found, similarity)
    return pairs


def score(gold: Mapping[str, Record], found: Mapping[str, Record], texts: Mapping[str, str] | None = None) -> Table:
    """The table of found records against annotated ones; evidence is checked where ``texts`` are given."""
    table: Table = shared().score(gold, found, texts)
    return table
