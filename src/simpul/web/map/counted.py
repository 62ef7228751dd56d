"""How many things lie in each regency: what lies in a district or a village of it lies in it too."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from simpul.gazetteer.load import UPPER, GazetteerPlace, upper_places


@dataclass(frozen=True, slots=True)
class Counted:
    """A province, regency or city with the things that lie in it; a province has those that are told of it alone."""

    place: GazetteerPlace
    things: tuple[str, ...]

    @property
    def count(self) -> int:
        """The number of its things."""
        return len(self.things)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is counted: a type of things, of those that articles from ``since`` to ``until`` describe (ISO dates).

    ``code`` is that of a province or a regency, with all that lies in it; "" is the country.
    """

    type: str = "Program"
    since: str = ""
    until: str = ""
    code: str = ""


_LYING = """
SELECT DISTINCT place.code, thing.iri FROM near
JOIN node thing ON thing.id = near.node JOIN node place ON place.iri = near.other
WHERE thing.type = ? AND place.code IS NOT NULL AND (? = '' OR place.code = ? OR place.code LIKE ? || '.%')
"""
_WHEN = """
AND thing.id IN (
  SELECT node FROM told JOIN article ON article.id = told.article WHERE date >= ? AND (? = '' OR date <= ? || '~')
)
"""


def counted(index: sqlite3.Connection, asked: Asked) -> tuple[Counted, ...]:
    """Places with at least one thing, those of the most first; codes that are no longer in force are left out."""
    statement, values = _LYING, [asked.type, asked.code, asked.code, asked.code]
    if asked.since or asked.until:
        statement, values = statement + _WHEN, [*values, asked.since, asked.until, asked.until]
    things: dict[str, set[str]] = defaultdict(set)
    for code, thing in index.execute(statement, values):
        things[".".join(code.split(".")[:2])].add(thing)
    known = known_places()
    found = [Counted(known[code], tuple(sorted(iris))) for code, iris in things.items() if code in known]
    return tuple(sorted(found, key=lambda each: (-each.count, each.place.code)))


@cache
def known_places() -> Mapping[str, GazetteerPlace]:
    """Provinces, regencies and cities by their codes."""
    return {place.code: place for place in upper_places() if place.kind in UPPER}
