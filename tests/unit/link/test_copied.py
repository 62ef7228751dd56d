"""Relations brought up to date step by step are those of all articles at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.link.stories import CORRECTED, CUT, LED, PRICES, WIRE, copy_of, generated

from simpul.graph.namespaces import DEFAULT_BASE
from simpul.link import copied, link_article
from simpul.link.relations import Relations, relate
from simpul.model import Article, ArticleFacts, Claim, Entity, Evidence, LinkedArticle

STORIES = (WIRE, CUT, LED, CORRECTED, PRICES[0], copy_of(PRICES[0], "Harian Jati"), *generated(1))
CHANGED = st.dictionaries(st.integers(0, 5), st.none() | st.sampled_from(STORIES), max_size=4)
"""Articles by their numbers: what they tell now, or None for those that go."""


@cache
def linked(number: int, story: Article) -> LinkedArticle:
    """A story under an identifier, with a programme and a figure of its own."""
    article = replace(story, id=f"a{number}")
    programme = Entity("e1", "Program", "pelatihan menjahit", (), "training")
    evidence = Evidence(0, 5, article.text[:5])
    claim = Claim(
        predicate="hasQuantity", subject="e1", evidence=evidence, rule="test", confidence=1.0,
        value=640, unit="orang", role="participants", bound="exact",
    )  # fmt: skip
    return link_article(ArticleFacts(article, (programme,), (claim,)), DEFAULT_BASE)


def signed(articles: Iterable[LinkedArticle]) -> dict[str, bytes]:
    return {article.iri: copied.bands(article.article.text) for article in articles}


@settings(deadline=None, max_examples=40)
@given(st.lists(CHANGED, max_size=5))
def test_any_steps_give_the_relations_of_all_articles(steps: list[dict[int, Article | None]]) -> None:
    connection = sqlite3.connect(":memory:")
    articles: dict[str, LinkedArticle] = {}
    before = Relations()
    for step in steps:
        now = {linked(n, WIRE).iri: linked(n, story) if story else None for n, story in step.items()}
        added = [article for article in now.values() if article]
        removed = [iri for iri, article in now.items() if article is None]
        articles = {iri: a for iri, a in articles.items() if iri not in now} | {a.iri: a for a in added}
        changed = copied.update(connection, removed, signed(added), articles.__getitem__, base=DEFAULT_BASE)
        relations = copied.relations_of(connection)
        assert relations == relate(list(articles.values()), DEFAULT_BASE)
        each = ("origins", "revisions", "same")
        assert changed == {
            iri for name in each for iri, _ in getattr(before, name).items() ^ getattr(relations, name).items()
        }
        before = relations


def test_what_copies_share_is_kept() -> None:
    connection = sqlite3.connect(":memory:")
    articles = {a.iri: a for a in (linked(0, WIRE), linked(1, CUT))}
    copied.update(connection, (), signed(articles.values()), articles.__getitem__, base=DEFAULT_BASE)
    relations = copied.relations_of(connection)
    assert len(relations.origins) == 1
    assert len(relations.same) == 2


def test_an_article_is_read_again_only_where_its_signature_meets_a_new_ones() -> None:
    connection = sqlite3.connect(":memory:")
    articles = {a.iri: a for a in (linked(n, story) for n, story in enumerate((*generated(5), WIRE, CUT)))}
    read: list[str] = []

    def article(iri: str) -> LinkedArticle:
        read.append(iri)
        return articles[iri]

    first, last = list(articles.values())[:-1], list(articles.values())[-1]
    copied.update(connection, (), signed(first), article, base=DEFAULT_BASE)
    read.clear()
    copied.update(connection, (), signed([last]), article, base=DEFAULT_BASE)
    assert set(read) == {last.iri, first[-1].iri}


def test_all_that_is_taken_out_is_forgotten() -> None:
    connection = sqlite3.connect(":memory:")
    articles = {a.iri: a for a in (linked(n, story) for n, story in enumerate(STORIES))}
    copied.update(connection, (), signed(articles.values()), articles.__getitem__, base=DEFAULT_BASE)
    copied.update(connection, articles, {}, articles.__getitem__, base=DEFAULT_BASE)
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert len(tables) == 4
    assert all(connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,) for table in tables)


def test_an_interrupted_update_can_be_rolled_back() -> None:
    connection = sqlite3.connect(":memory:")
    articles = {a.iri: a for a in (linked(0, WIRE), linked(1, CUT))}
    copied.update(connection, (), signed(articles.values()), articles.__getitem__, base=DEFAULT_BASE)
    connection.commit()
    before = copied.relations_of(connection)
    with pytest.raises(KeyError):
        copied.update(connection, (), signed([linked(2, LED)]), {}.__getitem__, base=DEFAULT_BASE)
    connection.rollback()
    assert copied.relations_of(connection) == before
