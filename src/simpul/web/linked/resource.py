"""``/id/KIND/HASH``: what stands under the IRI of the same end."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox
from rdflib import RDF, SDO, Graph, URIRef
from rdflib.term import Node as Term
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse

from simpul.graph.matching import matching
from simpul.graph.namespaces import KINDS, PREFIXES
from simpul.search.claims import claims_of
from simpul.web.addresses import PAGES, address
from simpul.web.findings.reading import graph_of
from simpul.web.graphs import described, of_article, stated_about
from simpul.web.library import Generation, generation
from simpul.web.negotiate import TYPES, View, best

_POINTING = 50
"""Statements that point to a thing which are shown."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A predicate and what stands at its other end, as people read them; ``address`` is empty for a text."""

    predicate: str
    term: str
    text: str
    address: str


def resource(request: Request) -> View | RedirectResponse:
    """What has a page of its own leads there, in the form that is wanted; of all else the statements are shown."""
    here = generation(request)
    kind, hash_ = request.path_params["kind"], request.path_params["hash"]
    iri = f"{here.base}{kind}/{hash_}"
    if kind not in KINDS:
        raise HTTPException(404)
    if kind in PAGES:
        form = request.path_params.get("suffix") or best(request.headers.get("accept", ""), tuple(TYPES))
        if form is None:
            raise HTTPException(406)
        page = address(here.base, iri)
        if not page.startswith("/"):
            raise HTTPException(404)
        return RedirectResponse(page + ("" if form == "html" else f".{form}"), 303)
    graph = _graph(here, kind, iri)
    if not len(graph):
        raise HTTPException(404)
    place = _place(here, kind, iri, graph)
    if place and "suffix" not in request.path_params and best(request.headers.get("accept", ""), _FORMS) == "html":
        return RedirectResponse(place, 303)
    values = {"iri": iri, "kind": kind, "said": _said(here, graph, iri), "pointing": _pointing(here, iri)}
    return View("linked/resource.html.j2", values, graph=lambda: graph, base=here.base)


_FORMS = ("html", "ttl", "jsonld")


def _graph(here: Generation, kind: str, iri: str) -> Graph:
    if kind == "graph":
        return of_article(here, iri)
    if kind == "finding":
        return graph_of(here, {iri})
    found = described(here, iri)
    return found if len(found) else stated_about(here, iri)


def _place(here: Generation, kind: str, iri: str, graph: Graph) -> str:
    """Where people read it: a claim beside its words, an article's graph as the article."""
    if kind == "claim" and (found := claims_of(here.claims, [iri])):
        return f"{address(here.base, found[0].article_iri)}#{iri.rpartition('/')[2]}"
    if kind == "graph":
        news = min(map(str, graph.subjects(RDF.type, SDO.NewsArticle)), default="")
        return address(here.base, news) if news else ""
    return ""


def _said(here: Generation, graph: Graph, iri: str) -> tuple[Statement, ...]:
    found = (_statement(here, p, o) for p, o in graph.predicate_objects(URIRef(iri)))
    return tuple(sorted(found, key=lambda each: (each.predicate, each.text)))


def _pointing(here: Generation, iri: str) -> tuple[Statement, ...]:
    quads = matching(here.facts.engine, object=ox.NamedNode(iri), most=_POINTING)
    found = [(quad.predicate.value, quad.subject) for quad in quads]
    told = (_statement(here, URIRef(p), URIRef(s.value)) for p, s in found if isinstance(s, ox.NamedNode))
    return tuple(sorted(told, key=lambda each: (each.predicate, each.text)))


def _statement(here: Generation, predicate: Term, term: Term) -> Statement:
    there = address(here.base, str(term)) if isinstance(term, URIRef) else ""
    linked = there if there.startswith("/") else ""
    return Statement(short(str(predicate), here.base), str(term), short(str(term), here.base), linked)


def short(iri: str, base: str) -> str:
    """An IRI with a prefix where one fits; any other text as it is."""
    for prefix, namespace in PREFIXES:
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri.removeprefix(base)
