from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.graph import linked

from simpul.graph import DEFAULT_BASE, claim_iri, graph_iri, iri


def test_an_iri_is_base_kind_and_sixteen_hex_digits() -> None:
    made = iri("https://example.org/id/", "person", "Rina Kartikasari")
    assert made == "https://example.org/id/person/cf0fa38b2d537430"


def test_values_are_kept_apart() -> None:
    assert iri(DEFAULT_BASE, "place", "a", "bc") != iri(DEFAULT_BASE, "place", "ab", "c")
    assert graph_iri(DEFAULT_BASE, "x") == iri(DEFAULT_BASE, "graph", "x")


@pytest.mark.parametrize(
    "other",
    [
        {"title": "Sekretaris"},
        {"status": "former"},
        {"object": linked.PEMKOT},
        {"place": linked.KOTA},
        {"article_iri": "https://example.org/other"},
    ],
)
def test_what_a_claim_says_makes_its_iri(other: dict[str, object]) -> None:
    claim = next(c for c in linked.first().claims if c.predicate == "holdsPost")
    assert claim_iri(DEFAULT_BASE, replace(claim, **other)) != claim.iri  # type: ignore[arg-type]


def test_the_rule_and_the_confidence_do_not() -> None:
    claim = linked.first().claims[0]
    assert claim_iri(DEFAULT_BASE, replace(claim, rule="another", confidence=0.1, iri="")) == claim.iri


def test_an_int_and_a_float_are_two_values() -> None:
    claim = next(c for c in linked.first().claims if c.value == 40)
    assert claim_iri(DEFAULT_BASE, replace(claim, value=40.0)) != claim.iri
