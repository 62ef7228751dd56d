"""Requests of the SPARQL 1.1 Protocol to the app in this process; the W3C's own cases are in ``test_w3c.py``."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import pytest
from starlette.testclient import TestClient

from simpul.web.sparql.protocol import Asked, QueryError, read_request

ASK = "ASK { ?s ?p ?o }"
FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
JSON = "application/sparql-results+json"


def boolean(answer: Any) -> bool:
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == JSON
    return bool(answer.json()["boolean"])


def test_query_get_post_form_and_post_direct(asking: TestClient) -> None:
    assert boolean(asking.get("/sparql", params={"query": ASK}))
    assert boolean(asking.post("/sparql", data={"query": ASK}))
    typed = {"Content-Type": f"{FORM};charset=UTF-8"}
    assert boolean(asking.post("/sparql", content=urlencode({"query": ASK}), headers=typed))
    for media in (DIRECT, f"{DIRECT}; charset=utf-8"):
        assert boolean(asking.post("/sparql", content=ASK, headers={"Content-Type": media}))


def test_a_graph_of_the_protocol_is_the_default_graph(asking: TestClient, graphs: list[str]) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"

    def counted(**data: object) -> int:
        answers = [
            asking.get("/sparql", params={"query": count, **data}),  # type: ignore[dict-item]
            asking.post("/sparql", data={"query": count, **data}),
            asking.post("/sparql", params=data, content=count, headers={"Content-Type": DIRECT}),  # type: ignore[arg-type]
        ]
        (number,) = {each.json()["results"]["bindings"][0]["n"]["value"] for each in answers}
        return int(number)

    one, other = (counted(**{"default-graph-uri": name}) for name in graphs[:2])
    both = counted(**{"default-graph-uri": graphs[:2]})
    assert 0 < max(one, other) < both < one + other  # what both say counts once
    assert counted(**{"default-graph-uri": "https://w3id.org/simpul/id/graph/facts"}) == counted() > both


def test_named_graphs_of_the_protocol(asking: TestClient, graphs: list[str]) -> None:
    named = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"

    def told(method: str, **data: object) -> list[str]:
        send = {"params": {"query": named, **data}} if method == "GET" else {"data": {"query": named, **data}}
        rows = asking.request(method, "/sparql", **send).json()["results"]["bindings"]  # type: ignore[arg-type]
        return [row["g"]["value"] for row in rows]

    for method in ("GET", "POST"):
        assert told(method) == graphs
        assert told(method, **{"named-graph-uri": graphs[1:]}) == graphs[1:]
        assert told(method, **{"default-graph-uri": graphs[0]}) == []
    both = {"default-graph-uri": graphs[0], "named-graph-uri": graphs[1]}
    query = f"ASK {{ ?a ?b ?c GRAPH <{graphs[1]}> {{ ?s ?p ?o }} }}"
    assert boolean(asking.get("/sparql", params={"query": query, **both}))
    assert not boolean(asking.get("/sparql", params={"query": query.replace(graphs[1], graphs[2]), **both}))


def test_graphs_of_the_protocol_go_before_those_of_the_query(asking: TestClient, graphs: list[str]) -> None:
    query = f"ASK FROM <{graphs[0]}> {{ ?a <http://purl.org/dc/terms/identifier> 'kendal-1' }}"
    answers = {
        name: boolean(asking.get("/sparql", params={"query": query, "default-graph-uri": name})) for name in graphs
    }
    assert sorted(answers.values()) == [False] * (len(graphs) - 1) + [True]
    (kendal,) = (name for name, found in answers.items() if found)
    assert boolean(asking.get("/sparql", params={"query": query.replace(graphs[0], kendal)}))


@pytest.mark.parametrize(
    ("query", "first", "others"),
    [
        ("SELECT ?s { ?s ?p ?o } LIMIT 1", JSON, ["application/sparql-results+xml", "text/csv"]),
        (ASK, JSON, ["application/sparql-results+xml", "text/tab-separated-values"]),
        (
            "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 1",
            "text/turtle; charset=utf-8",
            ["application/rdf+xml", "application/n-triples", "application/ld+json"],
        ),
        ("DESCRIBE ?s { ?s ?p ?o } LIMIT 1", "text/turtle; charset=utf-8", ["application/rdf+xml"]),
    ],
)
def test_the_content_type_is_what_was_asked_for(asking: TestClient, query: str, first: str, others: list[str]) -> None:
    for media in others:
        answer = asking.get("/sparql", params={"query": query}, headers={"Accept": media})
        assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (200, media)
    assert asking.get("/sparql", params={"query": query}).headers["content-type"] == first
    assert asking.get("/sparql", params={"query": query}, headers={"Accept": "image/png"}).status_code == 406


@pytest.mark.parametrize(
    ("status", "request_"),
    [
        (405, {"method": "PUT", "params": {"query": ASK}}),
        (400, {"method": "GET", "params": {"query": [ASK, "SELECT * {}"]}}),
        (415, {"method": "POST", "content": ASK, "headers": {"Content-Type": "text/plain"}}),
        (415, {"method": "POST", "content": urlencode({"query": ASK})}),
        (415, {"method": "POST", "content": ASK}),
        (
            400,
            {"method": "POST", "content": "ASK { ?s ?p 'é' }".encode("latin-1"), "headers": {"Content-Type": DIRECT}},
        ),
        (400, {"method": "POST", "content": ASK, "headers": {"Content-Type": f"{DIRECT}; charset=utf-16"}}),
        (400, {"method": "GET", "params": {"query": "SELECT nothing { "}}),
        (400, {"method": "GET", "params": {"default-graph-uri": "http://example.org/"}}),
        (400, {"method": "GET", "params": {"query": ASK, "default-graph-uri": "http://example.org/no-such-graph"}}),
        (400, {"method": "GET", "params": {"query": ASK, "named-graph-uri": "no IRI"}}),
        (400, {"method": "POST", "data": {"query": "hello"}}),
    ],
)
def test_bad_requests_are_told_so_in_one_line(asking: TestClient, status: int, request_: dict[str, Any]) -> None:
    answer = asking.request(url="/sparql", **request_)
    assert answer.status_code == status
    if status != 405:
        assert answer.headers["content-type"] == "text/plain; charset=utf-8"
        assert answer.text.count("\n") == 1
        assert " · " in answer.text


@pytest.mark.parametrize(
    ("status", "request_"),
    [
        (403, {"data": {"update": "CLEAR ALL"}}),
        (403, {"data": {"query": "INSERT DATA { <urn:a> <urn:b> <urn:c> }"}}),
        (403, {"data": {"query": "PREFIX a: <urn:a> LOAD <http://example.org/>"}}),
        (403, {"content": "DROP ALL", "headers": {"Content-Type": "application/sparql-update"}}),
        (400, {"data": {"query": "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }"}}),
        (403, {"data": {"query": ASK}, "headers": {"Origin": "http://example.org"}}),
    ],
)
def test_it_only_reads_and_only_here(asking: TestClient, status: int, request_: dict[str, Any]) -> None:
    answer = asking.post("/sparql", **request_)
    assert answer.status_code == status
    assert "access-control-allow-origin" not in answer.headers


def test_requests_are_read_as_they_were_sent() -> None:
    assert read_request("GET", b"", "", b"") is None
    address = urlencode({"query": "ASK {}", "default-graph-uri": "urn:a", "named-graph-uri": "urn:b"})
    assert read_request("GET", address.encode(), "", b"") == Asked("ASK {}", ("urn:a",), ("urn:b",))
    assert read_request("POST", b"default-graph-uri=urn:a", DIRECT, b"ASK {}") == Asked("ASK {}", ("urn:a",))
    with pytest.raises(QueryError, match="UTF-8"):
        read_request("GET", b"query=%ff", "", b"")
    with pytest.raises(QueryError, match="terlalu banyak"):
        read_request("GET", b"a=1&" * 2000, "", b"")
