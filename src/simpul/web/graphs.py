"""Parts of the store as graphs of rdflib, to be written as Turtle or JSON-LD."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

import pyoxigraph as ox
from rdflib import Graph
from rdflib.term import Node as Term

from simpul.graph.files import rdflib_term
from simpul.graph.matching import matching
from simpul.query import Table
from simpul.web.addresses import address
from simpul.web.library import Generation

MOST = 1_000
"""Things that the graph of a page with a long list describes."""


def of_article(here: Generation, name: str) -> Graph:
    """One named graph of the articles."""
    return graph(matching(here.articles, graph=ox.NamedNode(name)))


def about(here: Generation, iri: str) -> Graph:
    """What the facts say about one thing."""
    return graph(here.facts.outgoing(iri))


def described(here: Generation, iri: str) -> Graph:
    """What the facts say about one thing, and about what stands between it and other things (posts, figures, times)."""
    found = about(here, iri)
    between = {str(value) for value in found.objects() if address(here.base, str(value)).startswith("/id/")}
    for each in sorted(between):
        found += about(here, each)
    return found


def shown(here: Generation, table: Table) -> Graph:
    """What the facts say about the things that a page's table names, each for itself: the first ``MOST`` of them."""
    named = dict.fromkeys(cell for row in table.rows for cell in row if here.base and cell.startswith(here.base))
    return all_about(here, named)


def all_about(here: Generation, iris: Iterable[str]) -> Graph:
    """What the facts say about several things: the first ``MOST`` of them."""
    return graph(quad for iri in islice(iris, MOST) for quad in here.facts.outgoing(iri))


def stated_about(here: Generation, iri: str) -> Graph:
    """What articles, and links among them, say about one thing that is not in the facts."""
    return graph(matching(here.articles, ox.NamedNode(iri)))


def graph(quads: Iterable[ox.Quad]) -> Graph:
    """Quads as a graph, whatever graphs they are of."""
    found = Graph(bind_namespaces="none")
    for quad in quads:
        triple: tuple[Term, ...] = tuple(map(rdflib_term, (quad.subject, quad.predicate, quad.object)))
        found.add(triple)  # type: ignore[arg-type]
    return found
