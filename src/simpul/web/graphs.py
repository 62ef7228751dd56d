"""Parts of the store as graphs of rdflib, to be written as Turtle or JSON-LD."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox
from rdflib import Graph
from rdflib.term import Node as Term

from simpul.graph.files import rdflib_term
from simpul.web.library import Generation


def of_article(here: Generation, name: str) -> Graph:
    """One named graph of the articles."""
    return _graph(here.articles.quads_for_pattern(None, None, None, ox.NamedNode(name)))


def about(here: Generation, iri: str) -> Graph:
    """What the facts say about one thing."""
    return _graph(here.facts.outgoing(iri))


def _graph(quads: Iterable[ox.Quad]) -> Graph:
    found = Graph(bind_namespaces="none")
    for quad in quads:
        triple: tuple[Term, ...] = tuple(map(rdflib_term, (quad.subject, quad.predicate, quad.object)))
        found.add(triple)  # type: ignore[arg-type]
    return found
