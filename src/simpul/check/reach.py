"""How far each shape of the merged facts looks, and so whose results a node that several sources speak of may alter."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache, partial
from typing import TypeAlias

from rdflib import DCTERMS, ORG, PROV, RDF, SDO, SKOS, TIME, Graph, URIRef
from rdflib.paths import AlternativePath, InvPath, Path, SequencePath
from rdflib.term import Node

from simpul.check.support import is_claim, support
from simpul.graph.namespaces import ADMS, OA, OPENGOV, SIMPUL

Step: TypeAlias = URIRef | Path
Choice: TypeAlias = tuple[tuple[Node, bool], ...]
"""One step of a path: predicates, each with whether it is followed backwards."""
_FIGURE = SIMPUL.quantityRole | SIMPUL.bound | SDO.value | SDO.duration | SDO.unitText | SDO.currency
_DATED = PROV.wasDerivedFrom / SDO.datePublished
_OF_SEAT = OPENGOV.post / SIMPUL.seat / ~SIMPUL.seat / ~OPENGOV.post
_HEADS = (
    _OF_SEAT / (SIMPUL.asOf | SIMPUL.postStatus | ORG.member),
    _OF_SEAT / ORG.member / SKOS.prefLabel,
    _OF_SEAT / ~RDF.object / PROV.wasDerivedFrom / (SDO.datePublished | PROV.wasDerivedFrom | DCTERMS.identifier),
    _OF_SEAT / ~RDF.object / SIMPUL.evidence / (SIMPUL.sentence | OA.hasSelector) / (OA.start | OA.end),
    OPENGOV.post / SIMPUL.seat / SKOS.prefLabel,
)
REACH: Mapping[str, tuple[Step, ...]] = {
    "fact-asserted": (RDF.type | RDF.subject | RDF.predicate | RDF.object,),
    "fact-claimed": (RDF.type, ~RDF.subject / (RDF.predicate | RDF.object)),
    "public-person": (RDF.type | SKOS.prefLabel | ORG.hasMembership | ORG.memberOf, ~SDO.organizer),
    "contradiction-quantity": (SIMPUL.hasQuantity / _FIGURE, SIMPUL.hasQuantity / ~RDF.object / _DATED),
    "contradiction-start": (
        SIMPUL.hasTime / (SIMPUL.timeRole | TIME.inXSDDate),
        SIMPUL.hasTime / ~RDF.object / PROV.wasDerivedFrom,
    ),
    "contradiction-status": (ADMS.status, ~RDF.subject / RDF.object, ~RDF.subject / _DATED),
    "copy": (RDF.type, (PROV.wasDerivedFrom | PROV.wasRevisionOf) / (RDF.type | PROV.wasDerivedFrom)),
    "revision": (PROV.wasRevisionOf | PROV.wasDerivedFrom,),
    "head-single": _HEADS,
    "post-contradiction": _HEADS,
    "post-succession": _HEADS,
}
"""For each shape, by its name, the paths from a focus node to every statement that it reads.

Two shapes look at one more statement: ``fact-asserted`` at the one that the claim states, ``fact-claimed`` at those
of the focus node with the properties that it is about.
"""


def touched(graph: Graph, met: Collection[Node]) -> frozenset[Node]:
    """The focus nodes whose results may follow from what is said of, or points to, one of these nodes.

    ``graph`` has what was there before a change as well as what is there now.
    """
    starts = frozenset(met)
    ways = {tuple(_steps(path))[:-1] for paths in REACH.values() for path in paths}
    first = cache(partial(_before, graph, starts))
    return starts.union(*(_back(graph, way, starts, first) for way in ways))


def retold(graph: Graph, met: Collection[Node]) -> frozenset[Node]:
    """The nodes about which a finding may now say something else: another claim, sentence, article or name."""
    told = set(met)
    for link in (OA.hasSelector, SIMPUL.evidence):
        told |= {up for node in told for up in graph.subjects(link, node)}
    named = {node for node in met if (node, DCTERMS.identifier, None) in graph}
    for link in (PROV.wasDerivedFrom, OA.hasSource):
        told |= {up for node in named for up in graph.subjects(link, node)}
    leading = (node for node in told if is_claim(graph, node) or (node, OA.hasSelector, None) not in graph)
    return frozenset(told.union(*(support(graph, node).nodes for node in leading)))


def _back(
    graph: Graph, way: tuple[Choice, ...], starts: frozenset[Node], first: Callable[[Choice], set[Node]]
) -> set[Node]:
    """The nodes from which the way leads to one of ``starts``, or on to it and further.

    ``first`` answers those that are one step before ``starts``: it is asked for the same steps again and again.
    """
    nodes = set[Node]()
    for step in reversed(way):
        nodes = first(step) | _before(graph, nodes - starts, step)
    return nodes


def _before(graph: Graph, nodes: Collection[Node], step: Choice) -> set[Node]:
    """The nodes from which a step leads to one of these."""
    found = set[Node]()
    for predicate, inverse in step:
        for node in nodes:
            found.update(graph.objects(node, predicate) if inverse else graph.subjects(predicate, node))
    return found


def _steps(path: Step) -> Iterator[Choice]:
    if isinstance(path, SequencePath):
        for part in path.args:
            yield from _steps(part)
    elif isinstance(path, AlternativePath):
        yield tuple(choice for part in path.args for step in _steps(part) for choice in step)
    elif isinstance(path, InvPath) and isinstance(path.arg, URIRef):
        yield ((path.arg, True),)
    elif isinstance(path, URIRef):
        yield ((path, False),)
    else:
        raise TypeError(f"a path of steps and alternatives, not {path}")
