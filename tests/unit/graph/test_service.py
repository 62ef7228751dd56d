"""A query that would ask another server is refused, however it hides the word; others may use it."""

from __future__ import annotations

import time

import pytest

from simpul.errors import SimpulError
from simpul.graph.keywords import keywords
from simpul.graph.service import refuse_service

ASKS = [
    "SELECT * { SERVICE <http://x/> {} }",
    "SELECT * { SERVICE SILENT ?s {} }",
    "SELECT * { SERVICESILENT<http://x/> {} }",
    "SELECT * { ?a ?b trueSERVICE<http://x/> {} }",
    "SELECT * { ?s ?p ?o.service ?o {} }",
    "PREFIX x: <http://x/> SELECT * { SERVICE:x{} }",
    "PREFIX x: <http://x/> SELECT * { SERVICE x: {} }",
    "SELECT * { SERVICE #c\n<http://x> {} }",
    r"SELECT * { \u0053ERVICE <http://x/> {} }",
    "SELECT * { { SELECT * { FILTER EXISTS { SERVICE <x:y> { ?s ?p ?o } } } } }",
    "SELECT * { OPTIONAL { MINUS { ?a a ?b SERVICE <x:y> {} } } }",
    "SELECT * { FILTER(?a<?b&&'>'=?c) SERVICE <http://x/> {} #'\n}",
    "SELECT * { FILTER(?a<?b#>'''\n) SERVICE <http://x/> {} #'''\n}",
    r"""SELECT * { BIND("\u0022" AS ?x) SERVICE <http://x/> {} BIND(\"\"\" AS ?y) }""",
]
DOES_NOT = [
    "SELECT * { ?s a <http://purl.org/vocab/cpsv#PublicService> }",
    "PREFIX cpsv: <http://x/> SELECT * { ?s a cpsv:PublicService ; ?service ?x }",
    'SELECT * { ?s ?p ?o FILTER(CONTAINS(?o, "customer service")) }',
    "SELECT * { # SERVICE\n ?s ?p ?o }",
    "SELECT * { ?s a <http://x/a-service/service> }",
]


@pytest.mark.parametrize("text", ASKS)
def test_it_is_refused(text: str) -> None:
    with pytest.raises(SimpulError, match="SERVICE"):
        refuse_service(text)


@pytest.mark.parametrize("text", DOES_NOT)
def test_the_word_alone_is_no_fault(text: str) -> None:
    refuse_service(text)


def test_keywords_are_what_stands_outside_of_names_and_literals() -> None:
    text = """PREFIX a: <http://graph/> SELECT ?from { # graph
      ?s a:graph "graph"@graph, 'from', \"\"\"from "x" from\"\"\" . graph ?g { ?s a 1 } }"""
    assert keywords(text) == ("PREFIX", "A", "SELECT", "A", "GRAPH", "A")
    assert keywords("{ ?s a true.graph ?g {} }") == ("A", "TRUE", "GRAPH")


@pytest.mark.parametrize("piece", ['\\"""', '\\"', "a.", "<a", "a-a ", "?", ":", "'", '"""', "SERVIC"])
def test_no_text_takes_long(piece: str) -> None:
    began = time.process_time()
    keywords(piece * (2**18 // len(piece)))
    assert time.process_time() - began < 2
