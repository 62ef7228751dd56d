"""Figures that differ, and contradictions that the check of the build found."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from starlette.requests import Request

from simpul.model import LinkedClaim
from simpul.search.claims import claims_by, claims_of
from simpul.view.figures import PREDICATES, Differing, differing_figures
from simpul.web.derived import derived
from simpul.web.findings.reading import Told, read_findings
from simpul.web.library import Generation, generation
from simpul.web.negotiate import View
from simpul.web.paging import holds, paged
from simpul.web.tables import table

COLUMNS = ("programme", "about", "unit", "value", "bound", "date", "article", "sentence", "claim")
_FOUND = ("shape.contradiction-start", "shape.contradiction-status", "shape.program-dates", "shape.head-")
"""Codes of findings, or how they begin; differing figures are looked for anew, as the finding names few of them."""


@dataclass(frozen=True, slots=True)
class Found:
    """What one code of findings says of one thing, with the claims behind."""

    finding: Told
    claims: tuple[LinkedClaim, ...]


def conflicts(request: Request) -> View:
    """``/pertentangan?program=NAME``: figures first, then what the check found."""
    here, name = generation(request), request.query_params.get("program", "")
    figures = [each for each in figures_of(here) if holds(each.programme.name, name)]
    found = [each for each in found_of(here) if any(holds(claim.subject.name, name) for claim in each.claims)]
    values = {"name": name, "paged": paged(request, figures, each=20), "found": found}
    return View("conflicts/conflicts.html.j2", values, table=lambda: table(COLUMNS, _rows(figures)))


@derived()
def figures_of(here: Generation) -> tuple[Differing, ...]:
    """The differing figures of a build."""
    return differing_figures(claims_by(here.claims, PREDICATES))


@derived()
def found_of(here: Generation) -> tuple[Found, ...]:
    """The findings about two claims, one for each thing and code, with all claims that they name."""
    first: dict[tuple[str, str], Told] = {}
    named: dict[tuple[str, str], list[str]] = defaultdict(list)
    findings = read_findings(here)
    for finding in findings.told:
        if finding.code.startswith(_FOUND):
            first.setdefault((finding.code, finding.focus), finding)
            named[finding.code, finding.focus] += findings.claims[finding.iri]
    found = (Found(each, claims_of(here.claims, tuple(dict.fromkeys(named[key])))) for key, each in first.items())
    return tuple(each for each in found if each.claims)


def _rows(figures: list[Differing]) -> list[tuple[object, ...]]:
    return [
        (
            each.programme.name, each.role, each.unit, claim.value, claim.bound, claim.article.date, claim.article.id,
            claim.sentence, claim.iri,
        )
        for each in figures
        for claim in each.claims
    ]  # fmt: skip
