"""Units after a number, bounds around it, and durations as ISO 8601."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from simpul.data import any_of, lexicon, words

Bound = Literal["exact", "about", "min", "max"]
_SPECIAL = r"%|m²|±"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it stands in the text: ``end`` offset, canonical ``name`` and ``family`` ("person", "duration:D" …)."""

    end: int
    name: str
    family: str


@cache
def _units() -> dict[str, tuple[str, str]]:
    return {row["surface"].lower(): (row["unit"], row["family"]) for row in lexicon("units")}


@cache
def _unit_pattern() -> re.Pattern[str]:
    surfaces = any_of(_units())
    return re.compile(rf"\s*(?:\(\s*[\w ]{{1,40}}\s*\)\s*)?(?:(?P<unit>{surfaces})(?![\w]|-\w))", re.IGNORECASE)


_NOUN = re.compile(r"\s+(?:\(\s*[\w ]{1,40}\s*\)\s*)?(?P<noun>[a-z]{3,}|[A-Z]{3,5})(?!\w)")
_TITLED_NOUN = re.compile(r"\s+(?P<noun>[A-Z][A-Za-z]{2,})(?!\w)")
_NAME_BEFORE = re.compile(r"(?:\)|(?<![.!?:\n\"“”]\s)(?<![\n\"“])\b[A-Z0-9][\w.'-]*)\s+$")


def unit_after(text: str, offset: int) -> Unit | None:
    """The unit of the lexicon that follows a number ending at ``offset``, or None."""
    m = _unit_pattern().match(text, offset)
    if m is None:
        return None
    name, family = _units()[" ".join(m["unit"].lower().split())]
    return Unit(m.end(), name, family)


def noun_after(text: str, offset: int) -> Unit | None:
    """Any noun-like word after a number ("seribu laptop", "tiga ambulans"), or None for words that are no units."""
    return _as_noun(_NOUN.match(text, offset))


def titled_noun_after(text: str, start: int, offset: int) -> Unit | None:
    """A noun with a capital after the number ``text[start:offset]`` ("32 Kodim"), unless the number ends a name."""
    if text[start].isupper() or (text[start:offset].isdigit() and offset - start < 2):
        return None
    if _NAME_BEFORE.search(text, max(0, start - 30), start):
        return None
    return _as_noun(_TITLED_NOUN.match(text, offset))


def _as_noun(m: re.Match[str] | None) -> Unit | None:
    if m is None or m["noun"].lower() in words("quantity_cues_stops"):
        return None
    known = _units().get(m["noun"].lower().removesuffix("nya"))
    return Unit(m.end(), known[0] if known else m["noun"], "noun")


def duration(value: float, family: str) -> str | None:
    """ISO 8601 duration: (5, "duration:D") → "P5D"; None where a fraction has no exact form."""
    step = family.removeprefix("duration:")
    if value == int(value):
        number = int(value)
        return {"H": f"PT{number}H", "MIN": f"PT{number}M"}.get(step, f"P{number}{step}")
    finer = {"Y": (12, "P{}M"), "W": (7, "P{}D"), "D": (24, "PT{}H"), "H": (60, "PT{}M")}.get(step)
    if finer is None or value * finer[0] != int(value * finer[0]):
        return None
    return finer[1].format(int(value * finer[0]))


@cache
def _bound_patterns() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, Bound]]:
    rows = lexicon("bounds")
    sides = {side: [r["phrase"] for r in rows if r["position"] == side] for side in ("before", "after")}
    before, after = map(any_of, sides.values())
    filler = r"(?:(?:ada|terdapat|sebanyak|sebesar|senilai|mencapai|dana|total|jumlah|angka)\s+)*"
    return (
        re.compile(rf"(?:(?<!\w)(?:{before})\s*)+{filler}$", re.IGNORECASE),
        re.compile(rf"\s+(?:{after})\b", re.IGNORECASE),
        {r["phrase"]: cast(Bound, r["bound"]) for r in rows},
    )


def bound_before(text: str, offset: int) -> tuple[int, Bound]:
    """Where the words of bound before ``offset`` start, and what they say; (offset, "exact") without any."""
    pattern, _, meaning = _bound_patterns()
    floor = max(0, offset - 60)
    m = pattern.search(text[floor:offset])
    if m is None:
        return offset, "exact"
    phrase = " ".join(m.group().lower().split())
    nearest = max((p for p in meaning if p in phrase), key=lambda p: (phrase.rfind(p) + len(p), len(p)))
    return floor + m.start(), meaning[nearest]


def bound_after(text: str, offset: int) -> tuple[int, Bound]:
    """Where the words of bound after ``offset`` end ("20 juta lebih"), and what they say."""
    _, pattern, meaning = _bound_patterns()
    m = pattern.match(text, offset)
    if m is None or re.match(r"\s+dari\b", text[m.end() :]):
        return offset, "exact"
    return m.end(), meaning[" ".join(m.group().lower().split())]
