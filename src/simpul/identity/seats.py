"""Posts that one person holds at a time, as one seat whatever words an article has for it.

"Kepala Dinas" and "Kadinsos" of one Dinas Sosial are one seat, and so are "Bupati" of Kabupaten Kendal and "Bupati
Kendal" of its government. A title that several persons may hold at once has no seat.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from simpul.data import lexicon
from simpul.find.org_names import expand
from simpul.identity.seat_lands import Words, land, ministry, words
from simpul.model import Node

_EVERYWHERE = frozenset({"agency", "legislature"})
"""Kinds of bodies that every territory has: without a level such a name does not say which of them is meant."""
_CAPITALS = frozenset({"dki", "diy", "bumn", "esdm", "hak", "ham", "pan-rb", "pu", "pupr", "ukm"})


@dataclass(frozen=True, slots=True)
class Seat:
    """``key`` is the same for one seat in every article; ``label`` follows from the key and the node's name."""

    key: tuple[str, ...]
    label: str


def seat(title: str | None, body: Node | None = None, place: Node | None = None) -> Seat | None:
    """The seat that a title stands for at a body or place; None where several may hold it or it is not said whose.

    Titles are those of the lexicon ``seat_titles``, territories those of the gazetteer.
    """
    said = words(re.sub(r"\([^)]*\)", " ", title or ""))
    said = said[:-1] if said[-1:] == ("ri",) else said
    for end in range(len(said), 0, -1):
        row = _titles().get(said[:end])
        if row is not None:
            return _SCOPES[row["scope"]](row, said[end:], body, place) if row["scope"] else None
    return None


def _of_territory(row: Mapping[str, str], rest: Words, body: Node | None, place: Node | None) -> Seat | None:
    where = land(row["kinds"].split(";"), rest, body, place)
    if where is None:
        return None
    bare = where[1:] if ";" not in row["kinds"] and where[0] in ("kabupaten", "kota") else where
    return Seat((row["seat"], *where), _label(row["seat"], *bare))


def _of_place(row: Mapping[str, str], rest: Words, body: Node | None, place: Node | None) -> Seat | None:
    if place is None or place.kind not in row["kinds"].split(";"):
        return None
    name = words(place.name)
    return None if name[len(name) - len(rest) :] != rest else Seat((row["seat"], place.iri), _label(row["seat"], *name))


def _of_minister(row: Mapping[str, str], rest: Words, body: Node | None, place: Node | None) -> Seat | None:
    if place is not None:
        return None
    field = ministry(rest or words(row["body"]), body)
    return None if field is None else Seat((row["seat"], *field), _label(row["seat"], *field))


def _of_body(row: Mapping[str, str], rest: Words, body: Node | None, place: Node | None) -> Seat | None:
    if body is None or body.kind not in row["kinds"].split(";"):
        return None
    if body.level is None and (body.kind in _EVERYWHERE or row["seat"] == "kepala"):
        return None
    name, held = words(expand(body.name)), words(row["body"])
    if any(_stands(name, 0, words(board)) for board in row["not"].split(";") if board):
        return None
    long = words(expand(" ".join(rest).upper()))
    if name[: len(held)] != held or not any(_stands(name, at, part) for at in (0, len(held)) for part in (rest, long)):
        return None
    return Seat((row["seat"], body.iri), f"{_label(row['seat'])} {body.name}")


_SCOPES = {"territory": _of_territory, "place": _of_place, "minister": _of_minister, "body": _of_body}


def _stands(name: Words, at: int, part: Words) -> bool:
    return name[at : at + len(part)] == part


def _label(*parts: str) -> str:
    return " ".join(_written(word) for word in " ".join(parts).split())


def _written(word: str) -> str:
    return word.upper() if word in _CAPITALS else word if word == "dan" else word.capitalize()


@cache
def _titles() -> Mapping[Words, Mapping[str, str]]:
    return {words(row["title"]): row for row in lexicon("seat_titles")}
