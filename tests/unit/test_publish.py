"""Nothing invalid is published, nothing valid is lost."""

from dataclasses import replace

import pytest
from rdflib import RDF, Graph, URIRef
from tests.unit.graph.linked import BAGUS, first, second

from simpul import publish as room
from simpul.graph import article_graph, graph_iri
from simpul.graph.ids import claim_iri
from simpul.graph.namespaces import DEFAULT_BASE
from simpul.model import Finding, LinkedArticle
from simpul.publish import publish

CLAIM = URIRef("https://w3id.org/simpul/ontology#Claim")


def name(article: LinkedArticle) -> str:
    return graph_iri(DEFAULT_BASE, article.iri)


def claims(graph: Graph) -> set[str]:
    return {str(claim) for claim in graph.subjects(RDF.type, CLAIM)}


def spoiled(article: LinkedArticle, predicate: str) -> tuple[LinkedArticle, str]:
    """The article with one claim of impossible confidence, and that claim's IRI."""
    target = next(c for c in article.claims if c.predicate == predicate)
    bad = replace(target, confidence=1.5)
    bad = replace(bad, iri=claim_iri(DEFAULT_BASE, bad))
    rest = (c for c in article.claims if c is not target)
    return replace(article, claims=tuple(sorted((*rest, bad), key=lambda c: c.iri))), bad.iri


def violation(focus: str) -> Finding:
    return Finding(
        code="uji.lintas", severity="violation", message_id="uji", message_en="test", source="merged", focus=focus
    )


def test_valid_articles_are_published_whole():
    published = publish([first(), second()], DEFAULT_BASE)
    assert published.quarantine == {}
    assert set(published.articles) == {name(first()), name(second())}
    assert set(published.articles[name(first())]) == set(article_graph(first(), base=DEFAULT_BASE))
    assert claims(published.merged) == {c.iri for a in (first(), second()) for c in a.claims}
    assert [f for f in published.findings if f.severity == "violation"] == []


def test_an_invalid_claim_is_held_back_and_everything_else_is_published():
    bad, iri = spoiled(first(), "funds")
    published = publish([bad, second()], DEFAULT_BASE)
    every = {c.iri for a in (bad, second()) for c in a.claims}
    assert claims(published.merged) == every - {iri}
    assert set(published.quarantine) == {name(bad)}
    assert claims(published.quarantine[name(bad)]) == {iri}
    assert any(f.severity == "violation" and f.claim == iri for f in published.findings)


def test_published_and_quarantine_together_are_everything():
    bad, _ = spoiled(first(), "runs")
    published = publish([bad, second()], DEFAULT_BASE)
    for article in (bad, second()):
        whole = set(article_graph(article, base=DEFAULT_BASE))
        held = published.quarantine.get(name(article), Graph(bind_namespaces="none"))
        assert whole == set(published.articles[name(article)]) | set(held)
        assert claims(published.articles[name(article)]).isdisjoint(claims(held))


def test_a_violation_across_articles_holds_back_only_what_it_concerns(monkeypatch):
    target = next(c for c in second().claims if c.predicate == "holdsPost" and c.subject == BAGUS)
    real = room.check_merged

    def check(graph: Graph) -> list[Finding]:
        return [violation(target.iri)] if URIRef(target.iri) in set(graph.subjects()) else real(graph)

    monkeypatch.setattr(room, "check_merged", check)
    published = publish([first(), second()], DEFAULT_BASE)
    assert set(published.articles[name(first())]) == set(article_graph(first(), base=DEFAULT_BASE))
    assert claims(published.articles[name(second())]) == {c.iri for c in second().claims} - {target.iri}
    assert list(published.quarantine) == [name(second())]
    assert claims(published.quarantine[name(second())]) == {target.iri}
    assert target.iri not in claims(published.merged)
    assert [f.code for f in published.findings if f.severity == "violation"] == ["uji.lintas"]


def test_a_violation_that_names_nothing_published_is_loud(monkeypatch):
    monkeypatch.setattr(room, "check_merged", lambda graph: [violation("https://contoh.id/bukan-simpul")])
    with pytest.raises(RuntimeError, match=r"uji\.lintas"):
        publish([first()], DEFAULT_BASE)


def test_nothing_in_nothing_out():
    published = publish([], DEFAULT_BASE)
    assert (published.articles, published.quarantine, len(published.merged), published.findings) == ({}, {}, 0, ())
