"""Facts are asked of the facts, GRAPHs of the articles, and never both as if they were one."""

from __future__ import annotations

import json

import pytest

from simpul.web.sparql.evaluate import evaluate
from simpul.web.sparql.protocol import Asked, QueryError
from simpul.web.sparql.scope import Stores


def count(stores: Stores, where: str) -> int:
    found = evaluate(stores, Asked(f"SELECT (COUNT(*) AS ?n) {where}"), "", 10**6)
    return int(json.loads(found.body)["results"]["bindings"][0]["n"]["value"])


def test_each_store_answers_its_own(stores: Stores, graphs: list[str]) -> None:
    facts, articles = count(stores, "{ ?s ?p ?o }"), count(stores, "{ GRAPH ?g { ?s ?p ?o } }")
    assert facts == len(stores.facts)
    assert articles == len(stores.articles)
    assert count(stores, f"FROM <{graphs[0]}> {{ ?s ?p ?o }}") == count(
        stores, f"{{ GRAPH <{graphs[0]}> {{ ?s ?p ?o }} }}"
    )
    assert count(stores, f"FROM <{stores.facts_iri}> {{ ?s ?p ?o }}") == facts
    assert count(stores, f"FROM NAMED <{graphs[0]}> {{ GRAPH ?g {{ ?s ?p ?o }} }}") > 0
    assert count(stores, f"FROM NAMED <{graphs[0]}> {{ ?s ?p ?o }}") == 0
    merged = count(stores, " ".join(f"FROM <{name}>" for name in graphs) + " { ?s ?p ?o }")
    assert merged == len({(q.subject, q.predicate, q.object) for q in stores.articles}) < articles


@pytest.mark.parametrize(
    "where",
    [
        "SELECT * { ?s a ?t GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { GRAPH ?g { ?s ?p ?o } FILTER EXISTS { ?s a ?t } }",
        "SELECT * { GRAPH ?g { ?s ?p ?o } { SELECT * { ?s ^a/a ?t } } }",
        "DESCRIBE ?s { GRAPH ?g { ?s ?p ?o } }",
    ],
)
def test_what_needs_both_is_refused(stores: Stores, where: str) -> None:
    with pytest.raises(QueryError, match="GRAPH") as caught:
        evaluate(stores, Asked(where), "", 10**6)
    assert caught.value.status == 400


def test_within_graphs_everything_may_be_asked(stores: Stores) -> None:
    where = "{ GRAPH ?g { ?s a ?t OPTIONAL { ?s ?p ?o } FILTER NOT EXISTS { ?s <urn:no> ?o } } VALUES ?x { 1 2 } }"
    assert count(stores, where) > 0


def test_what_is_relative_begins_as_the_graphs_own_iris(stores: Stores, graphs: list[str]) -> None:
    short = graphs[0].removeprefix("https://w3id.org/simpul/id/")
    assert short != graphs[0]
    for where in (f"{{ GRAPH <{short}> {{ ?s ?p ?o }} }}", f"FROM <{short}> {{ ?s ?p ?o }}"):
        assert count(stores, where) == count(stores, where.replace(short, graphs[0])) > 0
    assert count(stores, "FROM <graph/facts> { ?s ?p ?o }") == len(stores.facts)
