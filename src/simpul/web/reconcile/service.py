"""``/reconcile``: requests in, JSON out (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/)."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from simpul.errors import SimpulError
from simpul.search import TYPES, search
from simpul.search.words import folded
from simpul.web.addresses import address
from simpul.web.language import language
from simpul.web.library import generation
from simpul.web.page import html
from simpul.web.reconcile.answers import describe, extended, matched
from simpul.web.reconcile.candidates import candidates
from simpul.web.reconcile.lookup import hit_of
from simpul.web.reconcile.manifest import manifest, type_of
from simpul.web.reconcile.properties import PROPERTIES, Property, name_of
from simpul.web.reconcile.reading import read_extension, read_queries
from simpul.web.security import HEADERS

_FRAMED = HEADERS["Content-Security-Policy"].replace(
    "frame-ancestors 'none'", "frame-ancestors http://127.0.0.1:* http://localhost:*"
)
"""A preview is shown inside the client's page: OpenRefine runs on the same machine."""


async def extend_or_match(request: Request) -> Response:
    """The manifest; candidates for ``queries``; values for ``extend``."""
    given = dict(request.query_params) | {k: v for k, v in (await request.form()).items() if isinstance(v, str)}
    return await run_in_threadpool(_told, request, given)


def _told(request: Request, given: dict[str, str]) -> Response:
    try:
        here, lang = generation(request), language(request)
        if "queries" in given:
            asked = read_queries(given["queries"])
            return JSONResponse({key: matched(here, candidates(here, each), lang) for key, each in asked.items()})
        if "extend" in given:
            return JSONResponse(extended(here, *read_extension(given["extend"]), lang))
        return JSONResponse(manifest(str(request.base_url).rstrip("/"), here.base, lang))
    except SimpulError as error:
        return JSONResponse({"error": error.message, "hint": error.hint}, 400)


def suggest(request: Request) -> Response:
    """Things, types or properties whose names begin with ``?prefix=``."""
    what, lang = request.path_params["what"], language(request)
    prefix = request.query_params.get("prefix", "")
    cursor = request.query_params.get("cursor", "0")
    first = min(int(cursor), 1000) if cursor.isdecimal() else 0
    if what == "entity":
        hits = search(generation(request).index, prefix, limit=first + 10)[first:] if prefix.strip() else ()
        base = generation(request).base
        return JSONResponse({"result": [describe(hit, base, lang) for hit in hits]})
    if what == "type":
        found = [type_of(name, lang) for name in TYPES]
    elif what == "property":
        found = [_named(each, lang) for each in PROPERTIES]
    else:
        raise HTTPException(404)
    wanted = folded(prefix)
    return JSONResponse({"result": [e for e in found if wanted in folded(e["name"]) or wanted in folded(e["id"])]})


def properties(request: Request) -> Response:
    """The properties that can be fetched for ``?type=``, at most ``?limit=``."""
    type_, limit = request.query_params.get("type", ""), request.query_params.get("limit", "")
    found = [each for each in PROPERTIES if type_ not in TYPES or type_ in each.types]
    found = found[: int(limit)] if limit.isdecimal() else found
    told = {"type": type_, "properties": [_named(each, language(request)) for each in found]}
    return JSONResponse(told | ({"limit": int(limit)} if limit.isdecimal() else {}))


def preview(request: Request) -> Response:
    """A small page about ``?id=``."""
    here, id_ = generation(request), request.query_params.get("id", "")
    iri = here.chosen(f"{here.base}{id_}")
    hit = hit_of(here.index, iri)
    if hit is None:
        raise HTTPException(404)
    values = extended(here, [id_], [each.id for each in PROPERTIES if hit.type in each.types], language(request))
    shown = html(
        request,
        "reconcile/preview.html.j2",
        {
            "hit": hit,
            "name": name_of(here.facts.engine, iri),
            "page": address(here.base, iri),
            "told": values,
            "id": id_,
        },
    )
    shown.headers["Content-Security-Policy"] = _FRAMED
    return shown


def _named(each: Property, lang: str) -> dict[str, str]:
    return {"id": each.id, "name": each.label_id if lang == "id" else each.label_en}
