"""Findings name the sentence, and are written the same in whatever order they come."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from rdflib import RDF, SH, BNode, Graph, URIRef
from tests.unit.check.faults import FOLDER, base, damaged, faults

from simpul.check import check_article, findings_graph, findings_text
from simpul.check.findings import order
from simpul.check.vocabulary import vocabulary_results
from simpul.graph.canonical import turtle
from simpul.model import Finding

BY_NAME = {fault.name: fault for fault in faults()}
NOTE = Finding(
    code="time.year-unknown",
    severity="info",
    message_id="Tahun tidak pasti.",
    message_en="The year is not certain.",
    source="berita.txt",
    start=3,
    end=9,
)


def found(name: str) -> list[Finding]:
    return check_article(damaged(BY_NAME[name]))


def test_a_finding_names_sentence_article_shape_and_claim():
    (finding,) = found("confidence-above-one")
    assert finding.shape == "https://w3id.org/simpul/shapes#claim-confidence"
    assert finding.article == finding.source == "contoh-1"
    assert finding.claim == finding.focus
    assert finding.text is not None and "menggelar pelatihan menjahit" in finding.text
    assert (finding.start, finding.end) == (11, 66)
    assert "1.7" in finding.message_id and "1.7" in finding.message_en


def test_a_thing_that_many_claims_name_blames_none_of_them():
    (finding,) = found("place-code-bad")
    assert finding.claim is None
    assert finding.text is not None
    assert "Kota Semarang" in finding.message_id


def test_a_selector_leads_back_to_its_sentence():
    (finding,) = found("offsets-reversed")
    assert finding.text is not None and finding.text.startswith("SEMARANG - Dinas Sosial")


def test_violations_come_first_and_each_once():
    graph = damaged(BY_NAME["kind-unknown"])
    graph.remove((None, URIRef("https://schema.org/datePublished"), None))
    severities = [finding.severity for finding in check_article(graph)]
    assert severities == ["violation", "violation", "info"]


def test_the_report_is_standard_shacl_without_blank_nodes():
    graph = findings_graph([*found("confidence-above-one"), NOTE])
    (report,) = graph.subjects(RDF.type, SH.ValidationReport)
    results = set(graph.objects(report, SH.result))
    assert results == set(graph.subjects(RDF.type, SH.ValidationResult))
    assert len(results) == 2
    assert str(graph.value(report, SH.conforms)) == "false"
    assert not any(isinstance(term, BNode) for triple in graph for term in triple)
    assert list(vocabulary_results(graph)) == []
    shacl = {SH.resultMessage, SH.resultSeverity, SH.sourceShape, SH.sourceConstraintComponent, SH.focusNode}
    (violation,) = graph.subjects(SH.resultSeverity, SH.Violation)
    assert shacl <= set(graph.predicates(violation))


def test_notes_alone_conform():
    graph = findings_graph([NOTE])
    assert str(next(graph.objects(None, SH.conforms))) == "true"


@pytest.mark.parametrize("name", ["place-code-bad", "blank-node", "claim-object-literal"])
def test_order_and_repetition_do_not_matter(name):
    findings = [*found(name), NOTE]
    again = [*reversed(findings), *findings]
    assert turtle(findings_graph(findings)) == turtle(findings_graph(again))
    assert findings_text(findings) == findings_text(again)


def test_the_text_is_bilingual_and_names_the_sentence():
    text = findings_text([*found("confidence-above-one"), NOTE])
    assert "Pelanggaran · Violations: 1" in text
    assert "Catatan · Notes: 1" in text
    assert "menggelar pelatihan menjahit" in text
    assert text.index("Tingkat keyakinan") < text.index("The confidence")
    assert "[time.year-unknown] berita.txt [3–9]" in text


def test_no_findings_are_said_too():
    assert findings_text([]).startswith("Tidak ada temuan")
    assert len(findings_graph([])) == 2


SCRIPT = """
import sys
from rdflib import Graph
from simpul.check import check_article, findings_graph, findings_text, split
from simpul.graph.canonical import turtle
graph = Graph().parse(sys.argv[1])
graph.update(open(sys.argv[2], encoding="utf-8").read())
findings = check_article(graph)
valid, held = split(graph, findings)
sys.stdout.write(findings_text(findings) + turtle(findings_graph(findings)).decode())
sys.stdout.write(turtle(valid).decode() + turtle(held).decode())
"""


def test_the_same_bytes_whatever_the_hash_seed():
    arguments = [sys.executable, "-c", SCRIPT, str(FOLDER / "base.ttl"), str(FOLDER / "kind-unknown.ru")]
    outputs = {
        subprocess.run(arguments, env={"PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1
    assert b"shape.organization-kind" in outputs.pop()


def test_checking_does_not_change_the_graph():
    graph = base()
    before = set(graph)
    check_article(graph)
    assert set(graph) == before
    assert isinstance(graph, Graph)


def test_findings_that_differ_only_in_their_place_come_in_one_order():
    places = [replace(NOTE, start=start, end=end) for start, end in ((179, 390), (179, 369), (0, 5))]
    assert [(f.start, f.end) for f in sorted(places, key=order)] == [(0, 5), (179, 369), (179, 390)]
    assert findings_text(places) == findings_text(places[::-1])
