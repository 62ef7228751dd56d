"""Links as RDF and back: a graph of its own beside those of the articles.

``owl:sameAs`` and ``owl:differentFrom`` only where people judged, otherwise ``skos:closeMatch`` with the score. Each is
annotated with its reasons as OWL 2 annotates axioms (section 2.3.1 of its mapping to RDF, as SSSOM does): a claim is an
``rdf:Statement``, and a link is no claim of an article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rdflib import OWL, PROV, RDF, RDFS, SKOS, Graph, URIRef
from rdflib.term import Node as Term

from simpul.graph.ids import graph_iri, iri
from simpul.graph.literals import clock, decimal, plain
from simpul.graph.namespaces import SIMPUL, prefixes
from simpul.graph.reviews import reviewer_triples
from simpul.link.judgements import Judgement, Pair
from simpul.link.links import Link

JOINING = (OWL.sameAs, SKOS.closeMatch)
"""Predicates of links that make two nodes one."""


def links_graph_iri(base: str) -> str:
    """The name of the graph that holds a build's links."""
    return graph_iri(base, "links")


def links_graph(
    links: Iterable[Link], parted: Iterable[Judgement], read_as: Mapping[str, str] | None = None, *, base: str
) -> Graph:
    """The links of a build, and the pairs that people judged to be two. No blank nodes.

    ``read_as`` says by IRI which node stands for each that is linked, where that is another.
    """
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in prefixes(base).items():
        graph.bind(prefix, namespace)
    for node, standing in (read_as or {}).items():
        graph.add((URIRef(node), SIMPUL.readAs, URIRef(standing)))
    for link in links:
        predicate = OWL.sameAs if link.judgement else SKOS.closeMatch
        for triple in _statement(link.left, predicate, link.right, base):
            graph.add(triple)
        me = _name(link.left, predicate, link.right, base)
        if link.judgement:
            for triple in _judged(me, link.judgement, base):
                graph.add(triple)
        else:
            graph.add((me, SIMPUL.confidence, decimal(round(link.found.score, 3))))
            graph.add((me, RDFS.comment, plain("; ".join(link.found.why))))
    for judgement in parted:
        me = _name(judgement.left, OWL.differentFrom, judgement.right, base)
        for triple in _statement(judgement.left, OWL.differentFrom, judgement.right, base):
            graph.add(triple)
        for triple in _judged(me, judgement, base):
            graph.add(triple)
    return graph


def _name(left: str, predicate: URIRef, right: str, base: str) -> URIRef:
    return URIRef(iri(base, "link", left, str(predicate), right))


def _statement(left: str, predicate: URIRef, right: str, base: str) -> Iterator[tuple[Term, Term, Term]]:
    me = _name(left, predicate, right, base)
    yield URIRef(left), predicate, URIRef(right)
    yield me, RDF.type, SIMPUL.Link
    yield me, OWL.annotatedSource, URIRef(left)
    yield me, OWL.annotatedProperty, predicate
    yield me, OWL.annotatedTarget, URIRef(right)


def _judged(me: URIRef, judgement: Judgement, base: str) -> Iterator[tuple[Term, Term, Term]]:
    who = URIRef(iri(base, "agent", "person", judgement.who))
    yield me, PROV.wasAttributedTo, who
    yield from reviewer_triples(who, judgement.who)
    yield me, PROV.generatedAtTime, clock(judgement.when)
    if judgement.note:
        yield me, RDFS.comment, plain(judgement.note)


def read_pairs(graph: Graph) -> frozenset[Pair]:
    """The pairs of nodes that a graph's links make one, and those of copies of one story (``link.relations``)."""
    linked = (
        (str(graph.value(link, OWL.annotatedSource)), str(graph.value(link, OWL.annotatedTarget)))
        for link in graph.subjects(RDF.type, SIMPUL.Link)
        if graph.value(link, OWL.annotatedProperty) in JOINING
    )
    return frozenset({*linked, *((str(s), str(o)) for s, o in graph.subject_objects(PROV.alternateOf))})


def read_standing(graph: Graph) -> frozenset[str]:
    """The nodes that stand for others that a graph links with them."""
    return frozenset(map(str, graph.objects(None, SIMPUL.readAs)))
