"""What a search found, counted: by type, place, body and year."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from simpul.search.search import found


@dataclass(frozen=True, slots=True)
class Count:
    """How many of the things that were found have a ``value``; ``name`` is what people read for it."""

    value: str
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Facets:
    """The counts; those of places, bodies and years cut to the largest."""

    types: tuple[Count, ...]
    places: tuple[Count, ...]
    bodies: tuple[Count, ...]
    years: tuple[Count, ...]


def facets(index: sqlite3.Connection, numbers: Sequence[int], *, each: int = 8) -> Facets:
    """The counts of things by their numbers in the index (``search.found``)."""
    chosen = json.dumps(list(numbers))
    years = index.execute(
        "SELECT substr(date, 1, 4), substr(date, 1, 4), count(DISTINCT node) FROM told "
        "JOIN article ON article.id = told.article "
        f"WHERE date IS NOT NULL AND node IN {_CHOSEN} GROUP BY 1",
        [chosen],
    )
    return Facets(
        _types(index, numbers), _near(index, "Place", chosen, each), _near(index, "Organization", chosen, each),
        tuple(sorted(_ordered(years), key=lambda count: count.value, reverse=True)),
    )  # fmt: skip


def count_types(
    index: sqlite3.Connection,
    text: str = "",
    *,
    near: Sequence[str] = (),
    since: dt.date | None = None,
    until: dt.date | None = None,
) -> tuple[Count, ...]:
    """The counts by type of what ``search.found`` finds, of all things without a sort of them."""
    if not (text.strip() or near or since or until):
        return _ordered(index.execute("SELECT type, type, count(*) FROM node GROUP BY 1"))
    return _types(index, found(index, text, near=near, since=since, until=until))


def _types(index: sqlite3.Connection, numbers: Sequence[int]) -> tuple[Count, ...]:
    query = f"SELECT type, type, count(*) FROM node WHERE id IN {_CHOSEN} GROUP BY 1"
    return _ordered(index.execute(query, [json.dumps(list(numbers))]))


_CHOSEN = "(SELECT value FROM json_each(?))"


def _near(index: sqlite3.Connection, type_: str, chosen: str, each: int) -> tuple[Count, ...]:
    statement = (
        "SELECT node.iri, node.name, count(*) FROM near JOIN node ON node.iri = near.other "
        f"WHERE node.type = ? AND near.node IN {_CHOSEN} GROUP BY near.other ORDER BY 3 DESC, 2, 1 LIMIT ?"
    )
    return tuple(Count(*row) for row in index.execute(statement, [type_, chosen, each]))


def _ordered(rows: sqlite3.Cursor) -> tuple[Count, ...]:
    return tuple(sorted((Count(*row) for row in rows), key=lambda count: (-count.number, count.name)))
