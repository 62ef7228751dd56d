"""A day in words, in Indonesian and in English: "3 Mei 2019", "3 May 2019"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache

from simpul.data import lexicon

_ENGLISH = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day_words(day: dt.date, *, language: str = "id") -> str:
    """The day, the month's name and the year; any language but "en" gives Indonesian."""
    month = _ENGLISH[day.month - 1] if language == "en" else _indonesian()[day.month]
    return f"{day.day} {month} {day.year}"


@cache
def _indonesian() -> Mapping[int, str]:
    """The first spelling of each month in the lexicon."""
    return {int(row["number"]): row["month"].capitalize() for row in reversed(lexicon("months"))}
