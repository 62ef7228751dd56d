"""Things that copies share: one node each, joined to the origin's."""

from __future__ import annotations

from dataclasses import replace

from tests.unit.link.stories import CORRECTED, CUT, LED, WIRE

from simpul.graph.namespaces import DEFAULT_BASE
from simpul.link import link
from simpul.link.care import NAMELESS
from simpul.link.relations import Relations, _settled, relate, with_relations
from simpul.model import Article, LinkedArticle, Node
from simpul.pipeline import extract_article


def linked(*articles: Article) -> tuple[LinkedArticle, ...]:
    return link([extract_article(article) for article in articles], DEFAULT_BASE)


def test_copies_lead_to_the_origin_in_any_order() -> None:
    articles = linked(WIRE, CUT, LED, CORRECTED)
    iris = {article.article.id: article.iri for article in articles}
    relations = relate(articles, DEFAULT_BASE)
    assert relations.origins == {iris[name]: iris["kawat"] for name in ("dipotong", "dibuka-lain", "ralat")}
    assert relations.revisions == {iris["ralat"]: iris["kawat"]}
    assert relate(articles[::-1], DEFAULT_BASE) == relations


def test_nodes_of_copies_lead_to_the_origins_node_and_no_further() -> None:
    articles = linked(WIRE, CUT, LED)
    relations = relate(articles, DEFAULT_BASE)
    wire = next(article for article in articles if article.article.id == "kawat")
    own = {node.iri for node in wire.nodes}
    assert relations.same
    assert not set(relations.same) & (own | set(relations.same.values()))


def test_a_thing_that_is_one_node_everywhere_needs_no_relation() -> None:
    articles = linked(WIRE, CUT)
    everywhere = {node.iri for node in articles[0].nodes} & {node.iri for node in articles[1].nodes}
    assert everywhere
    assert not everywhere & set(relate(articles, DEFAULT_BASE).same)


def test_people_without_a_name_are_never_joined() -> None:
    hidden = [
        replace(article, nodes=(Node(f"{DEFAULT_BASE}person/{number}", "Person", NAMELESS),), claims=())
        for number, article in enumerate(linked(WIRE, CUT))
    ]
    assert relate(hidden, DEFAULT_BASE).same == {}
    assert len(relate(hidden, DEFAULT_BASE).origins) == 1


def test_articles_without_copies_have_no_relations() -> None:
    assert relate(linked(WIRE), DEFAULT_BASE) == Relations()
    assert relate((), DEFAULT_BASE) == Relations()


def test_claims_learn_their_origin_and_keep_their_name() -> None:
    articles = linked(WIRE, CUT)
    claims = tuple(claim for article in articles for claim in article.claims)
    told = with_relations(claims, relate(articles, DEFAULT_BASE))
    assert [claim.iri for claim in told] == [claim.iri for claim in claims]
    origin = next(article.iri for article in articles if article.article.id == "kawat")
    assert {claim.origin_iri for claim in told} == {origin}


def test_nodes_that_lead_on_lead_to_the_end() -> None:
    assert _settled([("a", "b"), ("b", "c"), ("c", "a"), ("d", "b")]) == {"a": "c", "b": "c", "d": "c"}
