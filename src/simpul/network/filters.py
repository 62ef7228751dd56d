"""Which ties of a network are shown, as SQL."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from simpul.model import EntityType


@dataclass(frozen=True, slots=True)
class Filters:
    """What a tie must have to be shown; empty values filter nothing.

    ``since`` and ``until`` are ISO dates of articles, both inclusive, as precise as one likes ("2024", "2024-07"):
    with either, claims of articles without a date do not count. ``confidence`` (0..1) is the least that a claim must
    have to count, ``origins`` the least number of origins of those that count. Both ends must be of one of ``types``.
    """

    types: frozenset[EntityType] = frozenset()
    predicates: frozenset[str] = frozenset()
    since: str = ""
    until: str = ""
    confidence: float = 0.0
    origins: int = 1


@dataclass(frozen=True, slots=True)
class Condition:
    """An SQL condition with its values."""

    sql: str
    values: tuple[object, ...] = ()


def of_claims(filters: Filters) -> Condition:
    """Which rows of ``stated`` count."""
    parts = [
        Condition("date >= ?", (filters.since,)) if filters.since else None,
        # "2024-07" lasts until its end: a longer text with the same beginning is not after it.
        Condition("date <= ? || '~'", (filters.until,)) if filters.until else None,
        Condition("confidence >= ?", (filters.confidence,)) if filters.confidence > 0 else None,
    ]
    return _all(parts)


def of_ties(filters: Filters) -> Condition:
    """Which rows of ``tie`` count, joined with their ends ``one`` and ``other``."""
    types = sorted(filters.types)
    return _all(
        [
            _among("tie.predicate", sorted(filters.predicates)),
            _among("one.type", types),
            _among("other.type", types),
        ]
    )


def _among(column: str, values: Collection[str]) -> Condition | None:
    return Condition(f"{column} IN ({', '.join('?' * len(values))})", tuple(values)) if values else None


def _all(parts: Collection[Condition | None]) -> Condition:
    there = [part for part in parts if part is not None]
    values = tuple(value for part in there for value in part.values)
    return Condition(" AND ".join(part.sql for part in there) or "1", values)
