"""Terms that no loaded vocabulary defines: a misspelt property, an invented class, a code outside its list."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

import pyoxigraph as ox
from rdflib import DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SH, SKOS, TIME, XSD, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from simpul.check.result import Result
from simpul.graph.namespaces import SIMPUL_IRI
from simpul.ontology_files import ontology_dir

UNKNOWN_PROPERTY = URIRef("vocabulary.unknown-property")
UNKNOWN_CLASS = URIRef("vocabulary.unknown-class")
UNKNOWN_CODE = URIRef("vocabulary.unknown-code")
UNKNOWN_DATATYPE = URIRef("vocabulary.unknown-datatype")
BLANK_NODE = URIRef("graph.blank-node")

MESSAGES: dict[Node, tuple[str, str]] = {
    UNKNOWN_PROPERTY: ("Properti ini tidak ada dalam kosakata mana pun.", "No vocabulary defines this property."),
    UNKNOWN_CLASS: ("Kelas ini tidak ada dalam kosakata mana pun.", "No vocabulary defines this class."),
    UNKNOWN_CODE: ("Istilah Simpul ini tidak dikenal.", "This Simpul term is not known."),
    UNKNOWN_DATATYPE: ("Tipe data ini tidak ada dalam kosakata mana pun.", "No vocabulary defines this datatype."),
    BLANK_NODE: ("Simpul ini tidak punya IRI.", "This node has no IRI."),
}

# Membership with ``in`` only: attribute access on these merely warns about an unknown term.
_CLOSED = (DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SH, SKOS, TIME, XSD)


@cache
def own_terms() -> frozenset[str]:
    """What the ontology, the code lists and the excerpts of standard vocabularies in ``ontology/`` define."""
    folder = ontology_dir()
    files = [folder / "simpul.ttl", *folder.glob("codelists/*.ttl"), *folder.glob("vocabularies/*.ttl")]
    quads = (quad for path in sorted(files) for quad in ox.parse(path=path))
    named = (quad.subject for quad in quads if quad.predicate.value == str(RDF.type))
    return frozenset(subject.value for subject in named if isinstance(subject, ox.NamedNode))


@lru_cache(maxsize=8192)
def is_defined(term: str) -> bool:
    """Whether a loaded vocabulary defines this class, property, datatype or code."""
    return term in own_terms() or any(term in vocabulary for vocabulary in _CLOSED)


def vocabulary_results(graph: Graph) -> Iterator[Result]:
    """One result for each use of an unknown term, and for each blank node."""
    for subject, predicate, obj in graph:
        if isinstance(subject, BNode):
            yield Result(subject, BLANK_NODE, BLANK_NODE, None, None)
        if isinstance(obj, BNode):
            yield Result(subject, BLANK_NODE, BLANK_NODE, predicate, None)
        if not is_defined(str(predicate)):
            yield Result(subject, UNKNOWN_PROPERTY, UNKNOWN_PROPERTY, predicate, None)
        if unknown := _unknown_object(predicate, obj):
            yield Result(subject, unknown, unknown, predicate, obj)


def _unknown_object(predicate: Node, obj: Node) -> URIRef | None:
    if isinstance(obj, Literal):
        return UNKNOWN_DATATYPE if obj.datatype is not None and not is_defined(str(obj.datatype)) else None
    if predicate == RDF.type:
        return None if is_defined(str(obj)) else UNKNOWN_CLASS
    if predicate == RDF.predicate:
        return None if is_defined(str(obj)) else UNKNOWN_PROPERTY
    return UNKNOWN_CODE if str(obj).startswith(SIMPUL_IRI) and not is_defined(str(obj)) else None
