"""What a build holds, at a glance."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from simpul.graph.files import FACTS
from simpul.search import TYPES, Hit, search
from simpul.search.articles import FoundArticle, find_articles
from simpul.store import Build, builds
from simpul.web.findings.reading import findings_of
from simpul.web.library import Generation

_FEW = 10
"""Builds that are shown."""


@dataclass(frozen=True, slots=True)
class Overview:
    """``built`` is when the graph was written; ``things`` are counted by type, ``top`` has the most told of each.

    ``findings`` are counted by severity; ``latest`` are the articles of the last days, ``builds`` the last builds with
    the time of this machine.
    """

    built: dt.datetime
    articles: int
    claims: int
    first: str | None
    last: str | None
    things: Mapping[str, int]
    top: Mapping[str, tuple[Hit, ...]]
    findings: Mapping[str, int]
    latest: tuple[FoundArticle, ...]
    builds: tuple[tuple[dt.datetime, Build], ...]


def overview(here: Generation) -> Overview:
    """The first page of a build, without a search."""
    things = dict(here.index.execute("SELECT type, count(*) FROM node GROUP BY type").fetchall())
    articles, first, last = here.index.execute("SELECT count(*), min(date), max(date) FROM article").fetchone()
    (claims,) = here.claims.execute("SELECT count(*) FROM claim").fetchone()
    return Overview(
        built=dt.datetime.fromtimestamp((here.folder / FACTS).stat().st_mtime),
        articles=articles,
        claims=claims,
        first=first,
        last=last,
        things={type_: things.get(type_, 0) for type_ in TYPES},
        top={type_: search(here.index, type=type_, limit=5) for type_ in TYPES},
        findings=Counter(finding.severity for finding in findings_of(here)),
        latest=find_articles(here.texts, "", limit=6),
        builds=tuple((dt.datetime.fromisoformat(each.built).astimezone(), each) for each in builds(here.folder, _FEW)),
    )
