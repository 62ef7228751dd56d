"""Where a text speaks of a post: the title's head with its status word ("mantan Penjabat Bupati", "Plt. Kepala")."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from simpul.data import lexicon

_BLANK = r"[ \u00a0]+"


@dataclass(frozen=True, slots=True)
class Title:
    """A title's head: ``[start, end)`` the title itself, ``outer`` where its status word begins.

    ``kind`` is the lexicon's (territorial, territory-staff, minister, glued, head, weak); ``body`` what a glued
    abbreviation tells about the body ("Dinas Kesehatan"); ``status`` is current, former, acting or candidate.
    """

    start: int
    end: int
    outer: int
    kind: str
    body: str | None
    status: str


@cache
def _rows() -> Mapping[str, Mapping[str, str]]:
    return {row["title"]: row for row in lexicon("titles")}


@cache
def _statuses() -> Mapping[str, str]:
    return {row["word"]: row["status"] for row in lexicon("status_words")}


@cache
def _title_pattern() -> re.Pattern[str]:
    forms = sorted(_rows(), key=lambda t: (-len(t), t))
    return re.compile(
        r"(?i)(?<!\w)(?<!\w-)(?:wakil[ \u00a0]+)?(?:" + "|".join(_spaced(f) for f in forms) + r")(?![\w’'-])"
    )


@cache
def _status_pattern() -> re.Pattern[str]:
    forms = sorted(_statuses(), key=lambda t: (-len(t), t))
    return re.compile(r"(?i)(?<![\w-])(" + "|".join(_spaced(f) for f in forms) + r")(?:\.\s*|\s+)$")


def _spaced(form: str) -> str:
    return _BLANK.join(map(re.escape, form.split()))


def combine(statuses: list[str]) -> str:
    """One status of a chain of status words: former wins, then candidate, then acting."""
    return next((s for s in ("former", "candidate", "acting") if s in statuses), "current")


@lru_cache(maxsize=8)
def titles(text: str) -> tuple[Title, ...]:
    """All titles' heads of the text, in order, longest form first, none overlapping."""
    found = []
    for match in _title_pattern().finditer(text):
        form = " ".join(match.group().lower().split())
        row = _rows().get(form) or _rows()[form.removeprefix("wakil ")]
        outer, statuses = match.start(), [row["status"]]
        while status := _status_pattern().search(text, max(0, outer - 40), outer):
            outer = status.start(1)
            statuses.append(_statuses()[" ".join(status.group(1).lower().split())])
        found.append(Title(match.start(), match.end(), outer, row["kind"], row["body"] or None, combine(statuses)))
    return tuple(found)
