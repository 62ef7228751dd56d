"""The small graph around some claims, cut out of a store: enough to read the claims back."""

from __future__ import annotations

import pyoxigraph as ox
from rdflib import DCTERMS, ORG, PROV, RDF, SDO, SKOS, Graph, URIRef

from simpul.graph.files import rdflib_term
from simpul.graph.nodes import CLASSES
from simpul.graph.store import Store

_CLASSES = frozenset(str(classes[0]) for _, classes in CLASSES)
_DESCRIBING = (
    RDF.type, SKOS.prefLabel, SKOS.altLabel, DCTERMS.type, ORG.classification, SKOS.notation, SKOS.exactMatch,
    SDO.honorificPrefix, SDO.honorificSuffix, SDO.latitude, SDO.longitude, PROV.alternateOf,
)  # fmt: skip
"""What ``nodes.read_node`` reads of a thing."""


def closure(store: Store, *claims: str) -> Graph:
    """Statements about claims, the two ends of each fact, what a node in between points to, evidence and article.

    Things are only described: what else is known of a well-known one would fill many pages.
    """
    graph, seen = Graph(bind_namespaces="none"), set[str]()
    for claim in claims:
        for near in sorted(_describe(store, graph, claim, seen)):
            for further in sorted(_describe(store, graph, near, seen)):
                _describe(store, graph, further, seen)
    return graph


def _describe(store: Store, graph: Graph, iri: str, seen: set[str]) -> set[str]:
    """Add what is told about one node; answer the nodes that it points to."""
    if iri in seen:
        return set()
    seen.add(iri)
    linked = set[str]()
    for quad in _statements(store, iri):
        value = rdflib_term(quad.object)
        graph.add((URIRef(iri), rdflib_term(quad.predicate), value))
        if isinstance(value, URIRef) and quad.predicate.value != str(RDF.type):
            linked.add(str(value))
    return linked


def _statements(store: Store, iri: str) -> tuple[ox.Quad, ...]:
    classes = {quad.object.value for quad in store.outgoing(iri, RDF.type) if isinstance(quad.object, ox.NamedNode)}
    if not classes & _CLASSES:
        return store.outgoing(iri)
    return tuple(quad for predicate in _DESCRIBING for quad in store.outgoing(iri, predicate))
