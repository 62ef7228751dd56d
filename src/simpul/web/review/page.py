"""The page of questions: one at a time, the source left, the fact right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from simpul.errors import SimpulError
from simpul.link.judgements import Decision as PairVerdict
from simpul.link.judgements import Judgement
from simpul.model import LinkedClaim, Predicate
from simpul.review.cases import Case
from simpul.review.decisions import Choice
from simpul.review.fields import FIELDS
from simpul.review.questions import Question
from simpul.web.building.builds import builds
from simpul.web.page import html
from simpul.web.review.desk import KINDS, Desk, Kind, desk, name_of
from simpul.web.review.shown import fields, pieces, values

BATCH = 40
"""Questions that make a round: a number that a person sees the end of."""
VERDICTS = ("confirm", "reject", "unsure", "edit")
DONE = (*VERDICTS, "undone", "nothing")
PAIR_VERDICTS: Mapping[str, PairVerdict] = {"confirm": "same", "reject": "different", "unsure": "unsure"}


@dataclass(frozen=True, slots=True)
class Told:
    """What is said above a question: what was just done, or what is wrong, with the form as it was filled."""

    done: str = ""
    about: LinkedClaim | None = None
    wrong: SimpulError | None = None
    form: Mapping[str, str] | None = None


def review(request: Request) -> Response:
    """The next question of a kind (``?jenis=``), or about one claim (``?klaim=HASH``); ``?sudah=`` was just done."""
    kind, done = _kind(request.query_params.get("jenis", "")), request.query_params.get("sudah", "")
    told = Told(done if done in DONE else "")
    one = request.query_params.get("klaim", "")
    return html(request, "review/review.html.j2", _values(request, kind, told, one))


async def decide(request: Request) -> Response:
    """Take a decision, and show the next question at once."""
    form = await _form(request)
    verdict, name = form.get("verdict", ""), form.get("item", "")
    if verdict not in VERDICTS or (form.get("left") and verdict not in PAIR_VERDICTS):
        raise HTTPException(400, "verdict")
    told = await run_in_threadpool(_decided, desk(request), verdict, name, form)
    return await run_in_threadpool(_answer, request, told, form)


async def undo(request: Request) -> Response:
    """Take back the last decision, and show its question again."""
    form = await _form(request)
    last = await run_in_threadpool(desk(request).undo)
    told = Told("undone" if last else "nothing")
    if last is not None:
        form["jenis"] = "pairs" if isinstance(last, Judgement) else form.get("jenis", "claims")
    return await run_in_threadpool(_answer, request, told, form)


async def _form(request: Request) -> dict[str, str]:
    if request.app.state.settings.read_only:
        raise HTTPException(403, "Hanya untuk dibaca · read-only.")
    async with request.form(max_files=0, max_fields=60) as form:
        return {name: value for name, value in form.items() if isinstance(value, str)}


def _decided(table: Desk, verdict: str, name: str, form: Mapping[str, str]) -> Told:
    try:
        if form.get("left"):
            table.judge(form["left"], form["right"], PAIR_VERDICTS[verdict])
            return Told(verdict)
        changes = _changes(form) if verdict == "edit" else {}
        question = table.question(name)
        table.decide(name, cast(Choice, verdict), changes, form.get("note", ""))
        return Told(verdict, question.claim)
    except SimpulError as error:
        return Told(wrong=error, form=form)


def _changes(form: Mapping[str, str]) -> dict[str, str]:
    """The fields of a correction; a name that was written goes before one that was chosen.

    Fields of another relation than the chosen one were left on the page by a browser without script.
    """
    wanted = FIELDS.get(cast(Predicate, form.get("predicate")))
    named = ("predicate", *wanted.things, *wanted.values, "evidence") if wanted else ("predicate",)
    found = {name: form[name] for name in named if name in form}
    return found | {name: form[f"{name}.new"] for name in named if form.get(f"{name}.new", "").strip()}


def _answer(request: Request, told: Told, form: Mapping[str, str]) -> Response:
    """The next question as a part for htmx; else the page, by a redirect where nothing is wrong."""
    kind = _kind(form.get("jenis", ""))
    one = form.get("item", "") if told.wrong and not form.get("left") else ""
    if "hx-request" in request.headers:
        return html(request, "review/item.html.j2", _values(request, kind, told, one))
    if told.wrong is None:
        return RedirectResponse(f"/tinjau?jenis={kind}&sudah={told.done}", 303)
    return html(request, "review/review.html.j2", _values(request, kind, told, one), status=400)


def _kind(words: str) -> Kind:
    return words if words in KINDS else "claims"


def _values(request: Request, kind: Kind, told: Told, one: str) -> dict[str, object]:
    table = desk(request)
    waiting = table.waiting(kind)
    item: Question | Case | None = table.question(one) if one else next(iter(waiting or ()), None)
    done = len(table.made) % BATCH
    found: dict[str, object] = {
        "kind": kind,
        "kinds": KINDS,
        "told": told,
        "item": item,
        "name": name_of(item) if item else "",
        "done": done,
        "goal": min(BATCH, done + len(waiting or ())),
        "reading": item is None and waiting is None,
        "error": table.error,
        "building": builds(request).busy,
        "undoable": bool(table.made),
    }
    if isinstance(item, Question):
        wanted = (told.form or request.query_params).get("predicate", "")
        chosen = cast(Predicate, wanted) if wanted in FIELDS else item.claim.predicate
        found |= {
            "pieces": pieces(item), "fields": fields(item, chosen), "values": values(item.claim),
            "editing": bool(wanted),
        }  # fmt: skip
    return found
