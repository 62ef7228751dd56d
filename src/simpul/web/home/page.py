"""Things found by their names."""

from __future__ import annotations

from dataclasses import asdict, fields

from starlette.requests import Request

from simpul.query import Table
from simpul.search import Hit, search
from simpul.web.library import generation
from simpul.web.negotiate import View


def home(request: Request) -> View:
    """What has the words of ``?q=`` in a name."""
    text = request.query_params.get("q", "")
    hits = search(generation(request).index, text, limit=50)
    return View("home/home.html.j2", {"text": text, "hits": hits}, table=lambda: _table(hits))


def _table(hits: tuple[Hit, ...]) -> Table:
    rows = (tuple("" if value is None else str(value) for value in asdict(hit).values()) for hit in hits)
    return Table(tuple(field.name for field in fields(Hit)), tuple(rows))
