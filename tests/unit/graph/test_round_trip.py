"""What is written can be read back, whatever the words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import ORG
from tests.unit.graph import linked

from simpul.gazetteer import codes_of
from simpul.graph import DEFAULT_BASE, article_graph, claim_iri, claims_from_graph, iri, merge, nquads, trig
from simpul.graph.files import read_claims, read_graphs
from simpul.model import Article, EntityType, Evidence, LinkedArticle, LinkedClaim, Node, Predicate

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=30)
KINDS: dict[EntityType, tuple[str | None, ...]] = {
    "Person": (None,),
    "Organization": ("agency", "company", None),
    "Place": ("city", "facility"),
    "Program": ("training", "programme"),
    "Group": (None,),
    "Skill": (None,),
}
ENDS: dict[Predicate, tuple[tuple[EntityType, ...], tuple[EntityType, ...]]] = {
    "holdsPost": (("Person",), ("Organization",)),
    "memberOf": (("Person",), ("Organization",)),
    "originatesFrom": (("Person",), ("Place",)),
    "partOf": (("Organization",), ("Organization",)),
    "jurisdiction": (("Organization",), ("Place",)),
    "locatedIn": (("Organization", "Place"), ("Place",)),
    "runs": (("Organization", "Person"), ("Program",)),
    "partnerIn": (("Organization", "Person", "Group"), ("Program",)),
    "funds": (("Organization", "Person"), ("Program",)),
    "targets": (("Program",), ("Group", "Organization")),
    "heldAt": (("Program",), ("Place", "Organization")),
    "teaches": (("Program",), ("Skill",)),
    "partOfProgram": (("Program",), ("Program",)),
    "hasTime": (("Program",), ()),
    "hasQuantity": (("Program", "Organization", "Place", "Group"), ()),
    "hasStatus": (("Program",), ()),
    "aimsAt": (("Program",), ()),
    "obstacle": (("Program",), ()),
    "said": (("Person", "Organization"), ()),
}
DAYS = st.dates(min_value=dt.date(1000, 1, 1))


@st.composite
def nodes(draw: st.DrawFn, types: tuple[EntityType, ...]) -> Node:
    type_, name = draw(st.sampled_from(types)), draw(TEXT)
    degrees = st.none() | st.floats(-90, 90)
    return Node(
        iri=iri(DEFAULT_BASE, type_.lower(), name),
        type=type_,
        name=name,
        kind=KINDS[type_][0],
        level="kota" if type_ == "Organization" else None,
        code={"Place": "33.74", "Program": "pkh"}.get(type_) if name < "s" else None,
        prefix="Dr. H." if type_ == "Person" else None,
        names=tuple(sorted({name, name + " jaya"})),
        latitude=draw(degrees) if type_ == "Place" and name < "m" else None,
        codes=draw(st.sampled_from([(), codes_of("33.74"), codes_of("33")])) if type_ == "Place" else (),
    )


def values(predicate: Predicate) -> st.SearchStrategy[dict[str, Any]]:
    def fields(**strategies: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
        return st.fixed_dictionaries(strategies)

    number = st.integers() | st.floats(0.0001, 1e15) | st.sampled_from(["P5D", "P14D", "P2Y", "PT90M"])
    day = DAYS.map(str)
    return {
        "holdsPost": fields(
            title=TEXT,
            status=st.sampled_from(["current", "former", "acting", "candidate"]),
            place=st.none() | nodes(("Place",)),
        ),
        "hasTime": fields(
            role=st.sampled_from(["start", "end", "on", "deadline"]),
            value=day | day.map(lambda d: d[:7]) | day.map(lambda d: d[:4]),
            text=TEXT,
        ),
        "hasQuantity": fields(
            role=st.sampled_from(["participants", "budget", "count"]),
            value=number,
            unit=TEXT | st.sampled_from(["IDR", "orang"]),
            bound=st.sampled_from(["exact", "about", "min", "max"]),
            text=TEXT,
        ),
        "hasStatus": fields(value=st.sampled_from(["planned", "ongoing"])),
        "aimsAt": fields(text=TEXT),
        "obstacle": fields(text=TEXT),
        "said": fields(
            text=TEXT,
            mode=st.sampled_from(["direct", "indirect"]),
            about=st.lists(nodes(("Program",)), max_size=2, unique_by=lambda n: n.iri).map(
                lambda n: tuple(sorted(n, key=lambda x: x.iri))
            ),
        ),
    }.get(predicate, st.just({}))


@st.composite
def articles(draw: st.DrawFn) -> LinkedArticle:
    article = Article(
        id=draw(TEXT), text="", title=draw(st.none() | TEXT), date=draw(st.none() | DAYS), url=draw(st.none() | TEXT)
    )
    article_iri, claims = iri(DEFAULT_BASE, "article", article.id), {}
    for _ in range(draw(st.integers(0, 4))):
        predicate = draw(st.sampled_from(sorted(ENDS)))
        subjects, objects = ENDS[predicate]
        sentence, start = draw(TEXT), draw(st.integers(0, 99))
        claim = LinkedClaim(
            iri="",
            predicate=predicate,
            subject=draw(nodes(subjects)),
            object=draw(nodes(objects)) if objects else None,
            article=article,
            article_iri=article_iri,
            evidence=Evidence(start, start + len(sentence), sentence),
            sentence="«" + sentence + "»",
            rule=draw(TEXT),
            confidence=draw(st.floats(0, 1).map(lambda f: round(f, 4))),
            speaker=draw(st.none() | nodes(("Person",))),
            **draw(values(predicate)),
        )
        claim = replace(claim, iri=claim_iri(DEFAULT_BASE, claim))
        claims[claim.iri] = claim
    return _consistent(LinkedArticle(article, article_iri, (), tuple(claims[k] for k in sorted(claims))))


def _consistent(article: LinkedArticle) -> LinkedArticle:
    """One IRI, one node: the last one drawn wins, as the link room guarantees."""
    all_ = {n.iri: n for c in article.claims for n in (c.subject, c.object, c.place, c.speaker, *c.about) if n}

    def same(node: Node | None) -> Node | None:
        return all_[node.iri] if node else None

    claims = tuple(
        replace(
            c,
            subject=all_[c.subject.iri],
            object=same(c.object),
            place=same(c.place),
            speaker=same(c.speaker),
            about=tuple(all_[n.iri] for n in c.about),
        )
        for c in article.claims
    )
    return replace(article, claims=claims, nodes=tuple(all_[k] for k in sorted(all_)))


@settings(max_examples=80, deadline=None)
@given(articles())
def test_any_claim_survives_the_graph_and_the_file(
    tmp_path_factory: pytest.TempPathFactory, article: LinkedArticle
) -> None:
    graph = article_graph(article)
    assert claims_from_graph(graph) == article.claims
    path = tmp_path_factory.mktemp("rt") / "graph.trig"
    path.write_bytes(trig({article.iri: graph}))
    read = read_graphs(path)
    assert nquads(read) == nquads({article.iri: graph})
    assert read_claims(path) == article.claims


@pytest.mark.parametrize("article", [linked.first(), linked.second()], ids=["first", "second"])
def test_every_predicate_survives(article: LinkedArticle) -> None:
    assert claims_from_graph(article_graph(article)) == article.claims


def test_the_two_articles_show_all_predicates() -> None:
    assert {c.predicate for c in linked.first().claims} == set(ENDS)


def test_claims_can_be_read_from_the_merged_facts() -> None:
    both = (linked.first(), linked.second())
    found = claims_from_graph(merge(article_graph(a) for a in both))
    assert found == tuple(sorted((c for a in both for c in a.claims), key=lambda c: c.iri))


def test_a_claim_without_its_object_is_a_statement_that_asserts_nothing() -> None:
    claim = linked.claim(linked.FIRST, linked.S1, "Rina", "memberOf", linked.RINA)
    article = LinkedArticle(linked.FIRST, claim.article_iri, (linked.RINA,), (claim,))
    graph = article_graph(article)
    assert claims_from_graph(graph) == (claim,)
    assert not list(graph.triples((None, ORG.memberOf, None)))


def test_two_nodes_of_one_iri_keep_the_fuller_words_in_the_merged_facts() -> None:
    short = replace(linked.DINSOS, name="Dinsos Salatiga", kind="other")
    claim = linked.claim(linked.SECOND, linked.S3, "Dinsos Salatiga", "jurisdiction", short, object=linked.KOTA)
    second = LinkedArticle(linked.SECOND, claim.article_iri, (short, linked.KOTA), (claim,))
    graphs = [article_graph(linked.first()), article_graph(second)]
    for order in (graphs, graphs[::-1]):
        subjects = {c.subject for c in claims_from_graph(merge(order)) if c.predicate == "jurisdiction"}
        assert subjects == {linked.DINSOS}
