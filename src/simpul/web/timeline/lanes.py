"""What stands on the timeline: lanes with stretches of time and moments."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from simpul.data.labels import label
from simpul.export.phrases import Words, relation
from simpul.model import LinkedClaim
from simpul.view.tenures import Tenure, tenures

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
Span = tuple[dt.date, dt.date]


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of time that articles tell; ``words`` say what it is."""

    span: Span
    words: Words


@dataclass(frozen=True, slots=True)
class Dot:
    """The day of an article, with how many facts it adds to the lane; ``iri`` is the article's, ``words`` its name."""

    day: dt.date
    iri: str
    words: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Lane:
    """One row: ``iri`` is that of the thing it is about, ``type`` colours it."""

    name: Words
    iri: str
    type: str
    bars: tuple[Bar, ...] = ()
    dots: tuple[Dot, ...] = ()


def span(text: str | None) -> Span | None:
    """The first and the last day of an ISO date as precise as it is ("2024-07"); None for what is no date."""
    match = _ISO.match(text or "")
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = dt.date(year or 1, month or 1, day or 1)
        if day is not None:
            return first, first
        last_month = month or 12
        return first, dt.date(first.year, last_month, calendar.monthrange(first.year, last_month)[1])
    except ValueError:
        return None


def between(begins: str | None, ends: str | None) -> Span | None:
    """From the first day of a beginning to the last of an end; where one is not told, the other alone."""
    first, last = span(begins), span(ends)
    if first and last:
        return (first[0], last[1]) if first[0] <= last[1] else None
    return first or last


def lanes_of(claims: Sequence[LinkedClaim], iri: str) -> tuple[Lane, ...]:
    """The lanes of one thing: its posts (or the holders of its posts), its times, then its facts by their kinds."""
    own = [claim for claim in claims if iri in {n.thing for n in (claim.subject, claim.object, claim.place) if n}]
    posts = [_post(tenure, iri) for tenure in tenures(own)]
    times = [claim for claim in own if claim.predicate == "hasTime"]
    others: dict[str, list[LinkedClaim]] = defaultdict(list)
    for claim in own:
        if claim.predicate not in {"hasTime", "holdsPost"}:
            others[claim.predicate].append(claim)
    lanes = [*posts, *([_times(times)] if times else []), *(_facts(each) for _, each in sorted(others.items()))]
    return tuple(lane for lane in lanes if lane.bars or lane.dots)


def _post(tenure: Tenure, iri: str) -> Lane:
    """A person's lane says the post, a body's the person too."""
    parts = [tenure.title, *(node.name for node in (tenure.body, tenure.place) if node and node.thing != iri)]
    who = [] if tenure.person.thing == iri else [tenure.person.name]
    name = ", ".join([*who, " ".join(parts)])
    days = [day for day in (tenure.first, tenure.last, tenure.over, tenure.candidate) if day]
    held = [day for day in (tenure.first, tenure.last) if day]
    bars = (Bar((min(held), max(held)), Words("menjabat", "in office")),) if held else ()
    dots = tuple(Dot(day, "", day.isoformat()) for day in sorted(set(days)))
    other = tenure.person if tenure.person.thing != iri else tenure.body or tenure.place
    return Lane(Words(name, name), other.thing if other else "", other.type if other else "Person", bars, dots)


def _times(claims: Iterable[LinkedClaim]) -> Lane:
    """Stretches from beginnings to ends that one article tells, other times alone."""
    told: dict[str, dict[str, LinkedClaim]] = defaultdict(dict)
    for claim in claims:
        told[claim.article_iri].setdefault(claim.role or "on", claim)
    bars = [bar for roles in told.values() for bar in _stretches(roles)]
    unique = {(bar.span, bar.words): bar for bar in bars}
    ordered = sorted(unique.values(), key=lambda bar: (bar.span, bar.words.id))
    return Lane(Words("waktu pelaksanaan", "when it takes place"), "", "Program", tuple(ordered))


def _stretches(roles: Mapping[str, LinkedClaim]) -> list[Bar]:
    values = {role: str(claim.value) for role, claim in roles.items() if claim.value}
    if "start" in values and "end" in values and (whole := between(values["start"], values["end"])):
        values = {role: value for role, value in values.items() if role not in {"start", "end"}}
        return [Bar(whole, Words("berlangsung", "lasts")), *_singles(values)]
    return _singles(values)


def _singles(values: Mapping[str, str]) -> list[Bar]:
    return [
        Bar(days, Words(label("role", role), label("role", role, language="en")))
        for role, value in values.items()
        if (days := span(value))
    ]


def _facts(claims: Sequence[LinkedClaim]) -> Lane:
    by_article: dict[str, list[LinkedClaim]] = defaultdict(list)
    for claim in claims:
        if claim.article.date:
            by_article[claim.article_iri].append(claim)
    dots = [
        Dot(day, iri, each[0].article.title or each[0].article.id, len(each))
        for iri, each in by_article.items()
        if (day := each[0].article.date)
    ]
    return Lane(relation(claims[0]), "", "Article", (), tuple(sorted(dots, key=lambda dot: (dot.day, dot.iri))))
