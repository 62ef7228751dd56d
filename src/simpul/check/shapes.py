"""The shapes of ``ontology/shapes``: read once, and laid out so that pySHACL is quick."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Literal as OneOf

from rdflib import DCTERMS, RDFS, SH, Graph, Literal, URIRef
from rdflib.collection import Collection as RdfList
from rdflib.term import Node

from simpul.check.querycache import CachingGraph
from simpul.model import Severity
from simpul.ontology_files import ontology_dir

SHAPES = "https://w3id.org/simpul/shapes#"
"""Shapes live under this IRI."""

Family = OneOf["article", "merged"]
"""``article``: what the graph of one article must fulfil. ``merged``: what the merged facts must fulfil."""

_BOTH = ("fact.ttl", "prefixes.ttl", "public-person.ttl")
"""Files of ``article`` that hold for the merged facts as well."""
_TARGETS = (SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf)
_FOR_READERS = (
    RDFS.label,
    SH.message,
    SH.severity,
    DCTERMS.identifier,
)  # told by ``catalogue``; the engine need not carry them along
_SEVERITIES: dict[object, Severity] = {SH.Violation: "violation", SH.Warning: "warning", SH.Info: "info"}


@dataclass(frozen=True, slots=True)
class Shape:
    """What a person reads about a shape."""

    iri: str
    label_id: str
    label_en: str
    message_id: str
    message_en: str
    severity: Severity
    identifier: str = ""

    @property
    def code(self) -> str:
        """The stable code of its findings: its ``dct:identifier``, or "shape.NAME" of ``shape:NAME``."""
        return self.identifier or "shape." + self.iri.removeprefix(SHAPES)


def shapes_files(family: Family) -> tuple[str, ...]:
    """Paths of the Turtle files of a family, sorted."""
    folder = ontology_dir() / "shapes"
    if family == "article":
        return tuple(map(str, sorted(folder.glob("*.ttl"))))
    return tuple(map(str, sorted([*(folder / "merged").glob("*.ttl"), *(folder / name for name in _BOTH)])))


@cache
def shapes_graph(family: Family) -> Graph:
    """The shapes as they are written. Do not change it: it is shared."""
    graph = Graph(bind_namespaces="none")
    for path in shapes_files(family):
        graph.parse(path, format="turtle")
    return graph


@cache
def catalogue(family: Family) -> dict[str, Shape]:
    """Every named shape of a family by its IRI."""
    graph = shapes_graph(family)
    named = sorted({s for s in graph.subjects(RDFS.label) if isinstance(s, URIRef) and s.startswith(SHAPES)})
    return {str(iri): _shape(graph, iri) for iri in named}


def targets(family: Family) -> tuple[frozenset[Node], frozenset[Node]]:
    """The classes and the properties whose nodes a family of shapes looks at."""
    graph = shapes_graph(family)
    return frozenset(graph.objects(None, SH.targetClass)), frozenset(graph.objects(None, SH.targetSubjectsOf))


def _shape(graph: Graph, iri: URIRef) -> Shape:
    labels, messages = _by_language(graph, iri, RDFS.label), _by_language(graph, iri, SH.message)
    severity = _SEVERITIES[graph.value(iri, SH.severity) or SH.Violation]
    told = (labels["id"], labels["en"], messages.get("id", ""), messages.get("en", ""))
    return Shape(str(iri), *told, severity, str(graph.value(iri, DCTERMS.identifier) or ""))


def _by_language(graph: Graph, iri: URIRef, predicate: URIRef) -> dict[str, str]:
    texts = (text for text in graph.objects(iri, predicate) if isinstance(text, Literal) and text.language)
    return {str(text.language): str(text) for text in texts}


def flattened(shapes: Graph, *, without: Collection[URIRef] = ()) -> Graph:
    """A copy in which each property shape has the targets of its node shape itself, ``without`` some shapes.

    The files keep the usual form, a node shape with ``sh:property``. pySHACL evaluates that form once for every focus
    node and property, building each constraint anew; a property shape with targets of its own is evaluated once for all
    its focus nodes, which is several times faster. Both forms mean the same as long as nothing refers to the node shape
    (no ``sh:node``), which the lint of our shapes makes sure of.
    """
    flat = CachingGraph()
    for triple in shapes:
        if triple[0] not in without and triple[1] not in _FOR_READERS:
            flat.add(triple)
    for node, prop in sorted(shapes.subject_objects(SH.property)):
        for target in _TARGETS:
            for value in shapes.objects(node, target):
                flat.add((prop, target, value))
        flat.remove((node, SH.property, prop))
        if (node, SH.closed, None) in shapes:  # sh:closed reads the paths of sh:property: keep them as ignored ones
            ignored = flat.value(node, SH.ignoredProperties)
            path = shapes.value(prop, SH.path)
            assert ignored is not None and isinstance(path, URIRef)
            if path not in RdfList(flat, ignored):
                RdfList(flat, ignored).append(path)
    return flat
