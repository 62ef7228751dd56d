"""Findings made anew only where facts changed are those of the whole graph, in any order of changes."""

from __future__ import annotations

import sqlite3
from collections import Counter
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import Graph
from rdflib.term import Node
from tests.unit.check.faults import base, damaged, faults
from tests.unit.check.merged_graphs import graphs, near, sources

from simpul.check import check_merged
from simpul.check.engine import validate, validate_plainly
from simpul.check.kept import kept_findings, update
from simpul.check.lookups import GraphFacts, lookup_graph
from simpul.check.reach import REACH
from simpul.check.shapes import SHAPES, Family, shapes_graph
from simpul.check.touched import Change, change, check_nodes
from simpul.graph import merge
from simpul.model import Finding

MERGED: Family = "merged"
QUICK = settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.too_slow])


def grown(states: list[Graph]) -> list[Finding]:
    """The kept findings after one update for each next state, starting from nothing."""
    connection = sqlite3.connect(":memory:")
    for before, after in pairwise([Graph(), *states]):
        update(connection, change(before, after), GraphFacts(after))
    return kept_findings(connection)


@QUICK
@given(graphs())
def test_the_whole_graph_has_the_results_of_plain_pyshacl(graph):
    assert validate(graph, MERGED) == validate_plainly(graph, MERGED)


@QUICK
@given(st.lists(graphs(), min_size=1, max_size=4))
def test_changes_of_any_kind_leave_the_findings_of_the_whole(states):
    assert grown(states) == check_merged(states[-1])


@QUICK
@given(graphs(), st.data())
def test_small_changes_leave_the_findings_of_the_whole(graph, data):
    states = [graph]
    for _ in range(data.draw(st.integers(1, 4))):
        states.append(data.draw(near(states[-1])))
    assert grown(states) == check_merged(states[-1])


@QUICK
@given(st.lists(sources(), min_size=1, max_size=3))
def test_sources_that_come_and_go_leave_the_findings_of_the_whole(states):
    connection = sqlite3.connect(":memory:")
    for before, after in pairwise([{}, *states]):
        facts = GraphFacts(merge(after.values()))
        update(connection, change_of_sources(before, after), facts)
    assert kept_findings(connection) == check_merged(merge(states[-1].values()))


def change_of_sources(before: dict[int, Graph], after: dict[int, Graph]) -> Change:
    """What a build's state tells: only where sources meet there may be other findings than in each of them."""
    differing = {key for key in {*before, *after} if before.get(key) is not after.get(key)}
    told = {s for state in (before, after) for key in differing & state.keys() for s in state[key].subjects()}
    there = {subject for graph in before.values() for subject in graph.subjects()}
    times = Counter(subject for graph in after.values() for subject in set(graph.subjects()))
    doubted = frozenset().union(*map(alone, after.values()))
    removed = [triple for triple in merge(before.values()) if triple not in merge(after.values())]
    return Change(told, {node for node in told if node in there or times[node] > 1}, removed, doubted & told)


@cache
def alone(graph: Graph) -> frozenset[Node]:
    return frozenset(result.focus for result in validate(graph, MERGED))


@pytest.mark.parametrize("fault", [fault for fault in faults() if fault.check == MERGED], ids=lambda fault: fault.name)
def test_a_fault_comes_and_goes_with_its_statements(fault):
    graph = damaged(fault)
    assert grown([base(), graph]) == check_merged(graph) != []
    assert grown([base(), graph, base()]) == []


def test_a_node_alone_has_the_findings_that_it_has_among_all():
    graph = damaged(next(fault for fault in faults() if fault.name == "heads-differ"))
    (finding,) = check_merged(graph)
    focus = next(node for node in graph.all_nodes() if str(node) == finding.focus)
    assert dict(check_nodes(lookup_graph(GraphFacts(graph)), [focus])) == {focus: [finding]}


def test_every_shape_of_the_merged_facts_says_how_far_it_looks():
    shapes = shapes_graph(MERGED)
    targets = [term for term in set(shapes.predicates()) if "#target" in term]
    targeted = {str(shape).removeprefix(SHAPES) for target in targets for shape in shapes.subjects(target)}
    assert set(REACH) == targeted
