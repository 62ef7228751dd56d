"""Nothing invalid is published, nothing valid is lost."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import RDF, SKOS, Graph, Literal, URIRef
from tests.unit.check.faults import base, damaged, faults

from simpul.check import check_article, split
from simpul.check.support import claims_of, supports

TRIPLES = sorted(base(), key=lambda triple: tuple(term.n3() for term in triple))
TERMS = sorted({term for triple in TRIPLES for term in triple if isinstance(term, URIRef)})
NEW = [Literal("x"), Literal(-1), Literal("x", lang="id"), URIRef("https://w3id.org/simpul/ontology#kind-nonsense")]
BY_NAME = {fault.name: fault for fault in faults()}


def valid_part(name: str) -> tuple[Graph, Graph, Graph]:
    graph = damaged(BY_NAME[name])
    return graph, *split(graph, check_article(graph))


def kinds_held(graph: Graph, valid: Graph) -> set[str]:
    gone = set(claims_of(graph)) - set(claims_of(valid))
    predicate = URIRef("https://w3id.org/simpul/ontology#predicate")
    return {str(graph.value(claim, predicate)).rpartition("-")[2] for claim in gone}


def test_a_valid_graph_is_published_whole():
    graph = base()
    valid, quarantined = split(graph, check_article(graph))
    assert set(valid) == set(graph)
    assert len(quarantined) == 0


def test_a_broken_claim_is_held_back_alone():
    graph, valid, quarantined = valid_part("confidence-above-one")
    assert kinds_held(graph, valid) == {"runs"}
    assert len(claims_of(graph)) - len(claims_of(valid)) == 1
    authority = URIRef("http://data.europa.eu/m8g/hasCompetentAuthority")
    assert list(valid.subject_objects(authority)) == []
    assert len(list(quarantined.subject_objects(authority))) == 1


def test_a_broken_place_holds_back_every_claim_that_names_it():
    graph, valid, _ = valid_part("place-code-bad")
    assert kinds_held(graph, valid) == {"holdsPost", "jurisdiction", "locatedIn", "originatesFrom"}
    assert Literal("Kota Semarang", lang="id") not in set(valid.objects(None, SKOS.prefLabel))


def test_a_fact_with_the_wrong_kind_of_value_holds_back_only_its_claim():
    graph, valid, _ = valid_part("wrong-type-organizer")
    assert kinds_held(graph, valid) == {"runs"}
    assert Literal("Kota Semarang", lang="id") in set(valid.objects(None, SKOS.prefLabel))


def test_a_fact_without_a_claim_is_dropped_and_nothing_else():
    graph, valid, quarantined = valid_part("fact-not-claimed")
    assert len(graph) - len(valid) == 1
    assert set(quarantined) == set(graph) - set(valid)


def test_a_person_left_without_a_public_role_goes_too():
    graph, valid, _ = valid_part("membership-without-holder")
    assert kinds_held(graph, valid) == {"holdsPost"}
    assert Literal("Bagus Wirawan", lang="id") not in set(valid.objects(None, SKOS.prefLabel))


def test_a_post_is_no_longer_held_when_its_membership_is_held_back():
    graph = base()
    holds = URIRef("http://www.w3.org/ns/org#holds")
    role = URIRef("http://www.w3.org/ns/org#role")
    membership = URIRef("https://w3id.org/simpul/id/membership/00000000000000e1")
    graph.remove((membership, role, None))
    valid, _ = split(graph, check_article(graph))
    assert len(list(graph.subject_objects(holds))) == 2
    assert [str(person).rpartition("/")[2] for person in valid.subjects(holds)] == ["0000000000000003"]


def test_a_broken_article_holds_everything_back():
    graph, valid, quarantined = valid_part("article-without-identifier")
    assert claims_of(valid) == ()
    assert set(quarantined) >= set(graph) - set(valid)


def test_the_quarantined_part_describes_what_its_claims_name():
    _, _, quarantined = valid_part("confidence-above-one")
    named = {str(label) for label in quarantined.objects(None, SKOS.prefLabel)}
    assert named == {"Dinas Sosial Kota Semarang", "pelatihan menjahit"}


def test_every_claim_stands_on_its_evidence_and_article():
    for support in supports(base()).values():
        kinds = {kind for node in support.nodes for kind in base().objects(node, RDF.type)}
        names = {str(kind).rpartition("#")[2].rpartition("/")[2] for kind in kinds}
        assert {"Claim", "SpecificResource", "TextQuoteSelector", "TextPositionSelector", "NewsArticle"} <= names


@st.composite
def damages(draw: st.DrawFn) -> Graph:
    """The valid graph with up to four triples taken away, changed or added."""
    graph = base()
    for _ in range(draw(st.integers(1, 4))):
        subject, predicate, obj = draw(st.sampled_from(TRIPLES))
        act = draw(st.sampled_from(["remove", "object", "predicate", "add"]))
        if act != "add":
            graph.remove((subject, predicate, obj))
        if act == "predicate":
            predicate = draw(st.sampled_from(TERMS))
        if act in ("object", "add"):
            obj = draw(st.sampled_from([*TERMS, *NEW]))
        if act != "remove":
            graph.add((subject, predicate, obj))
    return graph


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(damages())
def test_whatever_is_damaged_the_valid_part_conforms_and_nothing_is_lost(graph):
    before = set(graph)
    valid, quarantined = split(graph, check_article(graph))
    assert [finding for finding in check_article(valid) if finding.severity == "violation"] == []
    assert set(valid) | set(quarantined) == before
    assert set(graph) == before
    for claim in claims_of(valid):
        assert set(graph.predicate_objects(claim)) == set(valid.predicate_objects(claim))
