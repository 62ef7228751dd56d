"""One view, many forms: HTML, Turtle, JSON-LD, JSON and CSV, by the suffix of an address or by ``Accept``."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rdflib import Graph
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from simpul.export.jsonld import jsonld
from simpul.export.spreadsheet import cell
from simpul.graph.canonical import turtle
from simpul.graph.namespaces import DEFAULT_BASE
from simpul.query import Table
from simpul.web.accept import weight, wishes
from simpul.web.graphs import shown
from simpul.web.library import generation
from simpul.web.page import html

TYPES: Mapping[str, str] = {
    "html": "text/html",
    "ttl": "text/turtle",
    "jsonld": "application/ld+json",
    "json": "application/json",
    "csv": "text/csv",
}
"""Media types by suffix; where a request has no wish, the first that a view has."""


@dataclass(frozen=True, slots=True)
class View:
    """What a page shows. ``template`` and ``values`` make its HTML; the other forms are made only when asked for.

    ``data`` gives what JSON says (else the rows of ``table``), ``graph`` what Turtle and JSON-LD say (else the facts
    about the things in ``table``). ``headers`` go with every form.
    """

    template: str
    values: Mapping[str, object] = field(default_factory=dict)
    data: Callable[[], object] | None = None
    table: Callable[[], Table] | None = None
    graph: Callable[[], Graph] | None = None
    base: str = DEFAULT_BASE
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def forms(self) -> tuple[str, ...]:
        """The suffixes of the forms that there are."""
        graph = ("ttl", "jsonld") if self.graph or self.table else ()
        json_ = ("json",) if self.data or self.table else ()
        return ("html", *graph, *json_, *(("csv",) if self.table else ()))


Show = Callable[[Request], View | Response]


def page_routes(path: str, show: Show, *, name: str | None = None) -> list[Route]:
    """Routes for a page at ``path`` and at ``path.SUFFIX`` ("/" has "/index.SUFFIX").

    ``show`` runs in a thread. It raises HTTPException(404) for what is not there.
    """

    def plain(request: Request) -> Response:
        view = show(request)
        return answer(request, view) if isinstance(view, View) else view

    def suffixed(request: Request) -> Response:
        suffix = request.path_params["suffix"]
        view = show(request) if suffix in TYPES else None
        if not isinstance(view, View) or suffix not in view.forms:
            raise HTTPException(404)
        return answer(request, view, suffix)

    stem = "/index" if path == "/" else path
    return [Route(f"{stem}.{{suffix}}", suffixed), Route(path, plain, name=name)]


def answer(request: Request, view: View, suffix: str | None = None) -> Response:
    """The view in the form that is wanted. Raises HTTPException(406) where it has none of those."""
    form = suffix or best(request.headers.get("accept", ""), view.forms)
    if form is None:
        raise HTTPException(406, ", ".join(TYPES[each] for each in view.forms))
    if form == "html":
        stem = "/index" if request.url.path == "/" else request.url.path
        query = f"?{request.url.query}" if request.url.query else ""
        data = [(each, f"{stem}.{each}{query}") for each in view.forms[1:]]
        response: Response = html(request, view.template, {"forms": data, **view.values}, status=view.status)
    else:
        response = Response(_written(_graphed(request, view), form), view.status, media_type=TYPES[form])
    response.headers["Vary"] = "Accept, Cookie, HX-Request"
    response.headers.update(view.headers)
    return response


def best(accept: str, forms: Sequence[str]) -> str | None:
    """The form that an Accept header likes best; where it likes several alike, the first of ``forms``."""
    told = wishes(accept)
    found = max(forms, key=lambda form: weight(told, TYPES[form]))
    return found if weight(told, TYPES[found]) > 0 else None


def _graphed(request: Request, view: View) -> View:
    """The view with a graph, where it has a table only."""
    if view.graph is not None or view.table is None:
        return view
    here, rows = generation(request), view.table
    return replace(view, graph=lambda: shown(here, rows()), base=here.base or view.base)


def _written(view: View, form: str) -> str | bytes:
    if form in {"ttl", "jsonld"}:
        assert view.graph is not None
        graph = view.graph()
        return turtle(graph, base=view.base) if form == "ttl" else jsonld(graph)
    if form == "json":
        return json.dumps(_data(view), ensure_ascii=False, indent=1) + "\n"
    assert view.table is not None
    table, out = view.table(), io.StringIO()
    rows = ([cell(value) for value in row] for row in table.rows)
    csv.writer(out, lineterminator="\r\n").writerows([table.columns, *rows])
    return out.getvalue()


def _data(view: View) -> object:
    if view.data is not None:
        return view.data()
    assert view.table is not None
    table = view.table()
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]
