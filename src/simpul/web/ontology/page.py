"""All terms on one page, each with an anchor of its own name."""

from __future__ import annotations

from starlette.requests import Request

from simpul.query import Table
from simpul.web.library import generation
from simpul.web.linked.resource import short
from simpul.web.negotiate import View
from simpul.web.ontology.terms import ontology_graph, read_ontology
from simpul.web.tables import table


def ontology(request: Request) -> View:
    """The page of the ontology."""
    here = generation(request)
    values = {"ontology": read_ontology(), "short": lambda iri: short(iri, here.base)}
    return View("ontology/ontology.html.j2", values, table=_table, graph=ontology_graph, base=here.base)


def _table() -> Table:
    found = read_ontology()
    lists = ((each.scheme.name, each.concepts) for each in found.lists)
    kinds = (("class", found.classes), ("property", found.properties), ("datatype", found.datatypes), *lists)
    rows = (
        (kind, term.name, *(texts.get(lang) for texts in (term.labels, term.definitions) for lang in ("id", "en")))
        for kind, terms in kinds
        for term in terms
    )
    return table(("kind", "term", "label_id", "label_en", "definition_id", "definition_en"), rows)
