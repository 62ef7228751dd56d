"""The timeline's page: of the build, or of one thing."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from starlette.exceptions import HTTPException
from starlette.requests import Request

from simpul.export.phrases import Words
from simpul.model import LinkedClaim, Node
from simpul.query import Table
from simpul.search import search
from simpul.search.claims import claims_about, node_of
from simpul.web.addresses import key
from simpul.web.library import Generation, generation
from simpul.web.negotiate import View
from simpul.web.tables import claims_table, table
from simpul.web.timeline.drawing import LEFT, ROW, TOP, WIDTH, scale
from simpul.web.timeline.lanes import Bar, Dot, Lane, between, lanes_of, span

_LANES, _CLAIMS, _CHOICES = 30, 600, 8
_KEY = re.compile(r"[a-z]+/[0-9a-f]+")
_PROGRAMMES = """
SELECT node.id, node.iri, name, begins, ends, count(*) AS times FROM node
JOIN told ON told.node = node.id JOIN article ON article.id = told.article
WHERE type = 'Program' AND date >= ? AND (? = '' OR date <= ? || '~')
GROUP BY node.id ORDER BY times DESC, name, node.iri LIMIT ?
"""
_TOLD = """
SELECT article.iri, date FROM told JOIN article ON article.id = told.article
WHERE node = ? AND date >= ? AND (? = '' OR date <= ? || '~') ORDER BY date, article.iri
"""


def timeline(request: Request) -> View:
    """``/linimasa?simpul=KEY`` or ``?q=NAME``, ``&sejak=DATE&sampai=DATE``; without a thing, what is told of most.

    Raises HTTPException(404) for a thing that is not there.
    """
    here, query = generation(request), request.query_params
    since, until = query.get("sejak", ""), query.get("sampai", "")
    if any(value and span(value) is None for value in (since, until)):
        raise HTTPException(400, "sejak, sampai: 2024, 2024-07, 2024-07-25")
    hits = search(here.index, query["q"], limit=_CHOICES) if query.get("q", "").strip() else ()
    node = _node(here, query.get("simpul", ""), hits[0].iri if hits else "")
    claims = claims_about(here.claims, node.iri, limit=_CLAIMS) if node else ()
    chosen = [claim for claim in claims if _within(claim, since, until)]
    lanes = lanes_of(chosen, node.iri) if node else _programmes(here, since, until)
    drawn = scale(lanes, span(since), span(until))
    values = {
        "node": node,
        "hits": hits[1:],
        "text": query.get("q", ""),
        "since": since,
        "until": until,
        "lanes": lanes,
        "scale": drawn,
        "claims": sorted((c for c in chosen if c.article.date), key=_day, reverse=True)[:100],
        "size": {"width": WIDTH, "left": LEFT, "row": ROW, "top": TOP, "height": TOP + ROW * len(lanes) + 8},
        "key": key,
    }
    return View("timeline/timeline.html.j2", values, table=lambda: claims_table(chosen) if node else _table(lanes))


def _node(here: Generation, key: str, found: str) -> Node | None:
    if key and not _KEY.fullmatch(key):
        raise HTTPException(404)
    iri = here.chosen(here.base + key) if key else found
    node = node_of(here.claims, iri) if iri else None
    if key and node is None:
        raise HTTPException(404)
    return node


def _within(claim: LinkedClaim, since: str, until: str) -> bool:
    day = claim.article.date.isoformat() if claim.article.date else ""
    return (not since or day >= since) and (not until or (bool(day) and day <= f"{until}~"))


def _day(claim: LinkedClaim) -> tuple[dt.date, str]:
    return claim.article.date or dt.date.min, claim.iri


def _programmes(here: Generation, since: str, until: str) -> tuple[Lane, ...]:
    """The programmes of most articles, with these articles' days, and what articles say of beginning and end."""
    found = []
    for number, iri, name, begins, ends, _ in here.index.execute(_PROGRAMMES, (since, until, until, _LANES)).fetchall():
        rows = here.index.execute(_TOLD, (number, since, until, until))
        dots = tuple(Dot(dt.date.fromisoformat(day), article, day) for article, day in rows)
        days = between(begins, ends)
        bars = (Bar(days, Words("berlangsung", "lasts")),) if days else ()
        found.append(Lane(Words(name, name), iri, "Program", bars, dots))
    return tuple(found)


def _table(lanes: Sequence[Lane]) -> Table:
    rows = []
    for lane in lanes:
        days = [dot.day for dot in lane.dots]
        begins, ends = lane.bars[0].span if lane.bars else ("", "")
        rows.append((lane.name.id, len(days), min(days), max(days), begins, ends, lane.iri))
    return table(("name", "articles", "first", "last", "begins", "ends", "iri"), rows)
