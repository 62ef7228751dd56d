"""Codes of places and programmes: written as standard terms, read back whatever else stands there."""

from __future__ import annotations

from rdflib import RDF, SKOS, Graph, Literal, URIRef
from tests.unit.graph import linked

from simpul.gazetteer import codes_of
from simpul.graph.namespaces import SIMPUL
from simpul.graph.nodes import node_triples, read_node
from simpul.model import Node

SEMARANG = linked.node("Place", "Kota Semarang", kind="city", code="33.74", codes=codes_of("33.74"))
JATENG = linked.node("Place", "Jawa Tengah", kind="province", code="33", codes=codes_of("33"))
PKH = linked.node("Program", "Program Keluarga Harapan", kind="assistance", code="pkh", names=("PKH",))


def graph_of(node: Node) -> Graph:
    graph = Graph(bind_namespaces="none")
    for triple in node_triples(node):
        graph.add(triple)
    return graph


def objects(node: Node, predicate: URIRef) -> set[str]:
    return {o.n3() for o in graph_of(node).objects(URIRef(node.iri), predicate)}


def test_a_city_has_its_codes_by_datatype_and_its_matches() -> None:
    kinds = {f'"33.74"^^<{SIMPUL.kemendagri}>', f'"3374"^^<{SIMPUL.bps}>'}
    assert objects(SEMARANG, SKOS.notation) == kinds
    assert objects(SEMARANG, SKOS.exactMatch) == {"<https://sws.geonames.org/1627893/>"}


def test_a_province_has_its_iso_code_and_wikidata() -> None:
    assert f'"ID-JT"^^<{SIMPUL.iso3166}>' in objects(JATENG, SKOS.notation)
    matches = {"<https://sws.geonames.org/1642669/>", "<http://www.wikidata.org/entity/Q3557>"}
    assert objects(JATENG, SKOS.exactMatch) == matches


def test_a_national_programme_is_matched_with_the_code_list_and_has_no_notation() -> None:
    assert objects(PKH, SKOS.exactMatch) == {"<https://w3id.org/simpul/ontology#namedProgramme-pkh>"}
    assert objects(PKH, SKOS.notation) == set()


def test_codes_are_read_back() -> None:
    for node in (SEMARANG, JATENG, PKH):
        assert read_node(graph_of(node), URIRef(node.iri)) == node


def test_a_programme_without_a_code_says_nothing_of_one() -> None:
    node = linked.node("Program", "pelatihan menjahit", kind="training")
    assert objects(node, SKOS.exactMatch) == set()
    assert read_node(graph_of(node), URIRef(node.iri)).code is None


def test_matches_elsewhere_and_notations_of_other_lists_are_no_codes() -> None:
    graph, me = graph_of(SEMARANG), URIRef(SEMARANG.iri)
    graph.add((me, SKOS.exactMatch, URIRef("https://example.org/semarang")))
    graph.add((me, SKOS.notation, Literal("SMG")))
    assert read_node(graph, me) == SEMARANG
    assert (me, RDF.type, None) in graph
