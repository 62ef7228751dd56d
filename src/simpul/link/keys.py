"""What makes two mentions one node of the graph: the key of an entity, by the grammar of its kind of name.

A key depends on one article alone, never on what else is in the build: so a build in any order, or one article at a
time, gives the same nodes, and more input only adds. What only context can tell (``links``) comes on top of it.
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
from simpul.identity import organizations, person_parts, persons, programs
from simpul.identity.organization_parts import OrganizationName
from simpul.identity.organization_parts import parse as organization_parts
from simpul.identity.programme_list import programmes
from simpul.identity.programme_parts import ProgramName
from simpul.identity.spelling import modern
from simpul.identity.territories import Territory, narrowed
from simpul.identity.words import name_words
from simpul.model import Entity

_LEAD = re.compile(r"^(?:program|bantuan)\s+")
_ABOVE_DISTRICT = frozenset({"country", "province", "regency", "city"})
_OF_MANY_NAMESAKES = frozenset({"district", "village"})
_KIND_OF_LEVEL = {"provinsi": "province", "kabupaten": "regency", "kota": "city"}
_NAME_WORDS = 2
"""Words from which a name can be a person's full one, or a programme's own."""


@dataclass(frozen=True, slots=True)
class Key:
    """``values`` go into the IRI; a ``local`` key holds only in its article; ``label`` is the name to show.

    ``code`` is that of an official list: Kemendagri's of a place, that of a national programme.
    """

    values: tuple[str, ...]
    label: str
    local: bool
    code: str | None = None


def key(entity: Entity) -> Key:
    """The key of an entity that an article names."""
    return _KEYS[entity.type](entity)


def plain_case(name: str) -> str:
    """A name in capitals in title case ("JOKO RAKITO" → "Joko Rakito"); any other as it is, white space collapsed."""
    words = name.split()
    shouting = len(words) > 1 and name.upper() == name
    return " ".join(w.capitalize() if shouting else w for w in words)


def _person(entity: Entity) -> Key:
    label = plain_case(entity.name)
    figure = persons.known_as(label)
    name = person_parts.parse(figure or label)
    words = tuple(modern(w) for w in name.words)
    if not words:
        return Key((label,), label, local=True)
    values = (*words, *filter(None, (name.number, *name.parent)))
    return Key(values, figure or label, local=len(words) < _NAME_WORDS and not figure)


def _organization(entity: Entity) -> Key:
    label = expand(plain_case(entity.name))
    name = organization_parts(label)
    if not name.words:
        return Key((label,), label, local=True)
    land = _of_level(name.territory, entity.level)
    local = _one_of_many(entity, name, land) or len(label.strip(".")) <= _NAME_WORDS
    values = (*name.words, "#", *name.numbers, "@", *_territory(land), "@", *_territory(name.locality))
    return Key(values, label, local=local)


def _of_level(land: Territory | None, level: str | None) -> Territory | None:
    """ "Dinas Sosial Semarang" of an article that tells its level elsewhere is that of the town or of the regency."""
    kind = _KIND_OF_LEVEL.get(level or "")
    return narrowed(land, frozenset({kind})) if land and kind else land


def _one_of_many(entity: Entity, name: OrganizationName, land: Territory | None) -> bool:
    """Whether many territories have a body of this name and the name does not tell which."""
    if land is not None:
        return len(land.codes) > 1 or (not land.codes and not land.name)
    if name.locality is not None:
        return len(name.locality.codes) != 1
    if entity.kind not in PUBLIC or organizations.national(name.words):
        return False
    return one_of_many(entity.name, entity.level or level(entity.name))


def _territory(land: Territory | None) -> tuple[str, ...]:
    if land is None:
        return ()
    return tuple(sorted(land.codes)) or (*sorted(land.kinds), land.name)


def _place(entity: Entity) -> Key:
    official = gazetteer.place(entity.code) if entity.code else None
    if official:
        return Key(("kemendagri", official.code), official.name, local=False, code=official.code)
    label = plain_case(entity.name)
    words = name_words(label) or (label,)
    known = entity.kind in _ABOVE_DISTRICT or (entity.kind not in _OF_MANY_NAMESAKES and len(words) > _NAME_WORDS)
    return Key((entity.kind or "", *words), label, local=not known)


def _program(entity: Entity) -> Key:
    names = sorted({" ".join(m.text.split()) for m in entity.mentions} | {plain_case(entity.name)})
    codes = {code for name in names if _a_name(name) and (code := _national(programs.parse(name)))}
    if len(codes) == 1:
        (code,) = codes
        return Key(("national", code), programmes()[code].label, local=False, code=code)
    label = plain_case(entity.name)
    capitals = [w for w in label.split() if w[:1].isupper()]
    words = _words_of(programs.parse(label)) or (label.lower(),)
    return Key(words, label, local=len(capitals) < _NAME_WORDS)


def _a_name(name: str) -> bool:
    """Whether a phrase names one programme: in lower case only where that is usual ("makan bergizi gratis").

    "bantuan bedah rumah" may be any government's own.
    """
    return not name.islower() or bool(_usual() & {name, _LEAD.sub("", name)})


@cache
def _usual() -> frozenset[str]:
    return frozenset(n.lower() for r in lexicon("programs_named") for n in (r["name"], *r["aliases"].split(";")))


def _national(name: ProgramName) -> str | None:
    """The code of a name that is a national programme's and tells nothing besides."""
    alone = not (name.words or name.numbers or name.years or name.places)
    return next(iter(name.codes)) if alone and len(name.codes) == 1 else None


def _words_of(name: ProgramName) -> tuple[str, ...]:
    numbers = sorted(" ".join(pair).strip() for pair in name.numbers)
    places = sorted("+".join(_territory(land)) for land in name.places)
    return (*sorted(name.codes), *sorted(name.words), *numbers, *sorted(name.years), *places)


def _words(entity: Entity) -> Key:
    name = same_key(entity.type, entity.name) or entity.name.lower()
    return Key((name,), name, local=False)


_KEYS = {
    "Person": _person,
    "Organization": _organization,
    "Place": _place,
    "Program": _program,
    "Group": _words,
    "Skill": _words,
}
