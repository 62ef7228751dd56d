"""SHACL shapes evaluated without SPARQL.

``fact-asserted``, ``fact-claimed`` and ``evidence-length`` are ``sh:sparql`` constraints in ``ontology/shapes``, so
that any SHACL engine can run them. They look at every claim of an article, and rdflib needs as long for these three as
pySHACL for all the others together: here they are plain look-ups. A test holds both forms to the same results.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from rdflib import ORG, RDF, SH, Graph, Literal, URIRef
from rdflib.term import Node

from simpul.check.contradictions import QUANTITY, START, contradictions
from simpul.check.heads import HEADS, heads
from simpul.check.result import Result
from simpul.check.shapes import SHAPES, Family, shapes_graph
from simpul.check.support import Triple, claims_of, reified
from simpul.graph.namespaces import OA

ASSERTED, CLAIMED, LENGTH = (URIRef(SHAPES + name) for name in ("fact-asserted", "fact-claimed", "evidence-length"))
NATIVE = (ASSERTED, CLAIMED, LENGTH, QUANTITY, START, *HEADS)
"""The shapes that this module, ``contradictions`` and ``heads`` stand for; pySHACL does not run them."""


@cache
def fact_predicates() -> frozenset[Node]:
    """The properties whose every use must be reified by a claim."""
    return frozenset(shapes_graph("article").objects(CLAIMED, SH.targetSubjectsOf))


def native_results(graph: Graph, family: Family) -> Iterator[Result]:
    """Results of these shapes over one graph: evidence's length for articles, contradictions and heads across them."""
    claimed = set()
    for claim in claims_of(graph):
        for triple in reified(graph, claim):
            claimed.add(triple)
            if triple not in graph:
                yield _result(claim, ASSERTED, value=triple[2])
    yield from _unclaimed(graph, frozenset(claimed))
    if family == "article":
        yield from _wrong_length(graph)
    else:
        yield from contradictions(graph)
        yield from heads(graph)


def _unclaimed(graph: Graph, claimed: frozenset[Triple]) -> Iterator[Result]:
    for predicate in fact_predicates():
        for subject, obj in graph.subject_objects(predicate):
            if (subject, predicate, obj) not in claimed and not _is_post(graph, subject):
                yield _result(subject, CLAIMED, path=predicate, value=obj)


def _is_post(graph: Graph, node: Node) -> bool:
    return (node, RDF.type, ORG.Membership) in graph or (node, RDF.type, ORG.Post) in graph


def _wrong_length(graph: Graph) -> Iterator[Result]:
    for evidence in graph.subjects(RDF.type, OA.SpecificResource):
        selectors = tuple(graph.objects(evidence, OA.hasSelector))
        for exact in (text for selector in selectors for text in graph.objects(selector, OA.exact)):
            for selector in selectors:
                start, end = (_number(graph.value(selector, term)) for term in (OA.start, OA.end))
                if start is not None and end is not None and start < end and len(str(exact)) != end - start:
                    yield _result(evidence, LENGTH, value=exact)


def _number(term: Node | None) -> int | None:
    return term.value if isinstance(term, Literal) and isinstance(term.value, int) else None


def _result(focus: Node, shape: URIRef, *, path: Node | None = None, value: Node | None = None) -> Result:
    return Result(focus=focus, shape=shape, component=SH.SPARQLConstraintComponent, path=path, value=value)
