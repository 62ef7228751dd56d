"""Each seeded fault is caught by the shape that it names, and by no other."""

from __future__ import annotations

import pytest
from tests.unit.check.faults import Fault, base, damaged, faults

from simpul.check import check_article, check_merged, split
from simpul.check.engine import validate, validate_plainly

CHECKS = {"article": check_article, "merged": check_merged}
FAULTS = faults()


def ids(fault: Fault) -> str:
    return fault.name


def test_the_undamaged_graph_has_no_findings():
    assert check_article(base()) == []
    assert check_merged(base()) == []


def test_there_are_many_faults_of_both_kinds():
    assert len(FAULTS) >= 50
    assert {fault.check for fault in FAULTS} == set(CHECKS)


@pytest.mark.parametrize("fault", FAULTS, ids=ids)
def test_fault_is_caught_by_its_shape_alone(fault):
    graph = damaged(fault)
    assert set(graph) != set(base()), "the update must damage the graph"
    findings = CHECKS[fault.check](graph)
    assert {finding.code for finding in findings} == fault.finds
    assert {finding.severity for finding in findings} == {fault.severity}


@pytest.mark.parametrize("fault", [f for f in FAULTS if f.check == "merged"], ids=ids)
def test_cross_article_faults_are_not_seen_in_one_article(fault):
    expected = fault.finds if "shape.fact-claimed" in fault.finds else set()
    assert {finding.code for finding in check_article(damaged(fault))} == expected


@pytest.mark.parametrize("fault", [f for f in FAULTS if f.severity == "violation"], ids=ids)
def test_what_is_left_after_quarantine_conforms(fault):
    check, graph = CHECKS[fault.check], damaged(fault)
    valid, quarantined = split(graph, check(graph), recheck=check)
    assert [finding for finding in check(valid) if finding.severity == "violation"] == []
    assert set(valid) | set(quarantined) == set(graph)
    assert set(valid) < set(graph)


@pytest.mark.parametrize("fault", FAULTS, ids=ids)
def test_flattened_and_native_shapes_find_what_the_files_say(fault):
    graph = damaged(fault)
    assert validate(graph, fault.check) == validate_plainly(graph, fault.check)
