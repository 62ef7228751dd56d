"""Times that count from the article's own date: "hari ini", "bulan depan", "tahun lalu"."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from simpul.data import alternation, lexicon
from simpul.nlp.time_calendar import add_months, iso_month


@cache
def relative_pattern() -> re.Pattern[str]:
    """Any phrase of the lexicon, as whole words."""
    return re.compile(rf"\b{alternation('time_cues_relative', 'phrase')}\b", re.IGNORECASE)


@cache
def _rows() -> dict[str, tuple[str, int]]:
    return {row["phrase"]: (row["precision"], int(row["offset"])) for row in lexicon("time_cues_relative")}


def resolve_relative(phrase: str, near: dt.date | None) -> str | None:
    """ISO 8601 value of a relative phrase, as precise as the phrase; None without the article's date.

    A week has the value of its month, None where it lies in two.
    """
    if near is None:
        return None
    precision, offset = _rows()[" ".join(phrase.lower().split())]
    if precision == "day":
        return (near + dt.timedelta(days=offset)).isoformat()
    if precision == "week":
        monday = near + dt.timedelta(days=7 * offset - near.weekday())
        sunday = monday + dt.timedelta(days=6)
        return iso_month(monday.year, monday.month) if monday.month == sunday.month else None
    if precision == "month":
        return iso_month(*add_months(near, offset))
    return f"{near.year + offset:04d}"
