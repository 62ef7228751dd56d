"""Links brought up to date step by step are those of all articles at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.link import made_up, news

from simpul.link import blocking, incremental
from simpul.link.incremental import doubts, links_of, telling
from simpul.link.judgements import Judgement, judgement
from simpul.link.links import Linking, find_links
from simpul.link.profiles import profiles
from simpul.model import LinkedArticle

Step = tuple[list[int], list[LinkedArticle], tuple[Judgement, ...] | None]
STEPS: st.SearchStrategy[list[Step]] = st.lists(
    st.tuples(
        st.lists(st.integers(0, 5), max_size=2),
        st.lists(st.integers(0, 5).flatmap(made_up.articles), max_size=3),
        st.none() | made_up.judgements(),
    ),
    max_size=5,
)


def update(
    connection: sqlite3.Connection,
    removed: Collection[str],
    added: Iterable[LinkedArticle],
    judgements: Sequence[Judgement] = (),
) -> frozenset[str]:
    return incremental.update(connection, removed, map(telling, added), judgements)


@contextmanager
def small_blocks() -> Iterator[None]:
    """Blocks that grow too large soon, and batches that are full soon."""
    with patch.object(blocking, "LARGEST", 3), patch.object(incremental, "BATCH", 2):
        yield


def whole(articles: dict[str, LinkedArticle], judgements: tuple[Judgement, ...]) -> Linking:
    return find_links(profiles(articles.values()), judgements)


@settings(deadline=None, max_examples=60)
@given(STEPS)
def test_any_steps_give_the_links_of_all_articles(steps: list[Step]) -> None:
    connection = sqlite3.connect(":memory:")
    articles: dict[str, LinkedArticle] = {}
    judgements: tuple[Judgement, ...] = ()
    before = Linking(stands_for={})
    with small_blocks():
        for removed, added, said in steps:
            judgements = judgements if said is None else said
            gone = [f"{made_up.BASE}article/{number}" for number in removed]
            looked = update(connection, gone, added, judgements)
            articles = {iri: a for iri, a in articles.items() if iri not in gone} | {a.iri: a for a in added}
            now = links_of(connection)
            assert now == whole(articles, judgements)
            differing = {*before.links, *before.doubts} ^ {*now.links, *now.doubts}
            assert all(k.left in looked or k.right in looked for k in differing)
            before = now


@settings(deadline=None, max_examples=30)
@given(STEPS)
def test_articles_may_meet_in_steps_before_links_are_made(steps: list[Step]) -> None:
    connection = sqlite3.connect(":memory:")
    articles: dict[str, LinkedArticle] = {}
    met = incremental.NOTHING_MET
    with small_blocks():
        for removed, added, _ in steps:
            gone = [f"{made_up.BASE}article/{number}" for number in removed]
            met = incremental.met(connection, gone, map(telling, added), met)
            articles = {iri: a for iri, a in articles.items() if iri not in gone} | {a.iri: a for a in added}
        incremental.update(connection, (), (), (), met)
        assert links_of(connection) == whole(articles, ())


def test_an_article_that_goes_leaves_nothing_behind() -> None:
    connection = sqlite3.connect(":memory:")
    read = news.read(news.HEAD, news.SHORT, news.TOWN, news.LEFT_OUT)
    update(connection, (), read)
    assert links_of(connection).links
    update(connection, [a.iri for a in read], ())
    assert links_of(connection) == Linking(stands_for={})
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert tables
    assert all(connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,) for table in tables)


def test_an_interrupted_update_can_be_rolled_back() -> None:
    connection = sqlite3.connect(":memory:")
    first, *others = news.read(news.HEAD, news.SHORT, news.TOWN)
    update(connection, (), [first])
    connection.commit()
    before = list(connection.iterdump())

    def broken() -> Iterator[LinkedArticle]:
        yield from others
        raise OSError("the disk is full")

    with patch.object(incremental, "BATCH", 1), pytest.raises(OSError, match="full"):
        update(connection, [first.iri], broken())
    assert connection.in_transaction
    connection.rollback()
    assert list(connection.iterdump()) == before


def test_the_same_article_again_changes_nothing() -> None:
    connection = sqlite3.connect(":memory:")
    read = news.read(news.HEAD, news.SHORT)
    update(connection, (), read)
    assert update(connection, (), read) == frozenset()


def test_a_place_that_is_joined_joins_the_programmes_that_lean_on_it() -> None:
    """People say that two venues are one: then two programmes at them compare otherwise, though no article changed."""
    connection = sqlite3.connect(":memory:")
    read = made_up.programmes_at("Balai Kota", "Pendopo")
    update(connection, (), read)
    said = (judgement("same", *sorted(made_up.venues(*read)), who="a", when=news.NOON),)
    programmes = {n.iri for a in read for n in a.nodes if n.type == "Program"}
    assert not programmes & {link.left for link in links_of(connection).links}
    assert update(connection, (), (), said) > programmes
    now = links_of(connection)
    assert now == whole({a.iri: a for a in read}, said)
    assert programmes & {link.left for link in now.links}


def test_a_node_that_another_let_go_of_stands_alone() -> None:
    connection = sqlite3.connect(":memory:")
    one, other = made_up.programmes_at("Balai Kota", "Balai Kota")
    said = (judgement("same", *sorted(made_up.venues(one, other)), who="a", when=news.NOON),)
    update(connection, (), (one, other), said)
    assert len(links_of(connection).stands_for or ()) == 4
    moved = replace(other, claims=())
    assert update(connection, (), [moved], said)
    assert links_of(connection) == whole({a.iri: a for a in (one, moved)}, said)
    assert len(links_of(connection).stands_for or ()) == 2


def test_a_node_that_was_judged_one_with_another_stands_alone_when_that_goes() -> None:
    connection = sqlite3.connect(":memory:")
    one, other = made_up.programmes_at("Balai Kota", "Pendopo")
    said = (judgement("same", *sorted(made_up.venues(one, other)), who="a", when=news.NOON),)
    update(connection, (), (one, other), said)
    assert links_of(connection).stands_for
    update(connection, [other.iri], (), said)
    assert links_of(connection) == Linking(stands_for={})


def test_nodes_are_linked_when_their_block_shrinks_and_let_go_when_it_grows() -> None:
    connection = sqlite3.connect(":memory:")
    *three, last = made_up.namesakes(4)
    with small_blocks():
        update(connection, (), (*three, last))
        assert not links_of(connection).links
        update(connection, [last.iri], ())
        assert len(links_of(connection).links) == 3
        assert links_of(connection) == whole({a.iri: a for a in three}, ())
        update(connection, (), [last])
        assert links_of(connection) == Linking(stands_for={})


def test_doubts_can_be_asked_for_from_a_score() -> None:
    connection = sqlite3.connect(":memory:")
    update(connection, (), news.read(news.HEAD, news.SHORT, news.OTHER_POST, news.ELSEWHERE, news.TOWN))
    every = list(doubts(connection))
    least = max(k.found.score for k in every)
    assert [k for k in every if k.found.score >= least] == list(doubts(connection, least))
    assert 0 < len(list(doubts(connection, least))) < len(every)
