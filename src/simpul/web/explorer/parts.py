"""What the page's script asks for: other nodes on the canvas, what is told of one, sentences behind a tie, names."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from simpul.network.network import Line, Network, Part, Spot
from simpul.search import search
from simpul.search.claims import claims_of
from simpul.web.addresses import key
from simpul.web.explorer.canvas import canvas
from simpul.web.explorer.networks import network
from simpul.web.explorer.scene import Key, Scene, decoded, from_query, iris, part
from simpul.web.library import generation
from simpul.web.page import html

_SENTENCES, _NAMES, _NEIGHBOURS, _STEP = 30, 12, 100, 40


@dataclass(frozen=True, slots=True)
class Wish:
    """A scene, and what shall come to its nodes: neighbours of ``expand``, or a way between the ends of ``path``."""

    scene: Scene
    expand: Key | None = None
    path: tuple[Key, Key] | None = None


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A node beside another, with the ties between the two."""

    spot: Spot
    lines: tuple[Line, ...]


async def wished(request: Request) -> Response:
    """A POST that only asks: the nodes of a wish with the ties among them; ``steps`` are those of the way."""
    wish = decoded(await request.body(), Wish)
    return await run_in_threadpool(_wished, request, wish)


def evidence(request: Request) -> Response:
    """``?simpul=KEY&simpul=KEY``: sentences behind the ties between nodes, as a part of a page."""
    scene = from_query(request.query_params)
    claims = _network(request).claims(_nodes(request), scene.filters)
    told = claims_of(generation(request).claims, claims[:_SENTENCES])
    return html(request, "explorer/evidence.html.j2", {"claims": told, "all": len(claims)})


def node(request: Request) -> Response:
    """``?simpul=KEY``: a node with its measures and neighbours, as a part of a page."""
    iri, scene = _nodes(request)[0], from_query(request.query_params)
    near = _network(request).around(iri, scene.filters, most=_NEIGHBOURS)
    here = next((spot for spot in near.spots if spot.iri == iri), None)
    if here is None:
        raise HTTPException(404)
    values = {
        "spot": here,
        "near": _neighbours(near, here.number),
        "key": key,
        "total": near.total - 1,
    }
    return html(request, "explorer/node.html.j2", values)


def names(request: Request) -> Response:
    """``?q=``: nodes of the network by their names."""
    found = _network(request)
    hits = search(generation(request).index, request.query_params.get("q", ""), limit=4 * _NAMES)
    there = [hit for hit in hits if hit.iri in found][:_NAMES]
    return JSONResponse([{"key": key(hit.iri), "name": hit.name, "type": hit.type} for hit in there])


def _wished(request: Request, wish: Wish) -> Response:
    found, opened = _network(request), generation(request)
    filters, there = wish.scene.filters, iris(opened, wish.scene.nodes)
    steps: tuple[str, ...] = ()
    if wish.expand:
        (centre,) = iris(opened, [wish.expand])
        there += tuple(spot.iri for spot in found.around(centre, filters, most=_STEP).spots)
    if wish.path:
        start, end = iris(opened, wish.path)
        steps = found.path(start, end, filters)
        there += steps
    shown = found.of(there, filters) if there else part(found, wish.scene, opened)
    return JSONResponse({**canvas(shown), "steps": [key(iri) for iri in steps]})


def _neighbours(near: Part, centre: int) -> list[Neighbour]:
    spots, ties = {spot.number: spot for spot in near.spots}, defaultdict[int, list[Line]](list)
    for line in near.lines:
        if centre in (line.source, line.target):
            ties[line.target if line.source == centre else line.source].append(line)
    found = [Neighbour(spots[number], tuple(lines)) for number, lines in ties.items()]
    return sorted(found, key=lambda each: (-sum(line.origins for line in each.lines), each.spot.name))


def _network(request: Request) -> Network:
    found = network(request)
    if found is None:
        raise HTTPException(503)
    return found


def _nodes(request: Request) -> tuple[str, ...]:
    """The IRIs of the nodes that the address names. Raises HTTPException(400) for none."""
    keys = request.query_params.getlist("simpul")
    if not keys:
        raise HTTPException(400, "?simpul=KEY")
    return iris(generation(request), keys)
