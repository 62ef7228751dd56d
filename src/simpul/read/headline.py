"""A plain text file may open with its headline, and a line that is nothing but the date."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from simpul.read.dateline import Dateline, dateline
from simpul.read.dates import parse_date

_LINES = 5
_DATE_LINE = re.compile(r"[\w\s,.:/|'-]{6,60}")
_BYLINE = re.compile(r"(?i)(?:oleh|penulis|reporter|editor|pewarta|laporan)\b")


@dataclass(frozen=True, slots=True)
class Opening:
    """What the first lines of a text are."""

    title: str | None = None
    date: str | None = None
    dateline: Dateline | None = None


def opening(text: str, *, publisher: str | None = None) -> Opening:
    """Headline, date line and dateline at the start of ``text``. When in doubt a line belongs to the story.

    ``publisher`` is the outlet's name where it is known already.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    title = _headline(lines)
    date = next((line for line in lines[:_LINES] if _is_date(line)), None)
    return Opening(title, date, _dateline(text, publisher))


def outlet_span(text: str, *, publisher: str | None = None) -> tuple[int, int] | None:
    """Where the dateline names its outlet ("ANTARA JATENG"): offsets into ``text``. Its words name no place or body."""
    found = _dateline(text, publisher)
    return found.outlet if found else None


def _dateline(text: str, publisher: str | None) -> Dateline | None:
    starts = [0] + [match.end() for match in re.finditer(r"\n\s*", text[:600])]
    for start in starts[:_LINES]:
        if found := dateline(text[start:], publisher=publisher):
            outlet = (start + found.outlet[0], start + found.outlet[1]) if found.outlet else None
            return replace(found, end=start + found.end, outlet=outlet)
    return None


def _is_date(line: str) -> bool:
    return bool(_DATE_LINE.fullmatch(line)) and parse_date(line.replace("|", " ")) is not None


def _headline(lines: list[str]) -> str | None:
    if len(lines) < 2:
        return None
    first = lines[0]
    body = next((line for line in lines[1:_LINES] if not _is_date(line) and not _BYLINE.match(line)), "")
    looks_like_one = (
        12 <= len(first) <= 160
        and 3 <= len(first.split()) <= 25
        and first[-1] not in ".,;:-–—"
        and not first.endswith(('."', ".”"))
        and not first[0].islower()
        and not _is_date(first)
        and dateline(first) is None
    )
    followed = dateline(body) is not None or len(body) > max(len(first), 80) or (len(body) >= 40 and body.endswith("."))
    return first if looks_like_one and followed else None
