"""The words with which names of bodies begin, from the lexicons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from simpul.data import lexicon, used_for, words
from simpul.find.place_words import Word, scan

Tail = Literal["fields", "name", "number", "place", "body", "unit", "none"]


PUBLIC = ("government", "agency", "legislature")
"""Kinds of public bodies: the territory in such a name is where the body has its say."""


@dataclass(frozen=True, slots=True)
class Head:
    """How a name begins, what may follow, whether it stands alone, and what it is short for."""

    text: str
    kind: str
    tail: Tail
    alone: Literal["yes", "caps", "no"]
    expansion: str
    level: str | None = None


@cache
def heads() -> Mapping[tuple[str, ...], tuple[Head, ...]]:
    """All heads by their words in lower case."""
    rows = [Head(r["head"], r["kind"], r["tail"], r["alone"], r["expansion"]) for r in lexicon("org_heads")]  # type: ignore[arg-type]
    rows += [Head(r["short"], "agency", "place", "caps", r["name"]) for r in lexicon("agencies")]
    rows += [Head(r["name"], "agency", "place", "caps", r["name"]) for r in lexicon("agencies")]
    rows += [Head(r["short"], "agency", "place", "caps", r["name"], "pusat") for r in lexicon("ministries")]
    rows += [Head(r["name"], "agency", "place", "caps", r["name"], "pusat") for r in lexicon("ministries")]
    for r in lexicon("institutions"):
        for text in (r["name"], r["short"]):
            if text:
                rows.append(Head(text, r["kind"], "place", "caps", r["name"], r["level"] or None))
    index: dict[tuple[str, ...], list[Head]] = {}
    for head in rows:
        entries = index.setdefault(tuple(w.text.lower() for w in scan(head.text)), [])
        if head not in entries:
            entries.append(head)
    return {key: tuple(entries) for key, entries in index.items()}


@cache
def _first_words() -> Mapping[str, int]:
    """First word in lower case -> the most words of a head that begins with it."""
    most: dict[str, int] = {}
    for key in heads():
        most[key[0]] = max(most.get(key[0], 0), len(key))
    return most


def head_at(found: Sequence[Word], index: int) -> tuple[int, Head | None]:
    """The longest head at ``index`` that is written as a name may be, and the word after it."""
    most = _first_words().get(found[index].text.lower(), 0)
    for length in range(min(most, len(found) - index), 0, -1):
        part = found[index : index + length]
        if not all(w.follows for w in part[1:]):
            continue
        for head in heads().get(tuple(w.text.lower() for w in part), ()):
            if written_as_name(head, part):
                return index + length, head
    return index, None


def written_as_name(head: Head, part: Sequence[Word]) -> bool:
    """Short forms need the lexicon's capitals; longer words may be in lower case where a field or territory follows."""
    written = [w.text for w in part]
    if written == [w.text for w in scan(head.text)]:
        return True
    if len(part) == 1 and (head.text.isupper() or len(head.text) < 5):
        return False
    if all(w.isupper() for w in written):
        return True
    if all(w.islower() for w in written):
        return head.alone == "yes" or head.text in used_for("lower-head") or (len(part) > 1 and head.tail == "place")
    return all(a.lower() == b.lower() for a, b in zip(written, [w.text for w in scan(head.text)], strict=True))


@cache
def field_words() -> frozenset[str]:
    """Words of an office's field, in lower case."""
    return frozenset(w.lower() for w in words("agency_fields"))
