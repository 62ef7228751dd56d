"""The ledger's page."""

from __future__ import annotations

from collections import Counter

from starlette.requests import Request

from simpul.search.claims import claims_by
from simpul.view.promises import PREDICATES, STATES, Promise, promises
from simpul.web.derived import derived
from simpul.web.library import Generation, generation
from simpul.web.negotiate import View
from simpul.web.paging import holds, paged
from simpul.web.tables import table

COLUMNS = ("programme", "state", "due", "organisers", "origins", "since", "iri")


def ledger(request: Request) -> View:
    """``/janji?keadaan=STATE&program=NAME&penyelenggara=NAME``."""
    here, query = generation(request), request.query_params
    state, name, body = (query.get(key, "") for key in ("keadaan", "program", "penyelenggara"))
    named = [each for each in promised(here) if _is_of(each, name, body)]
    chosen = [each for each in named if not state or each.state == state]
    values = {
        "state": state,
        "name": name,
        "body": body,
        "states": STATES,
        "counts": Counter(each.state for each in named),
        "all": len(named),
        "paged": paged(request, chosen),
        "today": last_day(here),
    }
    return View("promises/promises.html.j2", values, table=lambda: table(COLUMNS, map(_row, chosen)))


@derived()
def promised(here: Generation) -> tuple[Promise, ...]:
    """The ledger of a build, as of the day of its last article."""
    return promises(claims_by(here.claims, PREDICATES), today=last_day(here))


def last_day(here: Generation) -> str:
    """The date of the last article, ISO 8601; "" where no article has one."""
    (day,) = here.index.execute("SELECT coalesce(max(date), '') FROM article").fetchone()
    return str(day)


def _is_of(promise: Promise, name: str, body: str) -> bool:
    names = (promise.programme.name, *promise.programme.names)
    return any(holds(each, name) for each in names) and (
        not body or any(holds(each, body) for node in promise.organisers for each in (node.name, *node.names))
    )


def _row(promise: Promise) -> tuple[object, ...]:
    bodies = "; ".join(node.name for node in promise.organisers)
    since = min((claim.article.date for claim in promise.claims if claim.article.date), default=None)
    return promise.programme.name, promise.state, promise.due, bodies, promise.origins, since, promise.programme.thing
