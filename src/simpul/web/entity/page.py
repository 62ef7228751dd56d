"""One thing: what is known of it, who says so, when, and what is like it."""

from __future__ import annotations

from dataclasses import asdict
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse

from simpul.export.phrases import held_when, support
from simpul.export.spreadsheet import COLUMNS
from simpul.search.claims import FactAbout, claims_about, count_claims
from simpul.search.claims_file import fact as fact_of
from simpul.web.addresses import address, key
from simpul.web.entity.portrait import Portrait, portrait
from simpul.web.entity.proofs import PAGE, proofs
from simpul.web.graphs import described
from simpul.web.language import texts
from simpul.web.library import generation
from simpul.web.map.counted import known_places
from simpul.web.negotiate import View
from simpul.web.paging import page_count, page_number
from simpul.web.tables import claims_table

INVERSE = frozenset(key.removeprefix("entity.is_") for key in texts() if key.startswith("entity.is_"))
"""Predicates that have words of their own for the page of their object."""
_ALL = 100_000
"""Claims in a table of one thing."""


def entity(request: Request, kind: str) -> View | RedirectResponse:
    """The thing of this kind and hash; a node that another stands for leads to that one's page.

    ``?hubungan=`` and ``?fakta=`` choose the evidence that is shown, ``?halaman=`` its page.
    """
    here = generation(request)
    iri = f"{here.base}{kind}/{request.path_params['hash']}"
    chosen = here.chosen(iri)
    if chosen != iri:
        suffix = request.path_params.get("suffix")
        return RedirectResponse(address(here.base, chosen) + (f".{suffix}" if suffix else ""), 308)
    if not here.index.execute("SELECT 1 FROM node WHERE iri = ?", (iri,)).fetchone():
        raise HTTPException(404)
    found, query = portrait(here, iri), request.query_params
    predicate, fact, page = query.get("hubungan", ""), query.get("fakta", ""), page_number(query)
    shown = proofs(here, iri, predicate=predicate, fact=fact, page=page)

    def to(**wanted: object) -> str:
        return "?" + urlencode({name: value for name, value in wanted.items() if value}) + "#bukti"

    values = {
        "thing": found.thing,
        "found": found,
        "proofs": shown,
        "predicate": predicate,
        "fact_chosen": fact,
        "page": page,
        "pages": page_count(shown.total, PAGE),
        "proofs_all": count_claims(here.claims, iri),
        "predicates": sorted({name for name, _ in found.counts}),
        "inverse": INVERSE,
        "held_when": held_when,
        "support": support,
        "fact_of": fact_of,
        "to": to,
        "key": key,
        "regency": found.thing.type == "Place" and found.thing.code in known_places(),
        "to_page": lambda number: to(hubungan=predicate, fakta=fact, halaman=number),
    }
    return View(
        "entity/entity.html.j2",
        values,
        data=lambda: _data(found),
        table=lambda: claims_table(claims_about(here.claims, iri, limit=_ALL)),
        graph=lambda: described(here, iri),
        base=here.base,
    )


def _data(found: Portrait) -> object:
    return {
        **asdict(found.hit),
        "names": found.thing.names,
        "codes": dict(found.thing.codes),
        "facts": [_fact(each) for facts in (*found.own.values(), *found.told.values()) for each in facts],
        "months": dict(found.months),
        "alike": [{"iri": node.iri, "name": node.name, "shared": shared} for node, shared in found.alike],
    }


def _fact(each: FactAbout) -> object:
    (row,) = claims_table([each.claim]).rows
    told = {name: value for name, value in zip(COLUMNS, row, strict=True) if value}
    return told | {"role": each.role, "claims": each.claims, "origins": each.origins, "outlets": each.outlets}
