"""Search with facets; without a search, what the build holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, fields

from starlette.requests import Request

from simpul.query import Table
from simpul.search import Hit
from simpul.search.articles import FoundArticle, count_articles, find_articles
from simpul.search.facets import Count, count_types
from simpul.search.search import hits
from simpul.store import Build
from simpul.web.home.asked import PAGE, Asked, read_asked
from simpul.web.home.counted import counted
from simpul.web.home.overview import overview
from simpul.web.library import Generation, generation
from simpul.web.linked.void import description
from simpul.web.negotiate import View
from simpul.web.paging import page_count
from simpul.web.tables import table

_FEW = 5
"""Articles that are shown under things."""


def home(request: Request) -> View:
    """The search that the address asks for. A page that htmx asks for is the results alone."""
    here, asked = generation(request), read_asked(request.query_params)
    part = request.headers.get("hx-request") == "true"
    template = "home/results.html.j2" if part else "home/home.html.j2"
    if not asked.anything:
        whole = overview(here)
        values = {"asked": asked, "part": part, "overview": whole, "results": None}
        root = str(request.base_url)
        return View(
            template,
            values,
            table=lambda: _builds_table(tuple(build for _, build in whole.builds)),
            graph=lambda: description(here, root),
            base=here.base,
        )
    values, rows = (_articles if asked.jenis == "Article" else _things)(here, asked)
    return View(template, {"asked": asked, "part": part, "overview": None, **values}, table=rows)


def _things(here: Generation, asked: Asked) -> tuple[dict[str, object], Callable[[], Table]]:
    all_ = counted(here, asked)
    numbers, count = all_.numbers, all_.facets
    shown = hits(here.index, numbers[asked.offset : asked.offset + PAGE])
    articles = _count(here, asked)
    values: dict[str, object] = {
        "results": shown,
        "total": len(numbers),
        "types": (*all_.types, *([Count("Article", "Article", articles)] if articles else [])),
        "groups": (("tempat", count.places), ("lembaga", count.bodies), ("tahun", count.years)),
        "articles": find_articles(here.texts, asked.q, year=asked.tahun or None, limit=_FEW) if _wordy(asked) else (),
        "pages": page_count(len(numbers), PAGE),
    }
    return values, lambda: _things_table(hits(here.index, numbers))


def _articles(here: Generation, asked: Asked) -> tuple[dict[str, object], Callable[[], Table]]:
    outlet, year = asked.media or None, asked.tahun or None
    shown = find_articles(here.texts, asked.q, outlet=outlet, year=year, limit=PAGE, offset=asked.offset)
    years = [Count(v, v, n) for v, n in count_articles(here.texts, asked.q, "year", outlet=outlet) if v]
    outlets = [Count(v, v, n) for v, n in count_articles(here.texts, asked.q, "outlet", year=year) if v][:12]
    total = _count(here, asked)
    things = count_types(here.index, asked.q)
    values: dict[str, object] = {
        "results": shown,
        "total": total,
        "types": (*things, Count("Article", "Article", total)),
        "groups": (("media", outlets), ("tahun", sorted(years, key=lambda count: count.value, reverse=True))),
        "articles": (),
        "pages": page_count(total, PAGE),
    }
    return values, lambda: _articles_table(shown)


def _count(here: Generation, asked: Asked) -> int:
    if asked.near:
        return 0
    by_year = count_articles(here.texts, asked.q, "year", outlet=asked.media or None, year=asked.tahun or None)
    return sum(number for _, number in by_year)


def _wordy(asked: Asked) -> bool:
    """Whether articles that have the words may be shown under things: not on later pages, nor under filters."""
    return bool(asked.q.strip()) and not asked.near and asked.type is None and asked.halaman == 1


def _builds_table(found: tuple[Build, ...]) -> Table:
    return table((field.name for field in fields(Build)), (asdict(each).values() for each in found))


def _things_table(found: tuple[Hit, ...]) -> Table:
    return table((field.name for field in fields(Hit)), (asdict(hit).values() for hit in found))


def _articles_table(found: tuple[FoundArticle, ...]) -> Table:
    rows = ((each.iri, each.title, each.date, each.outlet, "".join(each.excerpt)) for each in found)
    return table(("iri", "title", "date", "outlet", "excerpt"), rows)
