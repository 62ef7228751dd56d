"""Publication dates as outlets write them. What is not certain is None; the reader then says so in a finding."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from simpul.data import lexicon

Order = Literal["dmy", "mdy"]

_ENGLISH_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_ENGLISH_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WIB = dt.timezone(dt.timedelta(hours=7))

_ISO = re.compile(
    r"(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)"
    r"(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?(?![\d:]))?"
)
_DAY_FIRST = re.compile(r"(?<![\d.])(\d{1,2})[-\s+.]+([A-Za-z]{3,9})\.?[-\s+,]+(\d{4}|\d{2}(?![\d:.]))(?!\d)")
_MONTH_FIRST = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
_WORD = re.compile(r"[A-Za-z'’]+")
_LONGEST = 120


def parse_date(text: str | None, *, order: Order | None = None) -> dt.date | None:
    """The calendar date that ``text`` names, or None where it names none, more than one, or an uncertain one.

    ``order`` settles numeric dates that could be read both ways ("07/05/2019"); without it they are uncertain.
    A time with an offset outside Indonesia's (+07:00 … +09:00) is moved to Western Indonesian Time first.
    A named weekday that does not fit the date makes it uncertain.
    """
    if not text or len(text) > _LONGEST:
        return None
    dates: set[dt.date | None] = set()
    rest = text
    for pattern, reading in ((_ISO, _iso), (_DAY_FIRST, _day_first), (_MONTH_FIRST, _month_first)):
        matches = list(pattern.finditer(rest))
        dates.update(reading(match) for match in matches)
        rest = pattern.sub(" ; ", rest)
    dates.update(_numeric(match, order) for match in _NUMERIC.finditer(rest))
    if len(dates) != 1:
        return None
    date = dates.pop()
    words = (match.group().lower() for match in _WORD.finditer(text))
    named = {_weekdays()[word] for word in words if word in _weekdays()}
    return date if date is not None and named <= {date.isoweekday()} else None


@cache
def _months() -> dict[str, int]:
    """Month names → 1..12: the Indonesian lexicon, and the English names that web pages carry."""
    english = {name[:length]: n for n, name in enumerate(_ENGLISH_MONTHS, start=1) for length in (3, len(name))}
    return english | {row["month"]: int(row["number"]) for row in lexicon("months")}


@cache
def _weekdays() -> dict[str, int]:
    """Weekday names → 1 (Monday) … 7."""
    english = {name: n for n, name in enumerate(_ENGLISH_DAYS, start=1)}
    return english | {row["weekday"]: int(row["number"]) for row in lexicon("weekdays")}


def day_orders(texts: Iterable[str]) -> frozenset[Order]:
    """The orders of day and month that the numeric dates in ``texts`` show, judged by those that read one way only."""
    seen: set[Order] = set()
    for text in texts:
        for match in _NUMERIC.finditer(text):
            first, second = int(match[1]), int(match[3])
            if first > 12 >= second:
                seen.add("dmy")
            elif second > 12 >= first:
                seen.add("mdy")
    return frozenset(seen)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if 1900 <= year <= 2100 else None
    except ValueError:
        return None


def _iso(match: re.Match[str]) -> dt.date | None:
    date = _date(int(match[1]), int(match[3]), int(match[4]))
    if date is None or not match[8]:
        return date
    zone = match[8].replace(":", "")
    hours = 0 if zone == "Z" else int(zone[:3])
    if 7 <= hours <= 9:
        return date
    minutes = 0 if zone == "Z" else int(zone[3:] or 0) * (-1 if zone[0] == "-" else 1)
    try:
        offset = dt.timezone(dt.timedelta(hours=hours, minutes=minutes))
        return (
            dt.datetime(date.year, date.month, date.day, int(match[5]), int(match[6]), tzinfo=offset)
            .astimezone(WIB)
            .date()
        )
    except ValueError:
        return None


def _day_first(match: re.Match[str]) -> dt.date | None:
    month = _months().get(match[2].lower())
    year = int(match[3]) if len(match[3]) == 4 else 2000 + int(match[3])
    return _date(year, month, int(match[1])) if month else None


def _month_first(match: re.Match[str]) -> dt.date | None:
    month = _months().get(match[1].lower())
    return _date(int(match[3]), month, int(match[2])) if month else None


def _numeric(match: re.Match[str], order: Order | None) -> dt.date | None:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    day_first, month_first = _date(year, second, first), _date(year, first, second)
    if order == "dmy":
        return day_first
    if order == "mdy":
        return month_first
    if day_first is None or month_first is None or day_first == month_first:
        return day_first or month_first
    return None
