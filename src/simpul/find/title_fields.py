"""What follows a title's head and is no name: its field in lower case, a command's number, a bare territory."""

from __future__ import annotations

import re
from dataclasses import dataclass

from simpul.find.org_heads import field_words
from simpul.find.titles import Title
from simpul.gazetteer import UPPER, places_named
from simpul.model import Span

_LOWER = re.compile(r"[a-z]+(?:,? [a-z]+){0,6}(?= [A-Z])")
_HAS_FIELD = re.compile(
    r"(?i)(?:kasi|kabid|kabag|kasubag|asisten|kepala (?:bidang|seksi|bagian)|pakar|pengamat|peneliti)\b"
)
_VERB = re.compile(r"(?:me[mn]|ber|di|ter)\w{4,}|(?:kata|ujar|oleh|yang|untuk|pada|di|dari|se)$")
_COMMAND = re.compile(r"\d{3,4}(?:-\d+)?/[A-Z][\w-]*")
"""A military command's number and place: "0713/Kota"."""
_CAPITALS = re.compile(r"[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}")
LOCAL = ("glued", "territory-staff")
"""Kinds of titles that a territory may follow without its body's name."""


@dataclass(frozen=True, slots=True)
class Field:
    """A title's field that ends at ``end``; one that is not ``sure`` is only one where a person or a body follows."""

    end: int
    sure: bool


def field_end(text: str, at: int, title: Title) -> Field | None:
    """The field that begins here: "Kasi | pupuk dan benih | Dinas Pertanian", "Dandim | 0713/Kota"."""
    if command := _COMMAND.match(text, at):
        return Field(command.end(), sure=True)
    match = _LOWER.match(text, at) if title.kind in ("head", "glued", "territory-staff") else None
    words = match.group().replace(",", "").split() if match else []
    if not match or any(_VERB.match(w) for w in words):
        return None
    loose = words[0] == "bidang" or _HAS_FIELD.match(text[title.start : title.end])
    if not loose and not all(w in field_words() or w == "dan" for w in words):
        return None
    return Field(match.end(), sure=False)


def land_at(text: str, at: int) -> Span | None:
    """A province, regency or city that is named here, also by its short form ("Sekkab Lamsel")."""
    match = _CAPITALS.match(text, at)
    words = match.group().split(" ") if match else []
    for size in range(len(words), 0, -1):
        name = " ".join(words[:size])
        if any(p.kind in UPPER for p in places_named(name)):
            return Span(at, at + len(name))
    return None
