"""What makes two mentions one node of the graph: the key of an entity, and the label that follows from it.

A key depends on one article alone, never on what else is in the build: so a build in any order, or one article at a
time, gives the same nodes, and more input only adds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from simpul import gazetteer
from simpul.data import lexicon
from simpul.find.org_heads import PUBLIC
from simpul.find.org_names import expand, level, one_of_many
from simpul.find.same import key as same_key
from simpul.model import Entity

_LEAD = re.compile(r"^(?:program|bantuan)\s+")
_ABOVE_DISTRICT = frozenset({"country", "province", "regency", "city"})


@dataclass(frozen=True, slots=True)
class Key:
    """``values`` go into the IRI; a ``local`` key holds only in its article; ``label`` follows from the values."""

    values: tuple[str, ...]
    label: str
    local: bool


def key(entity: Entity) -> Key:
    """The key of an entity that an article names."""
    return _KEYS[entity.type](entity)


def plain_case(name: str) -> str:
    """A name in capitals in title case ("JOKO RAKITO" → "Joko Rakito"); any other as it is, white space collapsed."""
    words = name.split()
    shouting = len(words) > 1 and name.upper() == name
    return " ".join(w.capitalize() if shouting else w for w in words)


def _person(entity: Entity) -> Key:
    name = plain_case(entity.name)
    return Key((name,), name, local=len(name.split()) < 2)


def _organization(entity: Entity) -> Key:
    name = expand(plain_case(entity.name))
    somewhere = entity.kind in PUBLIC and one_of_many(name, entity.level or level(name))
    return Key((name,), name, local=somewhere or len(name) < 3)


def _place(entity: Entity) -> Key:
    official = gazetteer.place(entity.code) if entity.code else None
    if official:
        return Key(("kemendagri", official.code), official.name, local=False)
    name = plain_case(entity.name)
    known = entity.kind in _ABOVE_DISTRICT or len(name.split()) > 2
    return Key((entity.kind or "", name), name, local=not known)


def _program(entity: Entity) -> Key:
    for mention in sorted({m.text for m in entity.mentions}):
        official = _national().get(_plain(mention)) or _national().get(_LEAD.sub("", _plain(mention)))
        if official:
            return Key((official,), official, local=False)
    name = plain_case(entity.name)
    capitals = [w for w in name.split() if w[:1].isupper()]
    return Key((name,), name, local=len(capitals) < 2)


def _words(entity: Entity) -> Key:
    name = same_key(entity.type, entity.name) or entity.name.lower()
    return Key((name,), name, local=False)


@cache
def _national() -> dict[str, str]:
    names: dict[str, str] = {}
    for row in lexicon("programs_named"):
        for alias in (row["name"], *filter(None, row["aliases"].split(";"))):
            names.setdefault(_plain(alias), row["name"])
    return names


def _plain(name: str) -> str:
    return " ".join(re.findall(r"[\w'/]+", name.lower()))


_KEYS = {
    "Person": _person,
    "Organization": _organization,
    "Place": _place,
    "Program": _program,
    "Group": _words,
    "Skill": _words,
}
