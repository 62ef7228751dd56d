from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.unit.graph import linked

from simpul.errors import SimpulError
from simpul.explain import explain, rules
from simpul.graph import article_graph, merge, turtle


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("build")
    (folder / "graph.ttl").write_bytes(turtle(merge(article_graph(a) for a in (linked.first(), linked.second()))))
    yield folder


def claim_of(predicate: str) -> str:
    return next(c.iri for c in linked.first().claims if c.predicate == predicate)


def test_an_explanation_marks_the_words_in_the_sentence(build: Path) -> None:
    found = explain(build, claim_of("holdsPost"))
    assert found.sentence[found.mark_start : found.mark_end] == "Kepala Dinsos Rina"
    assert found.end - found.start == len("Kepala Dinsos Rina")
    assert (found.label_id, found.label_en) == ("menjabat", "holds post")
    assert found.definition_id.startswith("Orang memangku")
    assert (found.subject, found.object) == (linked.RINA.name, linked.DINSOS.name)
    assert found.details == ("title: Kepala", "status: current")
    assert (found.article, found.title, found.date) == ("contoh-1", linked.FIRST.title, "2021-03-09")
    assert (found.publisher, found.url) == ("Warta Simpul", "https://example.org/a b")
    assert (found.rule, found.confidence) == ("holdspost.contoh", 0.9)
    assert found.term == "http://www.w3.org/ns/org#hasMembership"


def test_the_shapes_of_claim_evidence_and_node_are_named(build: Path) -> None:
    shapes = " ".join(explain(build, claim_of("said")).shapes)
    for name in ("Claim", "Evidence"):
        assert f"shapes#{name}" in shapes


def test_a_claim_with_a_value_shows_it(build: Path) -> None:
    found = explain(build, claim_of("hasStatus"))
    assert found.details in {("value: ongoing",), ("value: planned",)}
    said = explain(build, claim_of("said"))
    assert "mode: direct" in said.details
    assert f"about: {linked.PELATIHAN.name}" in said.details


@pytest.mark.parametrize("claim", [c.iri for c in (*linked.first().claims, *linked.second().claims)])
def test_every_claim_can_be_explained_by_its_hash(build: Path, claim: str) -> None:
    assert explain(build, claim.rpartition("/")[2]).claim == claim


def test_the_start_of_a_hash_is_enough_where_it_is_unique(build: Path) -> None:
    iri = claim_of("funds")
    assert explain(build, iri.rpartition("/")[2][:12].upper()) == explain(build, iri)


def test_unknown_and_ambiguous_claims(build: Path) -> None:
    digest = claim_of("funds").rpartition("/")[2]
    with pytest.raises(SimpulError) as unknown:
        explain(build, digest[:12] + "zzzz")
    assert digest in unknown.value.hint
    with pytest.raises(SimpulError, match="no claim"):
        explain(build, "zz")
    with pytest.raises(SimpulError, match="no claim"):
        explain(build, "")
    firsts = [c.iri.rpartition("/")[2][0] for c in linked.first().claims]
    several = next(letter for letter in firsts if firsts.count(letter) > 1)
    with pytest.raises(SimpulError, match="fits"):
        explain(build, several)


def test_all_rules_are_described_in_both_languages() -> None:
    found: dict[str, str] = {}
    for room in ("simpul.claim", "simpul.learned", "simpul.review"):
        for module in pkgutil.iter_modules(importlib.import_module(room).__path__):
            found |= getattr(importlib.import_module(f"{room}.{module.name}"), "RULES", {})
    assert {rule: en for rule, (_, en) in rules().items()} == found
    assert all(id_.strip() and id_ != en for id_, en in rules().values())


def test_rules_of_the_trained_reader_are_known() -> None:
    assert {"model.pair", "model.name"} <= set(rules())
