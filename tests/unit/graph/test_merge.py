"""What articles say of one thing has one preferred name: the one that most of them use."""

from __future__ import annotations

from itertools import permutations

from rdflib import SKOS, Literal, URIRef

from simpul.graph.canonical import Triple
from simpul.graph.merge import merge, one_name

BODY = URIRef("https://example.org/body")


def named(*names: str) -> set[Triple]:
    return {(BODY, SKOS.prefLabel, Literal(name, lang="id")) for name in names}


def labels(graph: object, predicate: URIRef) -> list[str]:
    return sorted(str(o) for _, p, o in graph if p == predicate)  # type: ignore[attr-defined]


def test_most_articles_decide_in_any_order() -> None:
    told = [named("Bulog"), named("Perum Bulog Pusat"), named("Bulog"), named("Perum Bulog")]
    for order in permutations(told):
        merged = merge(order)
        assert labels(merged, SKOS.prefLabel) == ["Bulog"]
        assert labels(merged, SKOS.altLabel) == ["Perum Bulog", "Perum Bulog Pusat"]


def test_what_many_say_alike_counts_as_often() -> None:
    told = [(named("Bulog"), 3), (named("Perum Bulog"), 2), (named("Perum Bulog", "Bulog"), 2)]
    each = [(triples, 1) for triples, number in told for _ in range(number)]
    assert one_name(told) == one_name(each)
    assert labels(one_name(told), SKOS.prefLabel) == ["Perum Bulog"]


def test_the_preferred_name_is_no_other_name() -> None:
    other = (BODY, SKOS.altLabel, Literal("Bulog", lang="id"))
    assert one_name([(named("Bulog"), 2), ({*named("Perum Bulog"), other}, 1)]) == {
        *named("Bulog"),
        (BODY, SKOS.altLabel, Literal("Perum Bulog", lang="id")),
    }
