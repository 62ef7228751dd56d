"""A text cut where evidence begins and ends, so that marks of overlapping evidence never overlap."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

_BREAK = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text, and the names of the marks that cover it; ``begins`` are those that begin here."""

    text: str
    marks: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()


Mark = tuple[str, int, int]
"""A name, and the half-open stretch of the text that it covers."""


def paragraphs(text: str, marks: Iterable[Mark]) -> tuple[tuple[Segment, ...], ...]:
    """The paragraphs of a text as segments; joined, they are the text without the white space around line breaks."""
    known = sorted(marks, key=lambda mark: (mark[1], -mark[2], mark[0]))
    found, start, told = [], 0, set[str]()
    for match in [*_BREAK.finditer(text), None]:
        end = match.start() if match else len(text)
        if segments := tuple(_segments(text, start, end, known, told)):
            found.append(segments)
        start = match.end() if match else end
    return tuple(found)


def _segments(text: str, start: int, end: int, marks: list[Mark], told: set[str]) -> Iterable[Segment]:
    here = [mark for mark in marks if mark[1] < end and mark[2] > start]
    cuts = sorted({start, end, *(cut for _, a, b in here for cut in (a, b) if start < cut < end)})
    for a, b in pairwise(cuts):
        covering = tuple(name for name, first, last in here if first <= a and b <= last)
        begins = tuple(name for name in covering if name not in told)
        told.update(begins)
        yield Segment(text[a:b], covering, begins)
