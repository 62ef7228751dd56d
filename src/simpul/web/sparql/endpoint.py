"""``/sparql``: requests in, answers of the pool out."""

from __future__ import annotations

import asyncio
import threading

from anyio import CapacityLimiter, to_thread
from starlette.datastructures import URL
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from simpul.store.generation import ARTICLES, FACTS
from simpul.store.opened import generation_dir
from simpul.web.library import Library, library
from simpul.web.negotiate import best
from simpul.web.sparql.child import Place
from simpul.web.sparql.description import description
from simpul.web.sparql.evaluate import Answer
from simpul.web.sparql.pool import Pool
from simpul.web.sparql.protocol import Asked, QueryError, read_request

ADDRESS = "/sparql"
LONGEST = 2**20
"""Bytes of a request's body, at most."""
RETRY = 5
"""Seconds after which whoever was refused for too many queries may try again."""


async def endpoint(request: Request) -> Response:
    """A query's answer, or the service's description where there is no query."""
    try:
        asked = read_request(
            request.method,
            request.scope["query_string"],
            request.headers.get("content-type", ""),
            await _body(request),
        )
        accept = ",".join(request.headers.getlist("accept"))
        answer = await (_described(request, accept) if asked is None else _answered(request, asked, accept))
    except QueryError as refused:
        headers = {"Retry-After": str(RETRY)} if refused.status == 503 else None
        return PlainTextResponse(f"{refused}\n", refused.status, headers)
    if isinstance(answer, Response):
        return answer
    return Response(answer.body, headers={"Content-Type": answer.content_type, "Vary": "Accept"})


async def _body(request: Request) -> bytes:
    found = bytearray()
    async for part in request.stream():
        found += part
        if len(found) > LONGEST:
            raise QueryError(413, f"Kueri lebih dari {LONGEST} bita · the query is more than {LONGEST} bytes.")
    return bytes(found)


async def _answered(request: Request, asked: Asked, accept: str) -> Answer:
    pool: Pool = request.app.state.pool
    books, gone = library(request), threading.Event()
    with pool.place():
        watch = asyncio.create_task(_watch(request, gone))
        try:
            # The places are the limit: queries that wait take no thread from pages.
            return await to_thread.run_sync(
                lambda: pool.answer((place_of(books), asked, accept), gone), limiter=CapacityLimiter(1)
            )
        finally:
            watch.cancel()


async def _watch(request: Request, gone: threading.Event) -> None:
    """Tell when whoever asked closes the connection."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
    gone.set()


def place_of(books: Library) -> Place:
    """Where the generation in force is asked."""
    current = books.current
    folder = generation_dir(books.folder, current.name)
    return folder / FACTS, folder / ARTICLES, f"{current.base}graph/facts"


async def _described(request: Request, accept: str) -> Answer | Response:
    if best(accept, ("ttl", "jsonld", "html")) == "html":
        return RedirectResponse("/kueri", 303, {"Vary": "Accept"})
    here = URL(str(request.url)).replace(query="", fragment="")
    books = library(request)
    return await to_thread.run_sync(lambda: description(str(here), place_of(books)[2], accept))
