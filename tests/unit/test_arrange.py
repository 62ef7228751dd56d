"""Answers in one order, whoever gives them."""

from __future__ import annotations

import itertools

import pytest

from simpul.arrange import arranged, unordered
from simpul.graph.store import Rows
from simpul.query import questions

TEXT = """SELECT ?a ?b WHERE {
  { SELECT ?x (GROUP_CONCAT(?satu; separator="; ") AS ?b) WHERE {
    { SELECT ?x ?satu WHERE { ?x ?p ?satu } ORDER BY ?satu } } GROUP BY ?x }
}
ORDER BY DESC(?a) ?b
"""
ROWS = (("10", "z"), ("9", "b; a"), ("9", ""), ("", "x"), ("teks", "c; b; a"), ("9", "a; c"))
WANTED = (("teks", "a; b; c"), ("10", "z"), ("9", ""), ("9", "a; b"), ("9", "a; c"), ("", "x"))


@pytest.mark.parametrize("rows", tuple(itertools.permutations(ROWS))[::97])
def test_any_order_becomes_the_one_asked_for(rows: tuple[tuple[str, str], ...]) -> None:
    assert arranged(TEXT, Rows(("a", "b"), rows)).rows == WANTED


def test_rows_that_the_order_leaves_equal_are_told_apart_by_the_rest() -> None:
    rows = (("1", "x", "urn:b"), ("1", "x", "urn:a"), ("0", "y", "urn:c"))
    for each in itertools.permutations(rows):
        assert arranged("SELECT * WHERE {} ORDER BY ?a", Rows(("a", "b", "c"), each)).rows == rows[::-1]


def test_rows_that_read_the_same_are_one_where_the_query_says_distinct() -> None:
    rows = Rows(("a",), (("2",), ("1",), ("2",)))
    assert arranged("PREFIX x: <urn:y>\nSELECT DISTINCT ?a WHERE {} ORDER BY ?a", rows).rows == (("1",), ("2",))
    inner = "SELECT ?a WHERE { { SELECT DISTINCT ?a WHERE {} } } ORDER BY ?a"
    assert arranged(inner, rows).rows == (("1",), ("2",), ("2",))


def test_a_query_without_an_order_is_left_alone() -> None:
    rows = Rows(("a",), (("2",), ("1",)))
    assert arranged("SELECT ?a WHERE { { SELECT ?a { ?a ?b ?c } ORDER BY ?a } }", rows) == rows
    assert arranged("SELECT ?a WHERE { ?a ?b ?c }", rows) == rows


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_orders_can_be_taken_out_of_every_question(question: object) -> None:
    text = getattr(question, "text")  # noqa: B009
    left = unordered(text)
    assert "ORDER BY" not in left
    assert left.count("{") == left.count("}") == text.count("{")
