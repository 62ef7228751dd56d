"""Checking a build's folder or one file, and the examples of the ontology."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rdflib import Graph
from tests.unit.check.faults import base, damaged, faults

from simpul.check import check, check_article, check_merged, files
from simpul.errors import SimpulError
from simpul.graph.canonical import nquads, trig, turtle
from simpul.ontology_files import ontology_dir

EXAMPLES = ontology_dir() / "examples"
VALID = sorted((EXAMPLES / "valid").glob("*.ttl"))
INVALID = sorted((EXAMPLES / "invalid").glob("*.ttl"))
BY_NAME = {fault.name: fault for fault in faults()}


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_valid_examples_pass(path):
    assert check(path) == ()


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_invalid_examples_fail_with_the_shapes_in_their_header(path, caplog):
    header = re.search(r"^# finds: (.+)$", path.read_text(encoding="utf-8"), re.M)
    assert header is not None
    assert {finding.code for finding in check(path)} == set(header[1].split())
    assert caplog.records == []


def test_there_are_examples_of_both_kinds():
    assert len(VALID) >= 5
    assert len(INVALID) >= 20


def second_article() -> Graph:
    """The same news from another article, with other hashes."""
    lines = "\n".join(" ".join(term.n3() for term in triple) + " ." for triple in base())
    lines = re.sub(r"/(article|activity|claim|evidence|selector|quotation)/0", r"/\1/1", lines)
    return Graph().parse(data=lines.replace('"contoh-1"', '"contoh-2"'), format="nt")


def test_a_folder_is_checked_article_by_article_and_as_a_whole(tmp_path):
    first, second = damaged(BY_NAME["confidence-above-one"]), second_article()
    (tmp_path / "graph.trig").write_bytes(trig({"https://example.org/g1": first, "https://example.org/g2": second}))
    (tmp_path / "graph.ttl").write_bytes(turtle(damaged(BY_NAME["two-heads"])))
    findings = check(tmp_path)
    assert {finding.code for finding in findings} == {"shape.claim-confidence", "shape.head-single"}
    assert {finding.article for finding in findings} == {"contoh-1"}


def test_merged_facts_of_several_articles_are_not_held_to_the_rules_of_one(tmp_path):
    path = tmp_path / "facts.ttl"
    path.write_bytes(turtle(base() + second_article()))
    assert check(path) == ()


def test_a_trig_file_is_checked_across_its_articles(tmp_path):
    path = tmp_path / "two.trig"
    other = damaged(BY_NAME["budgets-differ"])
    path.write_bytes(trig({"https://example.org/g1": second_article(), "https://example.org/g2": other}))
    assert {finding.code for finding in check(path)} == {"shape.contradiction-quantity"}


def test_quads_in_any_order_are_checked_like_graphs_one_by_one(tmp_path):
    graphs = {"https://example.org/g1": damaged(BY_NAME["budgets-differ"]), "https://example.org/g2": second_article()}
    in_turn, scattered = tmp_path / "a.trig", tmp_path / "a.nq"
    in_turn.write_bytes(trig(graphs))
    scattered.write_bytes(nquads(graphs))
    assert check(scattered) == check(in_turn) != ()


@pytest.mark.parametrize("name", ["budgets-differ", "heads-differ", "fact-not-claimed-merged"])
def test_facts_checked_in_parts_and_beside_give_what_the_whole_gives(tmp_path, monkeypatch, name):
    graph = damaged(BY_NAME[name]) + second_article()
    (tmp_path / "graph.trig").write_bytes(trig({"https://example.org/g1": base()}))
    (tmp_path / "graph.ttl").write_bytes(turtle(graph))
    monkeypatch.setattr(files, "_TOGETHER", 3)
    monkeypatch.setattr(files, "_LARGE", 0)
    assert list(check(tmp_path)) == check_merged(graph) != []


def test_what_cannot_be_checked_is_said(tmp_path):
    with pytest.raises(SimpulError, match="holds no graph"):
        check(tmp_path)
    broken = tmp_path / "broken.ttl"
    broken.write_text("this is no turtle", encoding="utf-8")
    with pytest.raises(SimpulError, match="cannot be read"):
        check(broken)
    other = tmp_path / "table.csv"
    other.write_text("a,b", encoding="utf-8")
    with pytest.raises(SimpulError, match="no RDF file"):
        check(other)


def test_an_empty_graph_has_no_findings():
    assert check_article(Graph()) == []
    assert check_merged(Graph()) == []


def test_the_path_of_the_machine_is_in_no_finding(tmp_path):
    path = Path(tmp_path) / "one.ttl"
    path.write_bytes(turtle(damaged(BY_NAME["place-code-bad"])))
    assert str(tmp_path) not in repr(check(path))
