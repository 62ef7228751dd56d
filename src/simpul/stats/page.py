"""The numbers of a build as one self-contained page, Indonesian and English, without a script."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from simpul.data.labels import label
from simpul.export.phrases import number
from simpul.stats.counts import Statistics


def stats_html(found: Statistics, *, title: str = "Simpul") -> bytes:
    """The page; it asks for nothing from anywhere."""
    sections = (
        ("Klaim menurut predikat", "Claims by predicate", _labelled("predicate", found.claims)),
        ("Simpul menurut jenis", "Nodes by type", _labelled("type", found.things)),
        ("Artikel menurut tahun", "Articles by year", [(y or "–", y or "–", n) for y, n in found.years.items()]),
        ("Artikel menurut media", "Articles by outlet", [(name, "", n) for name, n in found.outlets.items()]),
        ("Temuan menurut kode", "Findings by code", [(code, "", n) for code, n in found.findings.items()]),
    )
    page = _environment().get_template("stats.html.j2")
    return page.render(title=title, found=found, sections=sections, number=number).encode()


def _labelled(scope: str, counts: Mapping[str, int]) -> list[tuple[str, str, int]]:
    return [(label(scope, key), label(scope, key, language="en"), n) for key, n in counts.items()]


@cache
def _environment() -> Environment:
    return Environment(loader=PackageLoader("simpul.stats", "."), undefined=StrictUndefined, autoescape=True)
