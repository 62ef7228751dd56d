"""The small graph around one claim, cut out of a store: enough to read the claim back."""

from __future__ import annotations

from rdflib import RDF, Graph, URIRef

from simpul.graph.files import rdflib_term
from simpul.graph.store import Store


def closure(store: Store, claim: str) -> Graph:
    """Statements about a claim, the two ends of its fact, what a node in between points to, evidence and article."""
    graph, seen = Graph(bind_namespaces="none"), set[str]()
    near = _describe(store, graph, claim, seen)
    for iri in sorted(near):
        further = _describe(store, graph, iri, seen)
        for other in sorted(further):
            _describe(store, graph, other, seen)
    return graph


def _describe(store: Store, graph: Graph, iri: str, seen: set[str]) -> set[str]:
    """Add all about one thing; answer the things that it points to."""
    if iri in seen:
        return set()
    seen.add(iri)
    linked = set[str]()
    for quad in store.outgoing(iri):
        value = rdflib_term(quad.object)
        graph.add((URIRef(iri), rdflib_term(quad.predicate), value))
        if isinstance(value, URIRef) and quad.predicate.value != str(RDF.type):
            linked.add(str(value))
    return linked
