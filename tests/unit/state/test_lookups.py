"""The merged facts in the state are those of the articles' graphs, looked up from either end, before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from rdflib import RDF, SDO, Graph, URIRef
from tests.unit.graph.linked import first, second

from simpul.graph import article_graph, merge
from simpul.graph.canonical import Triple
from simpul.graph.namespaces import DEFAULT_BASE
from simpul.model import LinkedArticle
from simpul.settle import Given, settle
from simpul.state import Database, facts, opened, streams
from simpul.state.lookups import MergedFacts, change
from simpul.state.record import make_record


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with opened(tmp_path) as db:
        yield db


def take_in(db: Database, *articles: LinkedArticle, gone: tuple[str, ...] = ()) -> None:
    records = (make_record(a, parted={}, digest="", sentences=0, base=DEFAULT_BASE) for a in articles)
    settle(db, Given(DEFAULT_BASE), records, gone=gone)


def merged(db: Database) -> Graph:
    graph = Graph(bind_namespaces="none")
    for triple in facts.triples([b"".join(streams.merged(db, DEFAULT_BASE)).decode()], DEFAULT_BASE):
        graph.add(triple)
    return graph


def test_merged_facts_are_looked_up_from_both_ends(db: Database) -> None:
    take_in(db, first(), second())
    whole, found = merged(db), MergedFacts(db, DEFAULT_BASE)
    assert set(merge([article_graph(first()), article_graph(second())])) <= set(whole)
    for subject in set(whole.subjects()):
        assert set(found.about(subject)) == set(whole.predicate_objects(subject))
    things = {(p, o) for _, p, o in whole if isinstance(o, URIRef) and o.startswith(DEFAULT_BASE)}
    assert len(things) > 20
    for predicate, thing in things:
        assert sorted(found.referring(thing, predicate)) == sorted(whole.subjects(predicate, thing))
    assert set(found.referring(SDO.NewsArticle, RDF.type)) == set(whole.subjects(RDF.type, SDO.NewsArticle))
    assert list(found.about(URIRef("https://example.org/lain"))) == []
    with pytest.raises(LookupError):
        found.referring(SDO.Quotation, RDF.type)


@pytest.mark.parametrize("article", [first(), second()], ids=["first", "second"])
def test_an_article_describes_all_that_it_names(article: LinkedArticle) -> None:
    graph = article_graph(article)
    named = {term for triple in graph for term in triple if isinstance(term, URIRef) and term.startswith(DEFAULT_BASE)}
    assert named == set(graph.subjects())


def test_a_settling_tells_what_it_changed(db: Database) -> None:
    less = replace(second(), claims=second().claims[:1])
    before: set[Triple] = set()
    for articles, gone in (
        ((first(), second()), ()),
        ((less,), ()),
        ((), (first().iri,)),
        ((first(),), (second().iri,)),
    ):
        take_in(db, *articles, gone=gone)
        after = set(merged(db))
        changed = change(db, DEFAULT_BASE)
        assert set(changed.removed) == before - after
        told = set(changed.told)
        assert {subject for subject, _, _ in before ^ after} <= told
        there = {subject for subject, _, _ in before}
        several = {URIRef(s[1:-1]) for (s,) in db.execute("SELECT subject FROM told GROUP BY 1 HAVING count(*) > 1")}
        assert set(changed.met) >= told & (there | several)
        assert not set(changed.met) - there - several
        before = after


def test_what_a_source_takes_back_is_still_said_by_others(db: Database) -> None:
    take_in(db, first(), second())
    both = merged(db)
    take_in(db, gone=(first().iri,))
    found, rest = MergedFacts(db, DEFAULT_BASE), merged(db)
    assert len(rest) < len(both)
    for _, predicate, thing in rest:
        if isinstance(thing, URIRef) and thing.startswith(DEFAULT_BASE):
            assert sorted(found.referring(thing, predicate)) == sorted(rest.subjects(predicate, thing))
    take_in(db, gone=(second().iri,))
    assert db.execute("SELECT count(*) FROM reference").fetchone() == (0,)
    assert db.execute("SELECT count(*) FROM told").fetchone() == (0,)
    assert db.execute("SELECT count(*) FROM node").fetchone() == (0,)
    assert db.execute("SELECT count(*) FROM whole").fetchone() == (0,)
