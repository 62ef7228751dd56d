"""Where lanes, bars and ticks are drawn."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from simpul.web.timeline.lanes import Lane, Span

WIDTH, LEFT, ROW, TOP = 1000.0, 250.0, 30.0, 26.0
_NARROWEST = 5.0
_AROUND = dt.timedelta(days=5 * 365)
"""How much before the first and after the last article is drawn unasked."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A line at a date with its words."""

    x: float
    words: str


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to places along the drawing."""

    first: dt.date
    last: dt.date

    def x(self, day: dt.date) -> float:
        """Where a day stands, in units of the drawing; before the first and after the last at the edges."""
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return round(LEFT + (WIDTH - LEFT - 12) * min(max(share, 0.0), 1.0), 1)

    def holds(self, days: Span) -> bool:
        """Whether a stretch of time touches what is drawn."""
        return days[0] <= self.last and days[1] >= self.first

    def width(self, days: Span) -> float:
        """How wide a stretch of time is drawn."""
        return round(max(self.x(days[1]) - self.x(days[0]), _NARROWEST), 1)

    def outside(self, lanes: Iterable[Lane]) -> int:
        """How many stretches of time are not drawn."""
        return sum(not self.holds(bar.span) for lane in lanes for bar in lane.bars)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """Years, or months where less than two years are drawn."""
        starts = _months(self) if (self.last - self.first).days < 731 else _years(self)
        return tuple(Tick(self.x(day), words) for day, words in starts if day >= self.first)


def scale(lanes: Iterable[Lane], since: Span | None, until: Span | None) -> Scale | None:
    """From the first to the last day that lanes have, or those that are asked for; None where there is no day.

    Unasked not far from the articles: one date of 1945 would leave no room for all others.
    """
    lanes = tuple(lanes)
    told = [dot.day for lane in lanes for dot in lane.dots]
    days = told + [day for lane in lanes for each in lane.bars for day in each.span]
    if not days:
        return None
    near = (min(told) - _AROUND, max(told) + _AROUND) if told else (min(days), max(days))
    first = since[0] if since else max(min(days), near[0])
    last = until[1] if until else min(max(days), near[1])
    return Scale(first, max(last, first + dt.timedelta(days=27)))


def _years(drawn: Scale) -> Iterator[tuple[dt.date, str]]:
    count = drawn.last.year - drawn.first.year
    step = max(1, -(-count // 12))
    for year in range(drawn.first.year, drawn.last.year + 1):
        if year % step == 0:
            yield dt.date(year, 1, 1), str(year)


def _months(drawn: Scale) -> Iterator[tuple[dt.date, str]]:
    step = max(1, -(-((drawn.last - drawn.first).days // 30) // 12))
    year, month = drawn.first.year, drawn.first.month
    for number in range(26):
        here = dt.date(year + (month - 1 + number) // 12, (month - 1 + number) % 12 + 1, 1)
        if here > drawn.last:
            return
        if number % step == 0:
            yield here, f"{here.month:02}/{here.year}" if here.month == 1 or number < step * 2 else f"{here.month:02}"
