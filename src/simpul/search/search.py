"""Things by name, type, place and time."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from simpul.errors import SimpulError
from simpul.gazetteer import places_named
from simpul.graph.nodes import CLASSES
from simpul.model import EntityType
from simpul.search.words import alike, every_word, folded, inside

TYPES = tuple(name for name, _ in CLASSES)
Clock = Literal["article", "event"]
"""Whether a period is about the dates of articles, or about what they say of a programme's beginning and end."""

_LIKE = 80.0
"""Per cent of a name's letters that are at least as they were typed, for a slip of the pen."""

_SAME = "(SELECT instr(char(10) || text || char(10), ?) > 0 FROM parts WHERE parts.rowid = node.id)"
"""Whether one of a thing's names is just this text; too slow for one or two letters, which begin many names."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found. ``articles`` describe it, from ``first`` to ``last``; ``begins`` and ``ends`` as told."""

    iri: str
    name: str
    type: EntityType
    kind: str | None
    code: str | None
    articles: int
    first: str | None
    last: str | None
    begins: str | None
    ends: str | None


def search(
    index: sqlite3.Connection,
    text: str = "",
    *,
    type: EntityType | None = None,
    place: str | None = None,
    near: Sequence[str] = (),
    since: dt.date | None = None,
    until: dt.date | None = None,
    clock: Clock = "article",
    limit: int = 20,
) -> tuple[Hit, ...]:
    """The things with these words in a name: first those that are just so called, then those of the most articles.

    Words match from their beginning, in old and new spelling; where none do, inside of words; where none do either,
    with slips of the pen. No text: all things. ``place`` is a Kemendagri code ("33", with all that lies in it) or a
    name; ``near`` are IRIs of places and bodies, to all of which a thing belongs. ``since`` and ``until`` are
    inclusive. Raises SimpulError for a place that is not known.
    """
    numbers = found(
        index, text, type=type, place=place, near=near, since=since, until=until, clock=clock, limit=limit
    )  # fmt: skip
    return hits(index, numbers)


def found(
    index: sqlite3.Connection,
    text: str = "",
    *,
    type: EntityType | None = None,
    place: str | None = None,
    near: Sequence[str] = (),
    since: dt.date | None = None,
    until: dt.date | None = None,
    clock: Clock = "article",
    limit: int = -1,
) -> tuple[int, ...]:
    """As ``search``: the numbers of the things in the index, all of them unless there is a ``limit``."""
    filters = [_type(type), _place(index, place), *map(_near, near), _period(since, until, clock)]
    where = " AND ".join(condition for condition, _ in filters if condition)
    values = [value for _, each in filters for value in each]
    for table, query in _queries(text):
        if numbers := _select(index, text, table, query, where, values, limit):
            return numbers
    return _slips(index, text, where, values, limit) if alike(text) else ()


def hits(index: sqlite3.Connection, numbers: Sequence[int]) -> tuple[Hit, ...]:
    """The things with these numbers, in their order."""
    statement = """
        SELECT iri, name, node.type, kind, node.code, articles, first, last, begins, ends
        FROM json_each(?) AS number JOIN node ON node.id = number.value ORDER BY number.key
    """
    return tuple(Hit(*row) for row in index.execute(statement, [json.dumps(list(numbers))]))


def _queries(text: str) -> Sequence[tuple[str, str]]:
    if not folded(text):
        return [("", "")] if not text.strip() else []
    return [("names", every_word(text)), *([("parts", inside(text))] if inside(text) else [])]


def _select(
    index: sqlite3.Connection, text: str, table: str, query: str, where: str, values: Sequence[object], limit: int
) -> tuple[int, ...]:
    named = f"id IN (SELECT rowid FROM {table} WHERE {table} MATCH ?)" if table else ""
    conditions = " AND ".join(filter(None, (named, where))) or "1"
    same, name = (_SAME, f"\n{folded(text)}\n") if len(folded(text)) > 2 else ("folded = ?", folded(text))
    statement = f"SELECT id FROM node WHERE {conditions} ORDER BY {same} DESC, articles DESC, name, iri LIMIT ?"
    rows = index.execute(statement, [*([query] if table else []), *values, name, limit])
    return tuple(number for (number,) in rows)


def _slips(index: sqlite3.Connection, text: str, where: str, values: Sequence[object], limit: int) -> tuple[int, ...]:
    """Of the names that share the most groups of letters those that are spelled nearly as the text."""
    candidates = index.execute(
        "SELECT rowid, text FROM parts WHERE parts MATCH ? ORDER BY rank LIMIT 200", (alike(text),)
    ).fetchall()
    wanted = folded(text)
    near = {
        number: score
        for number, names in candidates
        if (score := max(fuzz.ratio(wanted, name) for name in names.split("\n"))) >= _LIKE
    }
    condition = " AND ".join(filter(None, ("id IN (SELECT value FROM json_each(?))", where)))
    statement = f"SELECT id, articles, name, iri FROM node WHERE {condition}"
    rows = index.execute(statement, [json.dumps(list(near)), *values]).fetchall()
    rows.sort(key=lambda row: (-near[row[0]], -row[1], row[2], row[3]))
    return tuple(row[0] for row in rows[: None if limit < 0 else limit])


def _near(iri: str) -> tuple[str, list[object]]:
    return "id IN (SELECT node FROM near WHERE other = ?)", [iri]


def _type(type: EntityType | None) -> tuple[str, list[object]]:
    return ("type = ?", [type]) if type else ("", [])


_PLACE = """id IN (
    WITH place (iri) AS (SELECT iri FROM node WHERE type = 'Place' AND ({})),
    direct (id) AS (SELECT near.node FROM near JOIN place ON near.other = place.iri),
    body (iri) AS (SELECT node.iri FROM node JOIN direct USING (id) WHERE type = 'Organization')
    SELECT id FROM direct UNION SELECT near.node FROM near JOIN body ON near.other = body.iri
    UNION SELECT node.id FROM node JOIN place USING (iri)
)"""
_UNDER = "code = ? OR code > ? || '.' AND code < ? || '/'"


def _place(index: sqlite3.Connection, place: str | None) -> tuple[str, list[object]]:
    """What lies in a place, belongs to it, or to a body that does."""
    if place is None:
        return "", []
    if place.replace(".", "").isdigit():
        return _PLACE.format(_UNDER), [place] * 3
    codes = [found.code for found in places_named(place)]
    named = index.execute("SELECT iri FROM node WHERE type = 'Place' AND folded = ?", (folded(place),)).fetchall()
    if not codes and not named:
        raise SimpulError(
            f"Tempat “{place}” tidak dikenal · no such place.", "Beri nama atau kode · give a name or a code: 33, 33.74"
        )
    conditions = [*[_UNDER] * len(codes), *["iri = ?"] * len(named)]
    return _PLACE.format(" OR ".join(conditions)), [*(c for code in codes for c in [code] * 3), *(n for (n,) in named)]


def _period(since: dt.date | None, until: dt.date | None, clock: Clock) -> tuple[str, list[object]]:
    if since is None and until is None:
        return "", []
    first, last = since.isoformat() if since else "", until.isoformat() if until else "9"
    if clock == "event":
        # "2024-06" lasts until its end: a longer text with the same beginning is not after it.
        began = "coalesce(begins, ends) <= ? AND coalesce(ends, begins) || '~' >= ?"
        return f"({began})", [last, first]
    told = "SELECT node FROM told JOIN article ON article.id = told.article WHERE date BETWEEN ? AND ?"
    return f"id IN ({told})", [first, last]
