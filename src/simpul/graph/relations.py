"""What articles are to each other, as RDF: a graph of its own, so that an article's graph depends on it alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

from rdflib import PROV, Graph, URIRef
from rdflib.term import Node as Term

from simpul.graph.ids import iri
from simpul.graph.namespaces import DEFAULT_BASE, prefixes


class Related(Protocol):
    """``simpul.link.relations.Relations``: which IRI stands in each relation to which."""

    @property
    def origins(self) -> Mapping[str, str]:
        """Copy → origin."""

    @property
    def revisions(self) -> Mapping[str, str]:
        """Corrected version → what it supersedes."""

    @property
    def same(self) -> Mapping[str, str]:
        """Node → node of the same thing."""


def relations_iri(base: str) -> str:
    """The name of the graph that holds the relations among a build's articles."""
    return iri(base, "graph", "relations")


def relations_graph(
    relations: Related, *, base: str = DEFAULT_BASE, among: Callable[[str], bool] | None = None
) -> Graph:
    """The relations as triples; with ``among`` only those of whose two ends (IRIs) it holds."""
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in prefixes(base).items():
        graph.bind(prefix, namespace)
    for triple in _triples(relations):
        if among is None or all(among(str(end)) for end in (triple[0], triple[2])):
            graph.add(triple)
    return graph


def _triples(relations: Related) -> Iterator[tuple[Term, Term, Term]]:
    for predicate, pairs in (
        (PROV.wasDerivedFrom, relations.origins),
        (PROV.wasRevisionOf, relations.revisions),
        (PROV.alternateOf, relations.same),
    ):
        for one, other in pairs.items():
            yield URIRef(one), predicate, URIRef(other)
