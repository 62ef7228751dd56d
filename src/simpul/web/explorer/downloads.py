"""What is on the canvas as a file: SVG, PNG, GEXF and a page of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import resvg_py
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from simpul.export.html import index_html
from simpul.export.svg import draw
from simpul.network.network import Network, Part
from simpul.network.pictures import gexf, picture
from simpul.search.claims import claims_of
from simpul.web.explorer.networks import network
from simpul.web.explorer.scene import Scene, decoded, part
from simpul.web.library import generation

_FACTS, _WIDTH = 1500, 2000


@dataclass(frozen=True, slots=True)
class Shown:
    """What is written: the part that a scene shows."""

    network: Network
    claims: sqlite3.Connection
    scene: Scene
    part: Part


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file."""

    media_type: str
    render: Callable[[Shown], bytes]


async def download(request: Request) -> Response:
    """A form's ``scene`` (JSON) as the file that the address names: ``graf.svg`` and so on."""
    kind = FORMATS.get(request.path_params["format"])
    found = network(request)
    if kind is None or found is None:
        raise HTTPException(404)
    async with request.form() as form:
        scene = decoded(str(form.get("scene", "")), Scene)
    opened = generation(request)
    shown = Shown(found, opened.claims, scene, part(found, scene, opened))
    content = await run_in_threadpool(kind.render, shown)
    name = f'attachment; filename="graf.{request.path_params["format"]}"'
    return Response(content, media_type=kind.media_type, headers={"Content-Disposition": name})


def _svg(shown: Shown) -> str:
    return draw(picture(shown.part, shown.network.counts(shown.part, shown.scene.filters)))


def _html(shown: Shown) -> bytes:
    """The page that builds have too, of the surest facts behind the ties."""
    claims = shown.network.claims([spot.iri for spot in shown.part.spots], shown.scene.filters)
    return index_html(claims_of(shown.claims, claims[:_FACTS]))


FORMATS: Mapping[str, Format] = {
    "svg": Format("image/svg+xml", lambda shown: f'<?xml version="1.0" encoding="UTF-8"?>\n{_svg(shown)}'.encode()),
    "png": Format("image/png", lambda shown: bytes(resvg_py.svg_to_bytes(svg_string=_svg(shown), width=_WIDTH))),
    "gexf": Format("application/gexf+xml", lambda shown: gexf(shown.part)),
    "html": Format("text/html", _html),
}
