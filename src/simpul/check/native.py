"""SHACL shapes evaluated without SPARQL.

They are ``sh:sparql`` constraints in ``ontology/shapes``, so that any SHACL engine can run them. They look at every
claim of an article or compare many values, and rdflib needs as long for them as pySHACL for all the others together:
here, in ``dates``, ``contradictions`` and ``heads`` they are plain look-ups. Tests hold both forms to the same results.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal
from functools import cache

from rdflib import ORG, RDF, SH, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from simpul.check.contradictions import QUANTITY, START, STATUS, contradictions
from simpul.check.dates import INTERVAL, PROGRAMME, reversed_dates
from simpul.check.heads import HEADS, heads
from simpul.check.querycache import Triple
from simpul.check.result import Result
from simpul.check.shapes import SHAPES, Family, shapes_graph
from simpul.check.support import is_claim, reified, stating
from simpul.graph.namespaces import OA

ASSERTED, CLAIMED, LENGTH = (URIRef(SHAPES + name) for name in ("fact-asserted", "fact-claimed", "evidence-length"))
NATIVE = (ASSERTED, CLAIMED, LENGTH, INTERVAL, PROGRAMME, QUANTITY, START, STATUS, *HEADS)
"""The shapes that these modules stand for; pySHACL does not run them."""


@cache
def fact_predicates() -> frozenset[Node]:
    """The properties whose every use must be reified by a claim."""
    return frozenset(shapes_graph("article").objects(CLAIMED, SH.targetSubjectsOf))


def native_results(
    graph: Graph, family: Family, foci: Collection[Node] | None = None, doubted: Collection[Node] | None = None
) -> Iterator[Result]:
    """Results of these shapes over one graph, or over what lies around some nodes of the merged facts.

    With ``foci`` there may be results about other nodes as well; with ``doubted`` only facts about these may lack a
    claim.
    """
    yield from _unasserted(graph, foci)
    yield from _unclaimed(graph, foci if doubted is None else doubted)
    if family == "article":
        yield from _wrong_length(graph)
        yield from reversed_dates(graph)
    else:
        yield from contradictions(graph, foci)
        yield from heads(graph, foci)


def _unasserted(graph: Graph, foci: Collection[Node] | None) -> Iterator[Result]:
    """Claims whose fact is not asserted."""
    for statement in set(graph.subjects(RDF.subject)) if foci is None else foci:
        for triple in reified(graph, statement):
            if triple not in graph and is_claim(graph, statement):
                yield _result(statement, ASSERTED, value=triple[2])


def _unclaimed(graph: Graph, foci: Collection[Node] | None) -> Iterator[Result]:
    """Facts without a claim."""
    statements = graph.subjects(RDF.subject) if foci is None else ()
    claimed = {triple for statement in statements for triple in reified(graph, statement)}
    for fact in _facts_of(graph, foci):
        stated = fact in claimed or (foci is not None and any(True for _ in stating(graph, fact)))
        if not stated and not _is_post(graph, fact[0]):
            yield _result(fact[0], CLAIMED, path=fact[1], value=fact[2])


def _facts_of(graph: Graph, foci: Collection[Node] | None) -> Iterator[Triple]:
    if foci is None:
        for predicate in fact_predicates():
            yield from graph.triples((None, predicate, None))
    else:
        for focus in foci:
            yield from (fact for fact in graph.triples((focus, None, None)) if fact[1] in fact_predicates())


def _is_post(graph: Graph, node: Node) -> bool:
    return (node, RDF.type, ORG.Membership) in graph or (node, RDF.type, ORG.Post) in graph


def _wrong_length(graph: Graph) -> Iterator[Result]:
    for evidence in graph.subjects(RDF.type, OA.SpecificResource):
        selectors = tuple(graph.objects(evidence, OA.hasSelector))
        texts = [text for selector in selectors for text in graph.objects(selector, OA.exact) if _is_text(text)]
        lengths = {length for selector in selectors for length in _lengths(graph, selector)} if texts else ()
        for text in texts:
            if any(len(str(text)) != length for length in lengths):
                yield _result(evidence, LENGTH, value=text)


def _lengths(graph: Graph, selector: Node) -> Iterator[int | Decimal]:
    starts, ends = (
        [number for term in graph.objects(selector, bound) if (number := _number(term)) is not None]
        for bound in (OA.start, OA.end)
    )
    yield from (end - start for start in starts for end in ends if start < end)


def _is_text(term: Node) -> bool:
    return isinstance(term, Literal) and term.datatype in (None, XSD.string, RDF.langString)


def _number(term: Node) -> int | Decimal | None:
    value = term.value if isinstance(term, Literal) else None
    return value if isinstance(value, int | Decimal) and not isinstance(value, bool) else None


def _result(focus: Node, shape: URIRef, *, path: Node | None = None, value: Node | None = None) -> Result:
    return Result(focus=focus, shape=shape, component=SH.SPARQLConstraintComponent, path=path, value=value)
