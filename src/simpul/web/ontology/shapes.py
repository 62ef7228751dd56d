"""``/shapes``: what every graph is checked against, each shape with an anchor of its own name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rdflib import RDF, RDFS, SH, BNode, Graph, URIRef
from rdflib.compare import to_canonical_graph
from starlette.requests import Request

from simpul.ontology_files import ontology_dir
from simpul.query import Table
from simpul.web.language import LANGUAGES
from simpul.web.negotiate import View
from simpul.web.ontology.terms import texts_of
from simpul.web.tables import table

SHAPES = "https://w3id.org/simpul/shapes#"


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape: the end of its IRI, how grave it is to violate it ("" where its parts say), words by language."""

    name: str
    severity: str
    labels: Mapping[str, str]
    messages: Mapping[str, str]


def shapes(_: Request) -> View:
    """The page of the shapes."""
    return View("ontology/shapes.html.j2", {"shapes": read_shapes()}, table=_table, graph=shapes_graph)


@cache
def shapes_graph() -> Graph:
    """All shapes as one graph; parts without names (lists, paths) have names by what they say."""
    graph = Graph(bind_namespaces="none")
    for triple in to_canonical_graph(_read()):
        graph.add(tuple(URIRef(f"{SHAPES}part-{t[:18]}") if isinstance(t, BNode) else t for t in triple))  # type: ignore[arg-type]
    return graph


@cache
def _read() -> Graph:
    graph = Graph(bind_namespaces="none")
    for path in sorted((ontology_dir() / "shapes").rglob("*.ttl")):
        graph.parse(path, format="turtle")
    return graph


@cache
def read_shapes() -> tuple[Shape, ...]:
    """The shapes with names, sorted."""
    graph = _read()
    kinds = (SH.NodeShape, SH.PropertyShape)
    found = {str(s) for kind in kinds for s in graph.subjects(RDF.type, kind) if str(s).startswith(SHAPES)}
    return tuple(_shape(graph, URIRef(iri)) for iri in sorted(found))


def _shape(graph: Graph, iri: URIRef) -> Shape:
    severity = str(graph.value(iri, SH.severity) or "").rpartition("#")[2].lower()
    return Shape(iri.removeprefix(SHAPES), severity, texts_of(graph, iri, RDFS.label), texts_of(graph, iri, SH.message))


def _table() -> Table:
    columns = ("shape", "severity", "label_id", "label_en", "message_id", "message_en")
    told = ((each, (each.labels, each.messages)) for each in read_shapes())
    rows = ((each.name, each.severity, *(t.get(lang) for t in texts for lang in LANGUAGES)) for each, texts in told)
    return table(columns, rows)
