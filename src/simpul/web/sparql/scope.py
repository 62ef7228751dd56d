"""What a query asks: the merged facts, or graphs of articles.

The facts are the default graph, each article's graph is a named graph. They are two stores, as the store's library does
not de-duplicate a union: a query asks one or the other, and one that would need both is refused rather than answered
with less than there is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from simpul.graph.keywords import keywords
from simpul.graph.matching import matching
from simpul.web.sparql.protocol import Asked, QueryError

MERGED = 100
"""Graphs of articles that one query may take together as its default graph."""


@dataclass(frozen=True, slots=True)
class Stores:
    """The two stores of a generation, and the IRI that names the merged facts."""

    facts: ox.Store
    articles: ox.Store
    facts_iri: str

    @property
    def base(self) -> str:
        """What a relative IRI of a query is relative to: the start of the graph's own IRIs."""
        return self.facts_iri.removesuffix("graph/facts")


@dataclass(frozen=True, slots=True)
class Scope:
    """A store and the graphs of it that are asked; None: those of the store itself."""

    store: ox.Store
    default: list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] | None = None
    named: list[ox.NamedNode | ox.BlankNode] | None = None


def scope(stores: Stores, asked: Asked) -> Scope:
    """Where a query is to be asked. Raises QueryError, for a graph that is not there too; SyntaxError for a mistake."""
    told = bool(asked.default_graphs or asked.named_graphs)
    if not told and not {"GRAPH", "FROM"} & set(keywords(asked.text)):
        return Scope(stores.facts)
    ox.Store().query(asked.text, base_iri=stores.base)  # mistakes are told by the library that will answer
    query = _parsed(asked.text, stores.base)
    default, named = (asked.default_graphs, asked.named_graphs) if told else _dataset(query)
    if not default and not named:
        if getattr(query, "name", "") == "DescribeQuery" or _outside(dict.get(query, "p")):
            raise QueryError(
                400,
                "Kueri meminta fakta dan GRAPH sekaligus · a query asks the facts or GRAPHs of articles, not both.",
                "Taruh semua pola di dalam GRAPH, atau hapus GRAPH · put every pattern into GRAPH, or none.",
            )
        return Scope(stores.articles)
    if default == (stores.facts_iri,) and not named:
        return Scope(stores.facts, default=[ox.DefaultGraph()], named=[])
    return _articles(stores, dict.fromkeys(default), dict.fromkeys(named))


def _articles(stores: Stores, default: Iterable[str], named: Iterable[str]) -> Scope:
    ours, theirs = _there(stores, default), _there(stores, named)
    if len(ours) < 2:
        return Scope(stores.articles, default=[*ours], named=[*theirs])
    if len(ours) + len(theirs) > MERGED:
        raise QueryError(400, f"Terlalu banyak graf · too many graphs: {len(ours) + len(theirs)} > {MERGED}.")
    merged = ox.Store()
    for name in ours:
        quads = matching(stores.articles, graph=name)
        merged.extend(ox.Quad(q.subject, q.predicate, q.object) for q in quads)
    for name in theirs:
        merged.extend(matching(stores.articles, graph=name))
    return Scope(merged, default=[ox.DefaultGraph()], named=[*theirs])


def _there(stores: Stores, iris: Iterable[str]) -> list[ox.NamedNode]:
    found = []
    for iri in iris:
        try:
            name = ox.NamedNode(iri)
        except ValueError as error:
            raise QueryError(400, f"Bukan IRI · not an IRI: {iri[:200]}") from error
        if not stores.articles.contains_named_graph(name):
            hint = f"Fakta, sendiri · the facts, alone: {stores.facts_iri}"
            raise QueryError(400, f"Tidak ada graf · no such graph: {iri[:200]}", hint)
        found.append(name)
    return found


def _parsed(text: str, base: str) -> dict[str, Any]:
    from rdflib.plugins.sparql.algebra import translateQuery
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        found: dict[str, Any] = translateQuery(parseQuery(text), base=base).algebra
        return found
    except Exception as error:  # it has many of its own for what the other library takes
        raise QueryError(
            400, "Dengan GRAPH atau FROM hanya SPARQL 1.1 · only SPARQL 1.1 with GRAPH or FROM."
        ) from error


def _dataset(query: dict[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    clauses = dict.get(query, "datasetClause") or ()
    return tuple(_told(clauses, "default")), tuple(_told(clauses, "named"))


def _told(clauses: Iterable[dict[str, Any]], key: str) -> Iterator[str]:
    return (str(clause[key]) for clause in clauses if key in clause)


def _outside(part: object) -> bool:
    """Whether a part of a query matches triples outside of any GRAPH."""
    if isinstance(part, dict):
        name = getattr(part, "name", "")
        if name in {"Graph", "GraphGraphPattern"}:
            return False
        matches = name in {"BGP", "TriplesBlock"} and bool(dict.get(part, "triples"))
        return matches or any(map(_outside, dict.values(part)))
    return isinstance(part, list | tuple) and any(map(_outside, part))
