"""One article: its text with evidence marked, its claims beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rdflib import PROV, SDO
from starlette.exceptions import HTTPException
from starlette.requests import Request

from simpul.graph.ids import graph_iri
from simpul.model import LinkedClaim, Node
from simpul.search.articles import original
from simpul.search.claims import claims_in
from simpul.web.article.segments import paragraphs
from simpul.web.graphs import about, of_article
from simpul.web.language import language
from simpul.web.language import text as text_of
from simpul.web.library import Generation, generation
from simpul.web.negotiate import View
from simpul.web.tables import claims_table


@dataclass(frozen=True, slots=True)
class Other:
    """Another article, and what it is to this one: "origin", "copy", "earlier" or "later" (a correction)."""

    iri: str
    title: str
    outlet: str
    what: str


def article(request: Request) -> View:
    """The article with this hash. Its text is as it was read: it is the user's own."""
    here = generation(request)
    iri = f"{here.base}article/{request.path_params['hash']}"
    if not here.index.execute("SELECT 1 FROM article WHERE iri = ?", (iri,)).fetchone():
        raise HTTPException(404)
    said, claims, read = _said(here, iri), claims_in(here.claims, iri), original(here.texts, iri)
    title, text = read or (None, "")
    placed = {claim.iri for claim in claims if _stands(claim, text)}
    marks = ((_name(claim), claim.evidence.start, claim.evidence.end) for claim in claims if claim.iri in placed)
    values = {
        "title": title or said.get(str(SDO.headline)) or text_of(language(request), "base.untitled"),
        "said": {"outlet": said.get(str(SDO.publisher)), "date": said.get(str(SDO.datePublished)), "url": _url(said)},
        "paragraphs": paragraphs(text, marks),
        "claims": claims,
        "placed": placed,
        "things": _things(claims),
        "others": _others(here, iri),
    }
    return View(
        "article/article.html.j2",
        values,
        table=lambda: claims_table(claims),
        graph=lambda: of_article(here, graph_iri(here.base, iri)),
        base=here.base,
    )


def _name(claim: LinkedClaim) -> str:
    return claim.iri.rpartition("/")[2]


def _stands(claim: LinkedClaim, text: str) -> bool:
    """Whether the evidence stands in the text: there may be no text, or that of another version."""
    evidence = claim.evidence
    return bool(text) and text[evidence.start : evidence.end] == evidence.text


def _said(here: Generation, iri: str) -> dict[str, str]:
    return {str(predicate): str(value) for _, predicate, value in about(here, iri)}


def _url(said: dict[str, str]) -> str | None:
    url = said.get(str(SDO.url), "")
    return url if url.startswith(("https://", "http://")) else None


def _things(claims: Iterable[LinkedClaim]) -> tuple[Node, ...]:
    found = {node.iri: node for claim in claims for node in claim.nodes}
    return tuple(sorted(found.values(), key=lambda node: (node.type, node.name, node.iri)))


_RELATED = """
SELECT ?what ?other ?title ?outlet WHERE {
  { VALUES (?p ?what) { (<DERIVED> "origin") (<REVISES> "earlier") } <IRI> ?p ?other } UNION
  { VALUES (?p ?what) { (<DERIVED> "copy") (<REVISES> "later") } ?other ?p <IRI> }
  ?other a <NEWS> .
  OPTIONAL { ?other <HEADLINE> ?title } OPTIONAL { ?other <PUBLISHER> ?outlet }
} ORDER BY ?what ?outlet ?title ?other
"""


def _others(here: Generation, iri: str) -> tuple[Other, ...]:
    names = {
        "IRI": iri, "DERIVED": PROV.wasDerivedFrom, "REVISES": PROV.wasRevisionOf,
        "NEWS": SDO.NewsArticle, "HEADLINE": SDO.headline, "PUBLISHER": SDO.publisher,
    }  # fmt: skip
    query = _RELATED
    for name, value in names.items():
        query = query.replace(f"<{name}>", f"<{value}>")
    return tuple(Other(other, title, outlet, what) for what, other, title, outlet in here.facts.select(query).rows)
