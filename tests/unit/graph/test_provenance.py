"""The activity behind an article's claims says whether a trained model read."""

from dataclasses import replace

from rdflib import PROV, RDF, RDFS, URIRef
from tests.unit.graph import linked

from simpul.check import check_article
from simpul.graph import DEFAULT_BASE, article_graph, claims_from_graph
from simpul.graph.provenance import activity, software_version

NAME = "reader.onnx 0123456789ab"


def test_a_build_by_rules_names_simpul_alone() -> None:
    graph = article_graph(linked.first())
    (agent,) = graph.subjects(RDF.type, PROV.SoftwareAgent)
    assert str(graph.value(agent, RDFS.label)) == f"Simpul {software_version()}"


def test_a_model_is_a_second_agent_of_the_activity_that_all_claims_come_from() -> None:
    article = replace(linked.first(), model=NAME)
    graph = article_graph(article)
    (me,) = graph.subjects(RDF.type, PROV.Activity)
    labels = {str(graph.value(agent, RDFS.label)) for agent in graph.objects(me, PROV.wasAssociatedWith)}
    assert labels == {f"Simpul {software_version()}", NAME}
    assert set(graph.objects(None, PROV.wasGeneratedBy)) == {me}
    assert [f for f in check_article(graph) if f.severity == "violation"] == []


def test_readings_by_different_models_are_different_activities() -> None:
    iris = {activity(DEFAULT_BASE, "https://contoh.id/a", model) for model in ("", NAME, "lain.onnx 0123456789ab")}
    assert len(iris) == 3
    assert all(isinstance(iri, URIRef) for iri in iris)


def test_claims_are_read_back_the_same_whoever_read_them() -> None:
    article = linked.first()
    assert claims_from_graph(article_graph(replace(article, model=NAME))) == claims_from_graph(article_graph(article))
