"""HTML from templates: each room keeps its own beside its code, ``templates/base.html.j2`` is around all."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from simpul.data.labels import label
from simpul.days import day_words, time_words
from simpul.explain import rules
from simpul.export.marking import marked
from simpul.export.phrases import details, number, quantity, relation
from simpul.view.reasons import reason
from simpul.web.addresses import address, plain
from simpul.web.language import COOKIE, LANGUAGES, Language, asked, language, teller
from simpul.web.library import generation

MENU: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "base.read",
        (
            ("base.home", "/"),
            ("promises.menu", "/janji"),
            ("conflicts.menu", "/pertentangan"),
            ("gaps.menu", "/celah"),
        ),
    ),
    (
        "base.look",
        (
            ("explorer.menu", "/graf"),
            ("map.menu", "/peta"),
            ("timeline.menu", "/linimasa"),
            ("statistics.title", "/statistik"),
        ),
    ),
    ("base.ask", (("query.menu", "/kueri"), ("ontology.title", "/ontologi"))),
    ("base.correct", (("findings.title", "/temuan"), ("review.title", "/tinjau"), ("add.menu", "/tambah"))),
)
"""The menu: what one wants to do, with the words and addresses of its pages, in order."""

NAV: tuple[tuple[str, str], ...] = tuple(entry for _, entries in MENU for entry in entries)
"""The pages of the menu."""


def html(request: Request, template: str, values: Mapping[str, object], *, status: int = 200) -> HTMLResponse:
    """A page, or a part of one. All values are escaped.

    Templates have, beside ``values``: ``t("ROOM.NAME", …)`` words in the request's language, ``lang``, ``request``,
    ``settings``, ``menu``, ``static(NAME)`` the address of a file of ``static/``, ``address(IRI)`` that of a thing's
    page, ``relation(claim)``, ``details(claim)`` and ``marked(claim)`` as in ``export.phrases`` and
    ``export.marking``, ``plain(MESSAGE)`` without IRIs; in the request's language ``label(SCOPE, KEY)``,
    ``number(N)``, ``quantity(N, UNIT)``, ``day(DATE)``, ``words(WORDS)``, ``rule(NAME)`` what a rule does,
    ``reason(TEXT)`` why two nodes may be one.
    """
    lang = language(request)
    (other,) = (each for each in LANGUAGES if each != lang)
    around = {
        "request": request,
        "settings": request.app.state.settings,
        "lang": lang,
        "switch": (other, f"?{request.url.include_query_params(lang=other).query}"),
        "t": teller(lang),
        "menu": MENU,
        "label": lambda scope, key: label(scope, key, language=lang),
        "number": lambda value: number(value, language=lang),
        "quantity": lambda value, unit="": quantity(value, unit, language=lang),
        "day": lambda value: _day(value, lang),
        "rule": lambda name: rules().get(name, (name, name))[LANGUAGES.index(lang)],
        "reason": lambda text: reason(text, language=lang),
        "words": lambda both: getattr(both, lang),
        "address": lambda iri: address(generation(request).base, iri),
    }
    answer = HTMLResponse(_environment().get_template(template).render(around | dict(values)), status)
    answer.headers["Content-Language"] = lang
    if asked(request):
        answer.set_cookie(COOKIE, lang, max_age=365 * 86400, samesite="strict", httponly=True)
    return answer


def _day(value: dt.date | str | None, lang: Language) -> str:
    """A day or a month in words; a year, and what is no date, as it is."""
    if isinstance(value, dt.date):
        return day_words(value, language=lang)
    return time_words(value or "", language=lang)


@cache
def static(name: str) -> str:
    """The address of a file of ``static/``; it changes with the file. Raises FileNotFoundError."""
    content = resources.files("simpul.web").joinpath("static", *name.split("/")).read_bytes()
    return f"/static/{name}?v={hashlib.sha256(content).hexdigest()[:12]}"


@cache
def _environment() -> Environment:
    found = Environment(
        loader=PackageLoader("simpul.web", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.globals |= {"static": static, "relation": relation, "details": details, "marked": marked, "plain": plain}
    return found
