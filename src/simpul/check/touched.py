"""Findings across articles, made anew only where facts have changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from rdflib import Graph
from rdflib.term import Node

from simpul.check.engine import validate_nodes
from simpul.check.findings import explained
from simpul.check.lookups import Facts, lookup_graph
from simpul.check.querycache import QueryingGraph, Triple
from simpul.check.reach import retold, touched
from simpul.model import Finding


def check_touched(
    added: Collection[Triple], removed: Collection[Triple], facts: Facts, known: Collection[str] = ()
) -> dict[str, tuple[Finding, ...]]:
    """The findings about every focus node that a change of the merged facts may affect; () where there is none now.

    ``facts`` are those after the change, without blank nodes, and are only asked about what lies around the changed
    statements. ``known`` are the focus nodes that there are findings about already. The findings of all other nodes
    stay as they are; ``findings.distinct`` makes of all together what ``check_merged`` finds in the whole graph.
    """
    changed = [*added, *removed]
    both = lookup_graph(facts, removed)
    foci = set(touched(both, changed))
    if known:
        foci |= {node for node in retold(both, changed) if str(node) in known}
    found = check_nodes(lookup_graph(facts) if removed else both, foci)
    return {str(focus): tuple(found.get(focus, ())) for focus in foci}


def check_nodes(graph: QueryingGraph, foci: Collection[Node]) -> Mapping[Node, Collection[Finding]]:
    """The findings about some focus nodes, by node."""
    results = sorted(validate_nodes(graph, "merged", frozenset(foci)), key=repr)
    found: dict[Node, list[Finding]] = defaultdict(list)
    for result, finding in zip(results, explained(graph, results, "merged"), strict=True):
        found[result.focus].append(finding)
    return found


def changes(before: Graph, after: Graph) -> tuple[list[Triple], list[Triple]]:
    """The statements of one graph that are not in the other: added, removed."""
    return [t for t in after if t not in before], [t for t in before if t not in after]
