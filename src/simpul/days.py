"""A day in words, in Indonesian and in English: "3 Mei 2019", "3 May 2019"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache

from simpul.data import lexicon

_ENGLISH = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day_words(day: dt.date, *, language: str = "id") -> str:
    """The day, the month's name and the year; any language but "en" gives Indonesian."""
    return f"{day.day} {_month(day.month, language)} {day.year}"


def time_words(text: str, *, language: str = "id") -> str:
    """A date or a month of ISO 8601 in words ("2025-11": "November 2025"); a year, and all else, as it is."""
    if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", text):
        return f"{_month(int(text[5:]), language)} {text[:4]}"
    try:
        return day_words(dt.date.fromisoformat(text), language=language) if len(text) == 10 else text
    except ValueError:
        return text


def _month(number: int, language: str) -> str:
    return _ENGLISH[number - 1] if language == "en" else _indonesian()[number]


@cache
def _indonesian() -> Mapping[int, str]:
    """The first spelling of each month in the lexicon."""
    return {int(row["number"]): row["month"].capitalize() for row in reversed(lexicon("months"))}
