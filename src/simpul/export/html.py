"""One self-contained page: the static picture, the facts with their sentences, and the interactive graph on top."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from simpul.data.labels import label, labels
from simpul.export.marking import marked
from simpul.export.marks import COLOURS
from simpul.export.phrases import details, number, relation
from simpul.export.picture import Picture, make_picture
from simpul.export.spreadsheet import order
from simpul.export.svg import draw
from simpul.model import LinkedClaim
from simpul.view.projection import find_view
from simpul.view.tenures import Tenure, by_claim, tenures
from simpul.view.ties import arguments

#: The page says so when a build has more facts than this; ``claims.csv`` holds them all.
MOST_FACTS = 3000


@dataclass(frozen=True, slots=True)
class Page:
    """What a page shows: a picture, facts in their order with the tenures that they belong to (by IRI), the titles of
    articles (by IRI) that others are copies of; and how many facts, articles and origins there are in all."""

    picture: Picture
    facts: Sequence[LinkedClaim]
    held: Mapping[str, Tenure]
    titles: Mapping[str, str]
    all_facts: int
    articles: int
    origins: int


def index_html(claims: Iterable[LinkedClaim], *, view: str = "all", title: str = "Simpul") -> bytes:
    """The page for a set of claims. It asks for nothing from anywhere and runs no code but its own (see its CSP).

    Without a script: picture, legend, table of facts. Raises SimpulError for an unknown view.
    """
    ordered = sorted(claims, key=order)
    picture = make_picture(ordered, view=view)
    page = Page(
        picture,
        _chosen(ordered, picture),
        by_claim(tenures(ordered)),
        {claim.article_iri: claim.article.title or claim.article.id for claim in ordered},
        len(ordered),
        len({claim.article_iri for claim in ordered}),
        len({claim.origin_iri for claim in ordered}),
    )
    return page_html(page, title=title)


def page_html(page: Page, *, title: str = "Simpul") -> bytes:
    """The page as HTML."""
    picture, facts = page.picture, page.facts
    style, script = _static("page.css"), _static("graf.min.js")
    text = (
        _environment()
        .get_template("index.html.j2")
        .render(
            title=title,
            view=find_view(picture.view),
            picture=picture,
            drawing=Markup(draw(picture, legend=False)),
            legend=[(kind, label("type", kind), label("type", kind, language="en")) for kind in _types(picture)],
            facts=[_fact(claim, page.titles, page.held.get(claim.iri)) for claim in facts],
            all_facts=page.all_facts,
            articles=page.articles,
            origins=page.origins,
            number=number,
            data=Markup(_json(_data(picture, facts))),
            style=Markup(style),
            script=Markup(script),
            style_hash=_hash(style),
            script_hash=_hash(script),
        )
    )
    return text.encode()


def _chosen(ordered: list[LinkedClaim], picture: Picture) -> list[LinkedClaim]:
    """All facts, or the first ``MOST_FACTS`` of those that the picture draws and then of the others."""
    if len(ordered) <= MOST_FACTS:
        return ordered
    drawn = {iri for line in picture.lines for iri in line.claims}
    first = sorted(ordered, key=lambda claim: claim.iri not in drawn)[:MOST_FACTS]
    return sorted(first, key=order)


def _types(picture: Picture) -> list[str]:
    present = {spot.type for spot in picture.spots}
    return [kind for kind in COLOURS if kind in present]


def _fact(claim: LinkedClaim, titles: Mapping[str, str], tenure: Tenure | None) -> Mapping[str, Any]:
    before, words, after = marked(claim)
    return {
        "subject": claim.subject,
        "relation": relation(claim),
        "object": claim.object,
        "details": details(claim, tenure),
        "before": before,
        "words": words,
        "after": after,
        "article": claim.article,
        "copy_of": titles.get(claim.origin, claim.origin) if claim.origin else None,
        "date": claim.article.date.isoformat() if claim.article.date else None,
        "rule": claim.rule,
        "confidence": f"{claim.confidence:.2f}",
    }


def _data(picture: Picture, facts: Sequence[LinkedClaim]) -> Mapping[str, Any]:
    """What the script needs; facts themselves it takes from the table's rows, by number."""
    row = {claim.iri: number for number, claim in enumerate(facts)}
    origin = {iri: number for number, iri in enumerate(sorted({claim.origin_iri for claim in facts}))}
    outlet = {name: number for number, name in enumerate(sorted({c.article.publisher or "" for c in facts} - {""}))}
    spot = {s.iri: number for number, s in enumerate(picture.spots)}
    return {
        "directed": picture.directed,
        "nodes": [
            {
                "label": s.label,
                "names": [name for name in s.names if name != s.label],
                "type": s.type,
                "x": s.x,
                "y": s.y,
                "degree": s.measures.degree,
                "pagerank": s.measures.pagerank,
                "betweenness": s.measures.betweenness,
                "community": s.measures.community,
            }
            for s in picture.spots
        ],
        "edges": [
            {
                "source": line.source,
                "target": line.target,
                "predicate": line.predicate,
                "weight": line.weight,
                "facts": [row[iri] for iri in line.claims if iri in row],
            }
            for line in picture.lines
        ],
        "facts": [
            {
                "nodes": sorted({spot[n.thing] for n in arguments(claim) if n.thing in spot}),
                "origin": origin[claim.origin_iri],
                "outlet": outlet.get(claim.article.publisher or ""),
                "predicate": claim.predicate,
                "year": claim.article.date.year if claim.article.date else None,
                "confidence": round(claim.confidence, 3),
            }
            for claim in facts
        ],
        "predicates": {key: list(words) for key, words in labels("predicate").items()},
        "types": {key: list(words) for key, words in labels("type").items()},
    }


def _json(value: Mapping[str, Any]) -> str:
    """JSON that is safe inside ``<script>``: no ``<``, ``>`` or ``&``, no line separators that scripts trip over."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _static(name: str) -> str:
    return (resources.files("simpul.export") / "static" / name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("simpul.export"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
