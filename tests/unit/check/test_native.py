"""Small promises that the other rooms rely on."""

from __future__ import annotations

import pickle

from rdflib import PROV, RDF, SDO, SKOS, XSD, Graph, Literal, URIRef
from tests.unit.check.faults import base
from tests.unit.check.posts_held import Says, merged

from simpul.check import check_article, check_merged
from simpul.check.contradictions import contradictions
from simpul.check.native import fact_predicates
from simpul.check.querycache import CachingGraph
from simpul.check.shapes import shapes_graph
from simpul.check.support import claims_of, reified
from simpul.check.vocabulary import is_defined
from simpul.graph.namespaces import SIMPUL, code
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


def test_many_figures_of_one_programme_are_counted_not_compared():
    """Each of 800 articles gives the same figure, and one another: every figure differs from another article's."""
    graph, programme = Graph(bind_namespaces="none"), URIRef("https://w3id.org/simpul/id/program/1")
    day, exact, role = (
        Literal("2021-05-01", datatype=XSD.date),
        code("bound", "exact"),
        code("quantity", "participants"),
    )
    for number in range(800):
        figure, claim, article = (URIRef(f"https://w3id.org/simpul/id/{kind}/{number}") for kind in ("q", "c", "a"))
        graph.add((programme, SIMPUL.hasQuantity, figure))
        for predicate, value in (
            (SIMPUL.bound, exact),
            (SIMPUL.quantityRole, role),
            (SDO.value, Literal(number // 799)),
        ):
            graph.add((figure, predicate, value))
        for triple in (
            (claim, RDF.object, figure),
            (claim, PROV.wasDerivedFrom, article),
            (article, SDO.datePublished, day),
        ):
            graph.add(triple)
    assert len(list(contradictions(graph))) == 800
    (other,) = graph.subjects(SDO.value, Literal(1))
    graph.remove((other, None, None))
    assert list(contradictions(graph)) == []


def test_findings_travel_between_processes():
    findings = check_merged(merged(Says("Rina", 1), Says("Bagus", 5)))
    assert pickle.loads(pickle.dumps(findings)) == findings
    assert findings
