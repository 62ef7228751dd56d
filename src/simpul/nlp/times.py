"""Dates and periods in an article's text, resolved only where the text and the article's date make the year certain."""

from __future__ import annotations

import datetime as dt
import re

from simpul.model import Article, TimeExpression
from simpul.nlp.quantity_units import unit_after
from simpul.nlp.time_calendar import (
    full_date,
    iso_month,
    nearest_date,
    nearest_month,
    split_lost_slashes,
    weekday_date,
    wide_year,
)
from simpul.nlp.time_patterns import OF_YEAR, months, patterns, weekdays
from simpul.nlp.time_relative import relative_pattern, resolve_relative

_PAST = ("lalu", "kemarin")
_COMING = ("mendatang", "depan", "besok", "nanti", "yang akan datang")
_DATED = re.compile(r"\b(?:sejak|semenjak|pada|awal|pertengahan|akhir)\s+$", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:sebanyak|sejumlah|berjumlah|ditaksir)\s+$", re.IGNORECASE)
_DAY_MONTH = re.compile(r"(\d{1,2})(?:/|\s+)(\w+)\)?\Z")
_LONGEST_RANGE = 40
"""Years that a period such as "2024-2026" may span."""


def find_times(article: Article) -> list[TimeExpression]:
    """All dates and periods of an article's text, sorted by start, none overlapping.

    ``value`` is None where the expression names a day or month whose year is not certain.
    """
    text, near = article.text, article.date
    taken = bytearray(len(text))
    found: list[TimeExpression] = []

    def take(m: re.Match[str], values: tuple[str | None, str | None], rule: str) -> None:
        if not any(taken[m.start() : m.end()]):
            taken[m.start() : m.end()] = b"\1" * (m.end() - m.start())
            if rule != "time.law-year":
                end = m.start() + len(m.group().rstrip())
                found.append(TimeExpression(m.start(), end, *values, rule))

    for rule, pattern in patterns():
        for m in pattern.finditer(text):
            if _reads_as_time(rule, m, text) and (values := _resolve(rule, m, near)) is not None:
                take(m, values, rule)
        if rule == "time.year":  # before months and weekdays alone, which are weaker
            for m in relative_pattern().finditer(text):
                take(m, (resolve_relative(m.group(), near), None), "time.relative")
    return sorted(_borrow_years(found, text), key=lambda t: t.start)


def _reads_as_time(rule: str, m: re.Match[str], text: str) -> bool:
    """Whether a shape that could be something else (a name, a week) is written as a time."""
    if rule == "time.weekday":
        return text[m.start()].isupper() and not text[m.end() : m.end() + 1].isalnum()
    if rule == "time.month" and m["part"]:
        return True
    if rule in ("time.month", "time.month-year", "time.range-months"):
        return m.group("m")[0].isupper()
    if rule == "time.year-bare":
        before = text[max(0, m.start() - 20) : m.start()]
        return bool(_DATED.search(before)) or not (unit_after(text, m.end()) or _COUNTED.search(before))
    return True


def _side(m: re.Match[str]) -> int:
    side = (m.groupdict().get("side") or "").lower()
    return -1 if side in _PAST else 1 if side in _COMING else 0


_Values = tuple[str | None, str | None]


def _resolve(rule: str, m: re.Match[str], near: dt.date | None) -> _Values | None:
    """(value, end value) of a match; None when it is no date at all."""
    parts = {name: text for name, text in m.groupdict().items() if text}
    if "of" in parts:
        if near is None:
            return None, None
        parts["y"] = str(near.year + OF_YEAR[" ".join(parts["of"].lower().split())])
    week = weekdays()[parts["week"].lower()] if "week" in parts else None
    if rule == "time.range-years":
        return _year_range(int(parts["y"]), int(parts["y2"]))
    if rule == "time.range-months":
        return _month_range(parts, near)
    if rule in ("time.range-days", "time.range-full", "time.range-bracketed"):
        return _day_range(parts, near)
    if rule in ("time.lost-slashes", "time.lost-slash"):
        return _lost_slashes(parts, week, near)
    if rule in ("time.year", "time.year-bare", "time.law-year"):
        return parts["y"], None
    if rule == "time.weekday":
        date = weekday_date(week or 1, near, _side(m))
        return (date.isoformat() if date else None), None
    month = _month(parts["m"])
    if rule in ("time.month", "time.month-year", "time.month-of-year"):
        found = (int(parts["y"]), month) if "y" in parts else nearest_month(month, near, _side(m))
        return (iso_month(*found) if found else None), None
    return _day(parts, month, week, near, _side(m))


def _month(text: str) -> int:
    return int(text) if text.isdigit() else months()[text.lower().rstrip(".")]


def _is_month(text: str) -> bool:
    return text.isdigit() or text.lower() in months()


def _day(parts: dict[str, str], month: int, week: int | None, near: dt.date | None, side: int) -> _Values | None:
    day = int(parts["d"])
    if full_date(2000, month, day) is None:
        return None
    if "y" in parts:
        written = full_date(wide_year(parts["y"]), month, day)
        return (written.isoformat(), None) if written else None
    date = nearest_date(month, day, week, near, side)
    return (date.isoformat() if date else None), None


def _year_range(first: int, last: int) -> _Values | None:
    return (str(first), str(last)) if first < last <= first + _LONGEST_RANGE else None


def _month_range(parts: dict[str, str], near: dt.date | None) -> _Values:
    first, last = _month(parts["m"]), _month(parts["m2"])
    end = (int(parts["y"]), last) if "y" in parts else nearest_month(last, near)
    if end is None:
        return None, None
    return iso_month(end[0] - (first > last), first), iso_month(*end)


def _day_range(parts: dict[str, str], near: dt.date | None) -> _Values | None:
    month = _month(parts["m"])
    month2 = _month(parts["m2"]) if "m2" in parts else month
    day, day2 = int(parts["d"]), int(parts["d2"])
    if "and" in parts and day2 != day + 1:
        return None  # two days apart are no period
    if not full_date(2000, month, day) or not full_date(2000, month2, day2):
        return None
    year2 = parts.get("y2") or ("" if "m2" in parts and "y2" not in parts else parts.get("y"))
    end = full_date(int(year2), month2, day2) if year2 else nearest_date(month2, day2, None, near)
    if end is None:
        return None, None
    own_year = "y" in parts and "m2" in parts
    start = full_date(int(parts["y"]) if own_year else end.year - ((month, day) > (month2, day2)), month, day)
    return (start.isoformat(), end.isoformat()) if start and start < end else None


def _lost_slashes(parts: dict[str, str], week: int | None, near: dt.date | None) -> _Values | None:
    """Digits whose slashes were lost: only a reading that the weekday or the article's date makes the single one."""
    pairs = split_lost_slashes(parts["run"])
    if not pairs:
        return None
    if "y" in parts:
        dates = [d for day, month in pairs if (d := full_date(int(parts["y"]), month, day))]
        if week is not None and len(dates) > 1:
            dates = [d for d in dates if d.isoweekday() == week]
    else:
        dates = [d for day, month in pairs if (d := nearest_date(month, day, week, near))]
    if near and len(dates) > 1:
        dates = [d for d in dates if abs((d - near).days) <= 31]
    return (dates[0].isoformat() if len(dates) == 1 else None), None


def _borrow_years(found: list[TimeExpression], text: str) -> list[TimeExpression]:
    """Give a day without a year the year of the same day and month that the text writes in full elsewhere."""
    years: dict[str, set[str]] = {}
    for time in found:
        if time.value and len(time.value) == 10 and time.end_value is None:
            years.setdefault(time.value[5:], set()).add(time.value)
    out = []
    for time in found:
        unsure = time.value is None and not time.rule.startswith("time.range")
        m = _DAY_MONTH.search(text, time.start, time.end) if unsure else None
        same = years.get(f"{_month(m[2]):02d}-{int(m[1]):02d}", set()) if m and _is_month(m[2]) else set()
        value = next(iter(same)) if len(same) == 1 else time.value
        out.append(TimeExpression(time.start, time.end, value, time.end_value, time.rule))
    return out
