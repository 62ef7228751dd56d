"""The territory or ministry that a post belongs to, by one name whatever words an article has for it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache
from types import MappingProxyType

from simpul import gazetteer
from simpul.data import lexicon
from simpul.find.org_names import territory
from simpul.model import Node

Words = tuple[str, ...]

_HEADS = MappingProxyType({"regency": "kabupaten", "city": "kota"})
_SMALL = frozenset({"bidang", "dan", "ri", "republik", "indonesia"})


def words(text: str) -> Words:
    """The words of a name in lower case, signs left out: "Kab. Kendal" → ("kab", "kendal")."""
    return tuple(re.findall(r"[\w'’/&-]+", text.lower()))


def land(kinds: Collection[str], rest: Words, body: Node | None, place: Node | None) -> Words | None:
    """The territory of one of these kinds that a post names as its place, by its government or in the title's rest.

    ("kabupaten", "kendal"), ("kota", "metro"), ("lampung",): the name in the gazetteer where it has the place. None
    where there is none, or where the title's rest names another.
    """
    found = _of_place(place, kinds) or _of_government(body, kinds)
    if found is None and place is None and body is None and rest:
        named = [p for p in gazetteer.places_named(" ".join(rest)) if p.kind in kinds]
        found = _headed(named[0].name, named[0].kind) if len(named) == 1 else None
    return found if found and found[len(found) - len(rest) :] == rest else None


def ministry(rest: Words, body: Node | None) -> Words | None:
    """The field of a minister whose ministry is known, by the title's rest or by the ministry that is named."""
    name = words(body.name) if body is not None else ()
    field = rest or (name[1:] if name[:1] == ("kementerian",) else ())
    return _ministries().get(_plain(field))


def _of_place(place: Node | None, kinds: Collection[str]) -> Words | None:
    if place is None or place.kind not in kinds:
        return None
    return _headed(gazetteer.place(place.code).name if place.code else place.name, place.kind or "")


def _of_government(body: Node | None, kinds: Collection[str]) -> Words | None:
    part = territory(body.name) if body is not None and body.kind == "government" else None
    if body is None or part is None or part.kind not in kinds:
        return None
    return _headed(part.place.name if part.place else body.name[part.start : part.end], part.kind or "")


def _headed(name: str, kind: str) -> Words:
    head, found = _HEADS.get(kind), words(name)
    return found if head is None or found[0] == head else (head, *found)


@cache
def _ministries() -> Mapping[Words, Words]:
    """The field without its small words → the field, of every ministry that the lexicons name."""
    names = [row["body"] for row in lexicon("titles") if row["kind"] == "minister"]
    names += [row["name"] for row in lexicon("ministries")]
    fields = (words(name)[1:] for name in sorted(names) if name.startswith("Kementerian "))
    return MappingProxyType({_plain(field): field for field in fields if _plain(field)})


def _plain(field: Words) -> Words:
    return tuple(word for word in field if word not in _SMALL)
