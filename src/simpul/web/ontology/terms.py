"""The terms of Simpul's ontology and code lists, read from their files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

from simpul.graph.namespaces import SIMPUL_IRI
from simpul.store.manifest import ontology_files

_TIES = (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, RDFS.seeAlso, SKOS.exactMatch, SKOS.closeMatch)


@dataclass(frozen=True, slots=True)
class OntologyTerm:
    """A term: the end of its IRI, labels and definitions by language, and (relation, IRI) of what it is tied to."""

    name: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    ties: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CodeList:
    """A concept scheme with its concepts, in the order of their files."""

    scheme: OntologyTerm
    concepts: tuple[OntologyTerm, ...]


@dataclass(frozen=True, slots=True)
class Ontology:
    """All terms by what they are."""

    classes: tuple[OntologyTerm, ...]
    properties: tuple[OntologyTerm, ...]
    datatypes: tuple[OntologyTerm, ...]
    lists: tuple[CodeList, ...]


@cache
def ontology_graph() -> Graph:
    """The ontology and its code lists as one graph."""
    graph = Graph(bind_namespaces="none")
    for path in ontology_files():
        graph.parse(path, format="turtle")
    return graph


@cache
def read_ontology() -> Ontology:
    """The terms, sorted by name."""
    graph = ontology_graph()
    properties = {*graph.subjects(RDF.type, OWL.ObjectProperty), *graph.subjects(RDF.type, OWL.DatatypeProperty)}
    lists = [
        CodeList(scheme, _terms(graph, graph.subjects(SKOS.inScheme, URIRef(SIMPUL_IRI + scheme.name))))
        for scheme in _terms(graph, graph.subjects(RDF.type, SKOS.ConceptScheme))
    ]
    classes, datatypes = (_terms(graph, graph.subjects(RDF.type, kind)) for kind in (OWL.Class, RDFS.Datatype))
    return Ontology(classes, _terms(graph, properties), datatypes, tuple(lists))


def _terms(graph: Graph, subjects: Iterable[object]) -> tuple[OntologyTerm, ...]:
    own = sorted({str(subject) for subject in subjects if str(subject).startswith(SIMPUL_IRI)})
    return tuple(_term(graph, URIRef(iri)) for iri in own)


def _term(graph: Graph, iri: URIRef) -> OntologyTerm:
    ties = [
        (str(tie).rpartition("#")[2], value) for tie in _TIES for value in sorted(map(str, graph.objects(iri, tie)))
    ]
    labels = texts_of(graph, iri, RDFS.label) | texts_of(graph, iri, SKOS.prefLabel)
    return OntologyTerm(iri.removeprefix(SIMPUL_IRI), labels, texts_of(graph, iri, SKOS.definition), tuple(ties))


def texts_of(graph: Graph, iri: URIRef, predicate: URIRef) -> dict[str, str]:
    """The texts that a term has for a predicate, by language."""
    return {o.language: str(o) for o in graph.objects(iri, predicate) if isinstance(o, Literal) and o.language}
