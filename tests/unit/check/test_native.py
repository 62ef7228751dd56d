"""Small promises that the other rooms rely on."""

from __future__ import annotations

from rdflib import RDF, SKOS, Graph, Literal, URIRef
from tests.unit.check.faults import base

from simpul.check import check_article
from simpul.check.native import fact_predicates
from simpul.check.querycache import CachingGraph
from simpul.check.shapes import shapes_graph
from simpul.check.support import claims_of, reified
from simpul.check.vocabulary import is_defined
from simpul.link.care import NAMELESS

PERSON = URIRef("https://w3id.org/simpul/id/person/00000000000000aa")


def test_every_predicate_of_the_fact_record_is_held_to_its_claims():
    graph = base()
    predicates = {predicate for claim in claims_of(graph) for _, predicate, _ in reified(graph, claim)}
    assert predicates <= fact_predicates()
    assert len(predicates) >= 18
    assert fact_predicates() - predicates == {URIRef("https://schema.org/organizer")}


def test_a_person_without_a_name_needs_no_public_role():
    graph = base()
    graph.add((PERSON, RDF.type, URIRef("http://xmlns.com/foaf/0.1/Person")))
    graph.add((PERSON, SKOS.prefLabel, Literal(NAMELESS, lang="id")))
    assert check_article(graph) == []


def test_a_query_is_answered_as_by_the_graph_itself():
    graph = base()
    query = "PREFIX s: <https://w3id.org/simpul/ontology#> SELECT ?c WHERE { ?c a s:Claim } ORDER BY ?c"
    assert list(CachingGraph(graph).query(query)) == list(graph.query(query))
    assert set(CachingGraph(graph)) == set(graph)


def test_shapes_are_not_changed_by_checking():
    before = len(shapes_graph("article"))
    check_article(base())
    assert len(shapes_graph("article")) == before


def test_terms_are_looked_up_by_membership():
    assert is_defined("https://schema.org/funder")
    assert not is_defined("https://schema.org/funderr")
    assert not is_defined("http://schema.org/funder"), "https, not http"
    assert is_defined("https://w3id.org/simpul/ontology#kind-agency")
    assert not is_defined("https://w3id.org/simpul/ontology#kind-nothing")


def test_an_empty_graph_is_a_graph_all_the_same():
    assert bool(CachingGraph(Graph()))
