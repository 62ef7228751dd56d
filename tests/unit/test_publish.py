"""Nothing invalid is published, nothing valid is lost."""

from dataclasses import replace
from pathlib import Path

from rdflib import RDF, SH, Graph, URIRef
from tests.unit.graph.linked import first, second

from simpul.check.shapes import shapes_files
from simpul.graph import article_graph
from simpul.graph.ids import claim_iri
from simpul.graph.namespaces import DEFAULT_BASE
from simpul.model import LinkedArticle
from simpul.publish import publish

CLAIM = URIRef("https://w3id.org/simpul/ontology#Claim")


def claims(graph: Graph) -> set[str]:
    return {str(claim) for claim in graph.subjects(RDF.type, CLAIM)}


def spoiled(article: LinkedArticle, predicate: str) -> tuple[LinkedArticle, str]:
    """The article with one claim of impossible confidence, and that claim's IRI."""
    target = next(c for c in article.claims if c.predicate == predicate)
    bad = replace(target, confidence=1.5)
    bad = replace(bad, iri=claim_iri(DEFAULT_BASE, bad))
    rest = (c for c in article.claims if c is not target)
    return replace(article, claims=tuple(sorted((*rest, bad), key=lambda c: c.iri))), bad.iri


def test_a_valid_article_is_published_whole():
    published = publish(first(), DEFAULT_BASE)
    assert not len(published.held)
    assert set(published.valid) == set(article_graph(first(), base=DEFAULT_BASE))
    assert published.article == first()
    assert [f for f in published.findings if f.severity == "violation"] == []


def test_an_invalid_claim_is_held_back_and_everything_else_is_published():
    bad, iri = spoiled(first(), "funds")
    published = publish(bad, DEFAULT_BASE)
    every = {c.iri for c in bad.claims}
    assert claims(published.valid) == every - {iri} == {c.iri for c in published.article.claims}
    assert claims(published.held) == {iri}
    assert any(f.severity == "violation" and f.claim == iri for f in published.findings)


def test_published_and_quarantine_together_are_everything():
    bad, _ = spoiled(first(), "runs")
    for article in (bad, second()):
        published = publish(article, DEFAULT_BASE)
        whole = set(article_graph(article, base=DEFAULT_BASE))
        assert whole == set(published.valid) | set(published.held)
        assert claims(published.valid).isdisjoint(claims(published.held))


def test_an_article_without_claims_is_published():
    empty = replace(first(), claims=(), nodes=())
    published = publish(empty, DEFAULT_BASE)
    assert published.article == empty
    assert not len(published.held)


def test_what_only_shows_among_articles_is_never_a_violation():
    """Else an article's graph would depend on others, and a new article could hold back an older one's facts."""
    own = {path for path in shapes_files("merged") if Path(path).parent.name == "merged"}
    assert len(own) >= 3
    for path in own:
        graph = Graph().parse(path, format="turtle")
        shapes = {s for kind in (SH.NodeShape, SH.PropertyShape) for s in graph.subjects(RDF.type, kind)}
        shapes |= set(graph.objects(None, SH.property))
        assert shapes
        for shape in shapes:
            terms = {term for term in graph.predicates(shape) if term.startswith(SH) and "target" not in term}
            assert terms == {SH.property} or graph.value(shape, SH.severity) in (SH.Warning, SH.Info), (path, shape)
