"""``/kueri``: an editor, examples, results in several views."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from starlette.requests import Request

from simpul.errors import SimpulError
from simpul.graph.namespaces import PREFIXES, prefixes
from simpul.query import Question, fill, find, questions
from simpul.web.addresses import PAGES
from simpul.web.language import Language, language, texts
from simpul.web.library import generation
from simpul.web.negotiate import View
from simpul.web.query.terms import terms
from simpul.web.security import HEADERS

FIRST = """PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX cpsv: <http://purl.org/vocab/cpsv#>

SELECT ?program ?nama WHERE {
  ?program a cpsv:PublicService ; skos:prefLabel ?nama .
}
ORDER BY ?nama
LIMIT 100
"""
"""What stands in the editor at first."""

_UNDERLINED = "'sha256-EntWS0hFrz2vH7susM+dPUxvHlL6sBswmM8K80E5oUk='"
"""The one style attribute of the editor, in what it says of mistakes: ``text-decoration:underline``."""
_HEADERS = {
    "Content-Security-Policy": f"{HEADERS['Content-Security-Policy']}; style-src 'self' 'unsafe-hashes' {_UNDERLINED}"
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A question chosen as an example: its values, its SPARQL, and why that is not whole yet."""

    question: Question
    values: Mapping[str, str]
    text: str
    lacking: str = ""


def query(request: Request) -> View:
    """The page; ``?contoh=NAME`` begins with a question, whose parameters are the other values of the address."""
    chosen = _example(request.query_params)
    lang = language(request)
    return View(
        "query/query.html.j2",
        {
            "titles": [(question.name, _title(question, lang)) for question in questions()],
            "chosen": chosen,
            "about": _title(chosen.question, lang) if chosen else "",
            "first": chosen.text if chosen else FIRST,
            "run": chosen is not None and not chosen.lacking,
        },
        data=lambda: _data(lang, generation(request).base),
        headers=_HEADERS,
    )


def _example(given: Mapping[str, str]) -> Shown | None:
    name = given.get("contoh", "")
    if not name:
        return None
    question = find(name)
    values = {p.name: given.get(p.name, p.default) for p in question.parameters}
    try:
        return Shown(question, values, _plain(fill(question, values)))
    except SimpulError as error:
        return Shown(question, values, _plain(question.text), error.message)


def _plain(text: str) -> str:
    """A question's SPARQL without what only tells of its parameters."""
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith("# parameter: "))


def _title(question: Question, lang: Language) -> str:
    return question.title_id if lang == "id" else question.title_en


def _data(lang: Language, base: str) -> dict[str, object]:
    """What the editor and the views need: prefixes, terms to complete, where things are, words."""
    at = ("id", "en").index(lang)
    return {
        "base": base,
        "first": FIRST,
        "pages": dict(PAGES),
        "prefixes": dict(PREFIXES),
        "short": prefixes(base),
        **asdict(terms()),
        "words": {key.removeprefix("query."): pair[at] for key, pair in texts().items() if key.startswith("query.")},
    }
