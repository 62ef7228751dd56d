"""The page of gaps: programmes by how much articles speak of them, with what none of these tells."""

from __future__ import annotations

from starlette.requests import Request

from simpul.search.claims import claims_by
from simpul.view.gaps import ASPECTS, PREDICATES, Gaps, gaps
from simpul.web.derived import derived
from simpul.web.library import Generation, generation
from simpul.web.negotiate import View
from simpul.web.paging import holds, paged
from simpul.web.tables import table

COLUMNS = ("programme", "articles", "origins", *ASPECTS, "iri")


def gap_list(request: Request) -> View:
    """``/celah?tanpa=ASPECT&program=NAME&asal=N``: programmes without an aspect, told by at least N origins."""
    query = request.query_params
    without, name, least = query.get("tanpa", ""), query.get("program", ""), query.get("asal", "1")
    origins = int(least) if least.isdecimal() and len(least) < 6 else 1
    named = [e for e in gaps_of(generation(request)) if e.origins >= origins and holds(e.programme.name, name)]
    chosen = [each for each in named if (without in each.missing if without else each.missing)]
    values = {
        "without": without,
        "name": name,
        "origins": origins,
        "aspects": ASPECTS,
        "counts": {aspect: sum(aspect in each.missing for each in named) for aspect in ASPECTS},
        "all": len(named),
        "paged": paged(request, chosen, each=100),
    }
    return View("gaps/gaps.html.j2", values, table=lambda: table(COLUMNS, map(_row, chosen)))


@derived()
def gaps_of(here: Generation) -> tuple[Gaps, ...]:
    """The gaps of a build."""
    return gaps(claims_by(here.claims, PREDICATES))


def _row(each: Gaps) -> tuple[object, ...]:
    told = ("no" if aspect in each.missing else "yes" for aspect in ASPECTS)
    return each.programme.name, each.articles, each.origins, *told, each.programme.thing
