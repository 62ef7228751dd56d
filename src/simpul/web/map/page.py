"""The map's page: a form, a drawing, a table; GeoJSON and CSV of the same."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request

from simpul.gazetteer.load import GazetteerPlace
from simpul.query import Table
from simpul.search import TYPES
from simpul.web.addresses import address
from simpul.web.graphs import all_about
from simpul.web.library import Generation, generation
from simpul.web.map.counted import Asked, Counted, counted, known_places
from simpul.web.map.drawing import outlines, signs, window
from simpul.web.negotiate import View

_LISTED = 300
_DAY = re.compile(r"(\d{4}(-\d{2}(-\d{2})?)?)?")


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that lies in a place, and how many articles describe it."""

    iri: str
    name: str
    type: str
    articles: int


def place_map(request: Request) -> View:
    """``/peta?jenis=TYPE&kode=33.74&sejak=DATE&sampai=DATE``. Raises HTTPException(404) for what is not known."""
    here, asked = generation(request), _asked(request)
    found = counted(here.index, asked)
    shown = window(_around(asked.code))
    regencies = tuple(each for each in found if each.place.kind != "province")
    provinces = [place for place in known_places().values() if place.kind == "province"]
    values = {
        "asked": asked,
        "types": TYPES,
        "found": found,
        "signs": signs(regencies, shown),
        "window": shown,
        "outlines": outlines(),
        "here": known_places().get(asked.code),
        "page_here": _page(here, asked.code),
        "provinces": sorted(provinces, key=lambda place: place.name),
        "province_of": _province,
        "things": _things(here, found) if asked.code else (),
        "unit": shown.width / 100,
    }
    return View(
        "map/map.html.j2",
        values,
        data=lambda: _geojson(found),
        table=lambda: _table(found),
        graph=lambda: all_about(here, sorted({iri for each in found for iri in each.things})),
        base=here.base,
    )


def _asked(request: Request) -> Asked:
    query = request.query_params
    type_, code = query.get("jenis", "Program"), query.get("kode", "")
    since, until = query.get("sejak", ""), query.get("sampai", "")
    if type_ not in TYPES or (code and code not in known_places()):
        raise HTTPException(404)
    if not _DAY.fullmatch(since) or not _DAY.fullmatch(until):
        raise HTTPException(400, "sejak, sampai: 2024, 2024-07, 2024-07-25")
    return Asked(type_, since, until, code)


def _around(code: str) -> list[GazetteerPlace]:
    """The regencies of the province that a code lies in."""
    start = f"{code.partition('.')[0]}."
    return [place for place in known_places().values() if code and place.code.startswith(start)]


def _page(here: Generation, code: str) -> str:
    """The address of the page of the place with a code; "" where no article names it."""
    row = here.index.execute("SELECT iri FROM node WHERE type = 'Place' AND code = ?", (code,)).fetchone()
    return address(here.base, row[0]) if code and row else ""


def _province(code: str) -> str:
    return known_places()[code.partition(".")[0]].name


def _things(here: Generation, found: Sequence[Counted]) -> list[Thing]:
    """What lies there, that of the most articles first."""
    iris = sorted({iri for each in found for iri in each.things})
    statement = "SELECT iri, name, type, articles FROM node WHERE iri = ?"
    rows = [Thing(*row) for iri in iris for row in here.index.execute(statement, (iri,))]
    return sorted(rows, key=lambda thing: (-thing.articles, thing.name, thing.iri))[:_LISTED]


def _geojson(found: Sequence[Counted]) -> Mapping[str, object]:
    return {"type": "FeatureCollection", "features": [_feature(each) for each in found]}


def _feature(each: Counted) -> Mapping[str, object]:
    place = each.place
    there = place.longitude is not None and place.latitude is not None
    point = {"type": "Point", "coordinates": [place.longitude, place.latitude]} if there else None
    told = {"code": place.code, "name": place.name, "kind": place.kind, "count": each.count, "things": each.things}
    return {"type": "Feature", "geometry": point, "properties": told}


def _table(found: Sequence[Counted]) -> Table:
    rows = ((each.place.code, each.place.name, each.place.kind, str(each.count)) for each in found)
    return Table(("code", "name", "kind", "count"), tuple(rows))
