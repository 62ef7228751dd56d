"""The ontology, its code lists and its context are whole, and graphs use nothing that is not defined."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pyoxigraph as ox
import pytest
from rdflib import DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, TIME, XSD, BNode, Graph, Literal, URIRef
from rdflib.namespace import DefinedNamespace
from tests.unit.graph import linked

from simpul.graph import article_graph, merge, turtle
from simpul.graph.files import rdflib_term
from simpul.graph.namespaces import DEFAULT_BASE, SIMPUL, SIMPUL_IRI, TERMS
from simpul.graph.relations import relations_graph
from simpul.identity.comparison import judged
from simpul.link.links import Link
from simpul.link.rdf import links_graph
from simpul.link.relations import Relations
from simpul.model import Predicate
from simpul.ontology_files import ontology_dir

STANDARD: dict[str, type[DefinedNamespace]] = {
    str(ns): ns for ns in (DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, TIME, XSD)
}
BILINGUAL = {"id", "en"}
CODES = sorted((ontology_dir() / "codelists").glob("*.ttl"))


@cache
def own() -> Graph:
    graph = Graph()
    for path in [ontology_dir() / "simpul.ttl", *CODES, *sorted((ontology_dir() / "vocabularies").glob("*.ttl"))]:
        graph.parse(data=path.read_text(encoding="utf-8"), format="turtle")
    return graph


@cache
def facts() -> Graph:
    first, second = linked.first(), linked.second()
    related = Relations({second.iri: first.iri}, {second.iri: first.iri}, {linked.BAGUS.iri: linked.RINA.iri})
    link = Link("https://example.org/a", "https://example.org/b", judged(0.9, "the words meet"))
    links = links_graph([link], (), {link.left: link.right}, base=DEFAULT_BASE)
    return merge([article_graph(first), article_graph(second), relations_graph(related), links])


def undefined(graph: Graph, vocabulary: Graph) -> set[URIRef]:
    defined = {s for s in vocabulary.subjects() if isinstance(s, URIRef)}
    return {term for term in terms(graph) if not (known_standard(term) or term in defined)}


def known_standard(term: URIRef) -> bool:
    """By membership: attribute access on rdflib's namespaces only warns about unknown terms."""
    return any(term.startswith(iri) and term in namespace for iri, namespace in STANDARD.items())


def terms(graph: Graph) -> Iterator[URIRef]:
    for _, predicate, value in graph:
        yield URIRef(str(predicate))
        if predicate in {RDF.type, RDF.predicate} or str(value).startswith(SIMPUL_IRI):
            yield URIRef(str(value))
        if isinstance(value, Literal) and value.datatype:
            yield value.datatype


def test_every_class_property_code_and_datatype_in_a_graph_is_defined() -> None:
    assert undefined(facts(), own()) == set()


def test_the_check_of_terms_catches_a_misspelt_one() -> None:
    graph = facts() + Graph()
    graph.add((URIRef("https://example.org/x"), URIRef(str(ORG) + "memberOff"), URIRef("https://example.org/y")))
    graph.add((URIRef("https://example.org/x"), RDF.type, URIRef(SIMPUL_IRI + "Clam")))
    assert {str(term).rpartition("#")[2] for term in undefined(graph, own())} == {"memberOff", "Clam"}


def test_no_blank_nodes() -> None:
    assert not [term for triple in facts() for term in triple if isinstance(term, BNode)]


def test_every_kind_of_term_that_the_code_can_write_is_in_the_hand_made_graph() -> None:
    """Otherwise the tests above would look at less than what gets out."""
    used = set(terms(facts()))
    closed = {namespace + name for namespace, names in TERMS.items() for name in names}
    assert closed - {str(term) for term in used} == set()


@pytest.mark.parametrize("namespace", TERMS)
def test_the_closed_namespaces_and_the_ontology_agree(namespace: str) -> None:
    codes = set(own().subjects(SKOS.topConceptOf)) | set(own().objects(None, SKOS.topConceptOf))
    declared = {str(s) for s in own().subjects() if str(s).startswith(namespace) and s not in codes}
    assert declared == {namespace + name for name in TERMS[namespace]}


def test_own_terms_and_codes_have_labels_and_definitions_in_both_languages() -> None:
    graph = own()
    subjects = sorted({s for s in graph.subjects() if str(s).startswith(SIMPUL_IRI)})
    assert len(subjects) > 80
    for subject in subjects:
        label = RDFS.label if (subject, RDFS.label, None) in graph else SKOS.prefLabel
        for predicate in (label, SKOS.definition):
            languages = [o.language for o in graph.objects(subject, predicate) if isinstance(o, Literal)]
            assert sorted(map(str, languages)) == sorted(BILINGUAL), (subject, predicate)


def test_every_predicate_of_the_fact_record_has_a_concept_and_its_property() -> None:
    graph = own()
    for predicate in get_args(Predicate):
        properties = set(graph.objects(URIRef(f"{SIMPUL_IRI}predicate-{predicate}"), RDFS.seeAlso))
        written = {
            o
            for s in facts().subjects(SIMPUL.predicate, URIRef(f"{SIMPUL_IRI}predicate-{predicate}"))
            for o in facts().objects(s, RDF.predicate)
        }
        assert written
        assert written <= properties


def test_notations_are_the_ends_of_the_codes() -> None:
    graph = own()
    for concept in graph.subjects(SKOS.topConceptOf, None):
        assert str(concept).partition("-")[2] == str(graph.value(concept, SKOS.notation))


def context() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ontology_dir() / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    return found


def compact(graph: Graph, known: dict[str, Any]) -> dict[str, Any]:
    """JSON-LD as a person would write it with the context: short names, and bare texts where the context types them."""
    names = {entry["@id"]: (name, entry) for name, entry in known.items() if isinstance(entry, dict)}
    objects: dict[str, dict[str, Any]] = {}
    for subject, predicate, value in sorted(graph):
        node = objects.setdefault(str(subject), {"@id": str(subject)})
        if predicate == RDF.type:
            node.setdefault("@type", []).append(str(value))
            continue
        name, entry = names[str(predicate)]
        node.setdefault(name, []).append(short(value, entry))
    return {"@context": known, "@graph": list(objects.values())}


def short(value: Any, entry: dict[str, str]) -> Any:
    if isinstance(value, URIRef):
        assert entry["@type"] == "@id"
        return str(value)
    if value.language:
        return (
            str(value) if entry.get("@language") == value.language else {"@value": value, "@language": value.language}
        )
    if value.datatype:
        prefix, _, local = entry.get("@type", "").partition(":")
        expanded = context().get(prefix, "") + local
        return str(value) if expanded == str(value.datatype) else {"@value": str(value), "@type": str(value.datatype)}
    return str(value)


def test_the_json_ld_context_covers_every_property_and_expands_to_the_same_triples() -> None:
    document = json.dumps(compact(facts(), context()))
    graph = Graph()
    for quad in ox.parse(document, format=ox.RdfFormat.JSON_LD):
        graph.add((rdflib_term(quad.subject), rdflib_term(quad.predicate), rdflib_term(quad.object)))
    assert turtle(graph) == turtle(facts())


EXAMPLES = sorted((ontology_dir() / "examples" / "valid").glob("*.ttl"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_valid_examples_use_defined_terms_and_are_canonical(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    graph = Graph().parse(data=text, format="turtle")
    assert undefined(graph, own()) == set()
    assert turtle(graph).decode() == re.sub(r"\A(#.*\n)+", "", text)


def test_there_are_valid_examples() -> None:
    assert len(EXAMPLES) >= 5
