"""The shapes of Indonesian dates, as named regular expressions built from the lexicons of months and weekdays."""

from __future__ import annotations

import re
from functools import cache

from simpul.data import any_of, lexicon

DASH = r"\s*(?:[-–—]{1,2}|s/d|s\.d\.|sampai dengan|sampai|hingga)\s*"
YEAR = r"(?:19[4-9]\d|20\d\d)"
OF_YEAR = {"tahun lalu": -1, "tahun kemarin": -1, "tahun ini": 0, "tahun depan": 1, "tahun mendatang": 1}
"""Which year, counted from the article's own, words after a month mean ("Januari tahun lalu")."""


@cache
def months() -> dict[str, int]:
    """Month number by its name or abbreviation, lower case."""
    return {row["month"]: int(row["number"]) for row in lexicon("months")}


@cache
def weekdays() -> dict[str, int]:
    """ISO weekday number by name, lower case."""
    return {row["weekday"]: int(row["number"]) for row in lexicon("weekdays")}


def alternatives(names: dict[str, int]) -> str:
    """The names as one alternative of a regular expression, longest first."""
    return any_of(names)


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(rule id, expression) in the order in which they take text: the most explicit shape first."""
    month = rf"(?:{alternatives(months())})\b\.?"
    week = rf"(?P<week>{alternatives(weekdays())})(?:\s+(?:pagi|siang|sore|petang|malam|dini hari))?"
    full_months = {
        name: number for name, number in months().items() if len(name) > 4 or name in ("mei", "juni", "juli")
    }
    named = rf"(?:{alternatives(full_months | {'maret': 3})})\b"
    side = r"(?:\s+(?P<side>lalu|kemarin|mendatang|depan|besok|nanti|yang akan datang))?"
    part = r"(?:(?:awal|pertengahan|akhir|bulan)\s+)?(?:(?:awal|pertengahan|akhir|bulan)\s+)?"
    year = rf"(?P<y>{YEAR})\b"
    in_year = r"(?:(?:di|pada)\s+)?(?:tahun\s+)?"
    of_year = rf"(?P<of>{'|'.join(OF_YEAR)})\b"
    word = r"(?:tahun\s+(?:anggaran|ajaran|pelajaran|akademik|buku)(?:\s+\(TA\))?|tahun|TA|T\.A\.|anggaran)\s*"
    sources = (
        (
            "time.range-full",
            rf"\b(?P<d>\d{{1,2}})\s+(?P<m>{month})(?:\s+(?P<y>{YEAR}))?{DASH}(?P<d2>\d{{1,2}})\s+(?P<m2>{month})(?:\s+(?P<y2>{YEAR})\b)?",
        ),
        (
            "time.range-days",
            rf"\b(?P<d>\d{{1,2}})(?:{DASH}|\s(?=\d+\s+{month}\s+{YEAR}\b)|\s+(?P<and>dan)\s+)"
            rf"(?P<d2>\d{{1,2}})\s+(?P<m>{month})(?:\s+(?:tahun\s+)?{year})?",
        ),
        (
            "time.range-bracketed",
            rf"(?:\b{alternatives(weekdays())}{DASH}\w+,?\s*)?"
            rf"\(\s*(?P<d>\d{{1,2}}){DASH}(?P<d2>\d{{1,2}})/(?P<m>\d{{1,2}})(?:/{year})?\s*\)",
        ),
        (
            "time.range-months",
            rf"\b(?:bulan\s+)?(?P<m>{named})(?:,\s*{named}){{0,8}}"
            rf"(?:{DASH}|,?\s+dan\s+|[,\s]\s*(?={named}\s+{in_year}{YEAR}\b))"
            rf"(?P<m2>{named})(?:\s+{in_year}{year})?",
        ),
        (
            "time.named",
            rf"(?:\b{week}\s*(?:ini)?,?\s+\(?)?\b(?P<d>\d{{1,2}})\s+(?P<m>{month})"
            rf"(?:,?\s+(?:tahun\s+)?{year}|\s+{of_year}|(?!\s*\d){side})\)?",
        ),
        (
            "time.slashed",
            rf"\b{week},?\s*\(\s*(?P<d>\d{{1,2}})\s*[/.-]\s*(?P<m>\d{{1,2}})(?:\s*[/.-]\s*(?P<y>\d{{4}}|\d\d))?\s*\)",
        ),
        ("time.bracketed", r"\(\s*(?P<d>\d{1,2})\s*[/-]\s*(?P<m>\d{1,2})(?:\s*[/-]\s*(?P<y>\d{4}|\d\d))?\s*\)"),
        (
            "time.lost-one-slash",
            rf"(?:\b{week},?\s*)?\(\s*(?P<d>\d{{1,2}})/(?P<m>0[1-9]|1[0-2])0?(?P<y>20\d\d)\s*\)",
        ),
        ("time.slashed-open", rf"\b{week},?\s+(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})(?:/(?P<y>\d{{4}}))?(?![\d/])"),
        ("time.numeric", rf"(?<![\d/.,-])(?P<d>\d{{1,2}})(?P<s>[/.-])(?P<m>\d{{1,2}})(?P=s)(?P<y>{YEAR})(?![\d/-])"),
        ("time.iso", rf"(?<![\d/.,-])(?P<y>{YEAR})-(?P<m>\d\d)-(?P<d>\d\d)(?![\d/-])"),
        ("time.lost-slashes", rf"(?:\b{week},?\s*)?\(\s*(?P<run>\d{{2,4}})(?P<y>20\d\d)\s*\)"),
        ("time.lost-slash", rf"\b{week},?\s*\(\s*(?P<run>\d{{2,4}})\s*\)"),
        ("time.range-years", rf"(?:\b{word})?(?<![\d/.,-])(?P<y>{YEAR})(?:{DASH}|/)(?P<y2>{YEAR})\b(?!\s*/)"),
        ("time.month-year", rf"\b{part}(?P<m>{month}),?\s+(?:tahun\s+)?{year}"),
        ("time.month-of-year", rf"(?<!\d\s)\b{part}(?P<m>{named})\s+{of_year}"),
        ("time.law-year", rf"\b(?:nomor|no\.?)\s*\d+\s*(?:/|tahun\s+)(?P<y>{YEAR})"),
        ("time.year", rf"\b{word}{year}(?!\s*/\s*\d)"),
        ("time.month", rf"(?<!\d\s)\b(?P<part>{part})(?P<m>{named})(?:\s+(?:ini|itu))?{side}"),
        ("time.weekday", rf"(?<![\w(]){week}{side}(?!\s*\()\b"),
        ("time.year-bare", rf"(?<![\w/.,-])(?P<y>{YEAR})(?![\w/%-]|[.,]\d)"),
    )
    return tuple((rule, re.compile(source, re.IGNORECASE)) for rule, source in sources)
