"""One article's claims as a graph."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import PROV, RDF, Graph, URIRef
from rdflib.term import Node as Term

from simpul.graph.articles import article_triples
from simpul.graph.families import FAMILIES
from simpul.graph.literals import decimal, plain
from simpul.graph.namespaces import DEFAULT_BASE, SIMPUL, code, prefixes
from simpul.graph.nodes import node_triples
from simpul.graph.provenance import activity_triples, evidence_triples
from simpul.graph.reviews import maker, review_triples
from simpul.model import LinkedArticle, LinkedClaim


def article_graph(linked: LinkedArticle, *, base: str = DEFAULT_BASE) -> Graph:
    """Everything that one article says, with its provenance. No blank nodes; no order of its own."""
    graph = Graph(store="SimpleMemory", bind_namespaces="none")
    for prefix, namespace in prefixes(base).items():
        graph.bind(prefix, namespace)
    for triple in article_triples(linked.article, linked.iri):
        graph.add(triple)
    for triple in activity_triples(base, linked.iri, linked.model):
        graph.add(triple)
    for node in linked.nodes:
        for triple in node_triples(node):
            graph.add(triple)
    for claim in linked.claims:
        for triple in claim_triples(claim, base=base, maker=maker(linked, claim.iri, base)):
            graph.add(triple)
    for triple in review_triples(linked, base):
        graph.add(triple)
    return graph


def claim_triples(claim: LinkedClaim, *, maker: URIRef, base: str = DEFAULT_BASE) -> Iterator[tuple[Term, Term, Term]]:
    """A claim: the statement, the triple that it reifies, the nodes that it names, its evidence and its ``maker``."""
    me, assertion = URIRef(claim.iri), FAMILIES[claim.predicate].write(claim, base)
    yield me, RDF.type, RDF.Statement
    yield me, RDF.type, SIMPUL.Claim
    yield me, RDF.subject, assertion.subject
    yield me, RDF.predicate, assertion.predicate
    if assertion.object is not None:
        yield me, RDF.object, assertion.object
        yield assertion.subject, assertion.predicate, assertion.object
    yield from assertion.triples
    yield me, SIMPUL.predicate, code("predicate", claim.predicate)
    yield me, SIMPUL.rule, plain(claim.rule)
    yield me, SIMPUL.confidence, decimal(claim.confidence)
    yield me, PROV.wasDerivedFrom, URIRef(claim.article_iri)
    yield me, PROV.wasGeneratedBy, maker
    if claim.speaker is not None:
        yield me, PROV.wasAttributedTo, URIRef(claim.speaker.iri)
    for node in claim.nodes:
        yield from node_triples(node)
    yield from evidence_triples(claim.iri, claim.article_iri, claim.evidence, claim.sentence, base)
