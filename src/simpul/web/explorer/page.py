"""The explorer's page: a form, a drawing and a table that work without a script; the canvas comes on top."""

from __future__ import annotations

import json
from dataclasses import replace

import msgspec
from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request

from simpul.data.labels import labels
from simpul.export.marks import COLOURS
from simpul.export.svg import draw
from simpul.network.network import CENTRALITIES, Network, Part
from simpul.network.pictures import picture
from simpul.web.addresses import key
from simpul.web.explorer.canvas import canvas, nodes_table
from simpul.web.explorer.networks import network
from simpul.web.explorer.saved import Story, as_json, read_story, stories
from simpul.web.explorer.scene import Scene, from_query, part
from simpul.web.language import LANGUAGES, language, texts
from simpul.web.library import generation, library
from simpul.web.negotiate import View

_DRAWN, _LISTED, _AROUND = 80, 100, 60
_CANVAS_WORDS = "explorer.js_"
"""Words whose names begin so are those that the script says."""


def explorer(request: Request) -> View:
    """``/graf``: the most central nodes under the filters of the address; ``?sekitar=KEY``: those around one node;

    ``?tersimpan=NAME``: a saved view, or the first step of a story.
    """
    found = network(request)
    if found is None:
        return View("explorer/waiting.html.j2", data=lambda: {"nodes": [], "ties": [], "total": 0}, status=202)
    name = request.query_params.get("tersimpan", "")
    story = read_story(library(request).folder, name) if name else None
    scene = story.steps[0].scene if story else _asked(request, found)
    shown = part(found, scene, generation(request))
    return View(
        "explorer/explorer.html.j2",
        {
            "scene": scene,
            "story": story,
            "name": name,
            "stories": stories(library(request).folder),
            "part": shown,
            "drawing": _drawing(found, scene, shown),
            "rows": sorted(shown.spots, key=lambda spot: (-getattr(spot, scene.by), spot.number))[:_LISTED],
            "key": key,
            "scene_json": msgspec.json.encode(scene).decode(),
            "types": tuple(COLOURS),
            "predicates": found.predicates,
            "years": found.years,
            "centralities": CENTRALITIES,
            "size": len(found),
            "words": _words(request),
            "steps": _steps(story),
        },
        data=lambda: canvas(shown),
        table=lambda: nodes_table(shown),
    )


def _asked(request: Request, network: Network) -> Scene:
    scene, centre = from_query(request.query_params), request.query_params.get("sekitar", "")
    if not centre:
        return scene
    here = generation(request)
    near = network.around(here.chosen(here.base + centre), scene.filters, most=_AROUND)
    if not near.spots:
        raise HTTPException(404)
    return replace(scene, nodes=tuple(key(spot.iri) for spot in near.spots))


def _drawing(network: Network, scene: Scene, shown: Part) -> Markup:
    """The most central part as SVG, from our own writer, which escapes all texts."""
    few = network.top(scene.filters, by=scene.by, most=_DRAWN) if not scene.nodes else shown
    return Markup(draw(picture(few, network.counts(few, scene.filters)), legend=False))


def _words(request: Request) -> str:
    """What the script says, as JSON: its own words, and labels of types and predicates."""
    place = LANGUAGES.index(language(request))
    told = {k.removeprefix(_CANVAS_WORDS): words[place] for k, words in texts().items() if k.startswith(_CANVAS_WORDS)}
    named = {scope: {k: both[place] for k, both in labels(scope).items()} for scope in ("type", "predicate", "kind")}
    return json.dumps(told | named, ensure_ascii=False)


def _steps(story: Story | None) -> str:
    return as_json(story).decode() if story else ""
