"""Dates from their parts: which year a day without one belongs to, and how a date is written as ISO 8601.

Nothing here guesses: where the article's date and the weekday leave more than one year, the answer is None.
"""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

NEAR_DAYS = 150
"""A day without a year and without a weekday belongs to the nearest year only within this many days of the article."""


def full_date(year: int, month: int, day: int) -> dt.date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def wide_year(digits: str) -> int:
    """ "19" → 2019, "98" → 1998, "2019" → 2019."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return 2000 + year if year < 70 else 1900 + year


def nearest_date(month: int, day: int, weekday: int | None, near: dt.date | None, direction: int = 0) -> dt.date | None:
    """The date with this day and month that the article's date makes certain.

    ``weekday`` is ISO (Monday 1); ``direction`` -1 wants a past date ("lalu"), 1 a coming one ("mendatang").
    None without an article's date, when the weekday fits no year around it, or when two years are as likely.
    """
    if near is None:
        return None
    found = [d for y in (near.year - 1, near.year, near.year + 1) if (d := full_date(y, month, day))]
    if weekday is not None:
        found = [d for d in found if d.isoweekday() == weekday]
    if direction < 0:
        found = [d for d in found if d <= near]
    elif direction > 0:
        found = [d for d in found if d >= near]
    found.sort(key=lambda d: (abs((d - near).days), d))
    if not found or (direction == 0 and abs((found[0] - near).days) > NEAR_DAYS):
        return None
    return found[0]


def nearest_month(month: int, near: dt.date | None, direction: int = 0) -> tuple[int, int] | None:
    """Year and month of a month without a year, by the same rule as for a day."""
    date = nearest_date(month, 15, None, near and near.replace(day=15), direction)
    return (date.year, date.month) if date else None


def weekday_date(weekday: int, near: dt.date | None, direction: int = 0) -> dt.date | None:
    """The day meant by a weekday alone: the last one up to the article's date, or the next one when it is to come."""
    if near is None:
        return None
    back = (near.isoweekday() - weekday) % 7
    if direction > 0:
        return near + dt.timedelta(days=7 - back)
    if direction < 0 and back == 0:
        back = 7
    return near - dt.timedelta(days=back)


def add_months(date: dt.date, months: int) -> tuple[int, int]:
    """Year and month, ``months`` after the month of ``date``."""
    index = date.year * 12 + date.month - 1 + months
    return index // 12, index % 12 + 1


def split_lost_slashes(digits: str) -> list[tuple[int, int]]:
    """The (day, month) pairs that digits such as "239" (23/9) can stand for, once their slash was lost."""
    cuts = [(digits[:i], digits[i:]) for i, _ in pairwise(range(len(digits) + 1)) if i]
    pairs = [(int(d), int(m)) for d, m in cuts if len(d) <= 2 and len(m) <= 2]
    return [(d, m) for d, m in pairs if full_date(2000, m, d)]


def iso_month(year: int, month: int) -> str:
    """ "2019-07"."""
    return f"{year:04d}-{month:02d}"
