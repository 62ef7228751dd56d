"""Findings, by how grave they are and by their codes."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, fields
from urllib.parse import urlencode

from starlette.requests import Request

from simpul.check.findings import SEVERITIES
from simpul.query import Table
from simpul.web.findings.reading import Told, findings_of, graph_of, headline
from simpul.web.findings.titles import title
from simpul.web.language import language
from simpul.web.library import generation
from simpul.web.negotiate import View
from simpul.web.paging import page_count, page_number
from simpul.web.tables import table

PAGE = 50


def findings(request: Request) -> View:
    """The findings with ``?kode=`` (all without), from page ``?halaman=``."""
    here = generation(request)
    told, code = findings_of(here), request.query_params.get("kode", "")
    page = page_number(request.query_params)
    chosen = tuple(each for each in told if not code or each.code == code)
    lang = language(request)
    codes = Counter((each.severity, each.code) for each in told)
    values = {
        "code": code,
        "codes": sorted(codes.items(), key=lambda item: (SEVERITIES.index(item[0][0]), -item[1], item[0][1])),
        "all": len(told),
        "chosen": chosen[(page - 1) * PAGE : page * PAGE],
        "title": lambda code: title(code, lang),
        "headline": lambda each: headline(here, each),
        "page": page,
        "pages": page_count(len(chosen), PAGE),
        "to": lambda number: "?" + urlencode({"kode": code, "halaman": number}),
    }
    return View(
        "findings/findings.html.j2",
        values,
        table=lambda: _table(chosen),
        graph=lambda: graph_of(here, {each.iri for each in chosen}),
        base=here.base,
    )


def _table(told: tuple[Told, ...]) -> Table:
    return table((field.name for field in fields(Told)), (asdict(each).values() for each in told))
