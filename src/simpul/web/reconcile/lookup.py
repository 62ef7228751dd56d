"""Things of the index by what the search leaves out: some of the words of a name, and the IRI."""

from __future__ import annotations

import sqlite3

from simpul.model import EntityType
from simpul.search import Hit
from simpul.search.search import hits
from simpul.search.words import folded


def some_words(index: sqlite3.Connection, text: str, type: EntityType | None, limit: int) -> tuple[Hit, ...]:
    """The things with any word of a text in a name, those with the rarest words first."""
    query = " OR ".join(f'"{word}"*' for word in folded(text).split())
    if not query:
        return ()
    statement = """
        SELECT node.id FROM names JOIN node ON node.id = names.rowid
        WHERE names MATCH ? AND (? IS NULL OR type = ?) ORDER BY rank, node.id LIMIT ?
    """
    return hits(index, [number for (number,) in index.execute(statement, [query, type, type, limit])])


def hit_of(index: sqlite3.Connection, iri: str) -> Hit | None:
    """What the index says of one thing; None where it has none of that IRI."""
    found = hits(index, [number for (number,) in index.execute("SELECT id FROM node WHERE iri = ?", [iri])])
    return found[0] if found else None
