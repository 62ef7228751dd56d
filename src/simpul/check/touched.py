"""Findings across articles, made anew only where several sources meet in what has changed.

Each source (an article) has been checked alone, over the merged shapes too. What it says of nodes that no other source
speaks of, and that lie near none of which others do, means the same among all facts: only around nodes that several
sources speak of can there be another result than in one of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from rdflib import Graph
from rdflib.term import Node

from simpul.batches import batches
from simpul.check.engine import validate_nodes
from simpul.check.findings import explained
from simpul.check.lookups import Facts, lookup_graph
from simpul.check.querycache import QueryingGraph, Triple
from simpul.check.reach import retold, touched
from simpul.check.support import stating
from simpul.model import Finding

_TOGETHER = 5000
"""So many nodes are checked before what was read around them is forgotten."""


@dataclass(frozen=True, slots=True)
class Change:
    """How merged facts changed.

    ``told`` (read once) are the nodes that the sources that came or went speak of; ``met`` those of them that were
    spoken of before, or that several sources speak of now. ``removed`` are the statements that are gone. ``doubted``
    are those of ``told`` that have a finding in the facts of one source alone; None where nothing is known of sources.

    Every source describes every node that it names, and has claims of its own.
    """

    told: Iterable[Node]
    met: Collection[Node]
    removed: Collection[Triple]
    doubted: Collection[Node] | None = None


def check_touched(change: Change, facts: Facts, known: Mapping[str, bool]) -> Iterator[dict[str, tuple[Finding, ...]]]:
    """The findings about every focus node that a change of the merged facts may affect; () where there is none now.

    ``facts`` are those after the change, without blank nodes, and are only asked about what lies around the changed
    statements. ``known`` are the focus nodes that there are findings about already, each with whether one of these says
    that a fact has no claim. The findings of all other nodes stay as they are; ``findings.distinct`` makes of all
    together what ``check_merged`` finds in the whole graph.
    """
    foci = set(change.doubted or ())
    if known:
        foci |= {node for node in change.told if str(node) in known}
    for some in batches(sorted(change.met, key=str), _TOGETHER):
        both = lookup_graph(facts, change.removed)
        foci |= touched(both, some)
        if known:
            foci |= {node for node in retold(both, some) if str(node) in known}
    for some in batches(sorted(foci, key=str), _TOGETHER):
        doubted = {node for node in some if change.doubted is None or node in change.doubted or known.get(str(node))}
        found = check_nodes(lookup_graph(facts), some, doubted)
        yield {str(focus): tuple(found.get(focus, ())) for focus in some}


def check_nodes(
    graph: QueryingGraph, foci: Collection[Node], doubted: Collection[Node] | None = None
) -> Mapping[Node, Collection[Finding]]:
    """The findings about some focus nodes, by node; ``doubted`` as in ``engine.validate_nodes``."""
    results = sorted(validate_nodes(graph, "merged", frozenset(foci), doubted), key=repr)
    found: dict[Node, list[Finding]] = defaultdict(list)
    for result, finding in zip(results, explained(graph, results, "merged"), strict=True):
        found[result.focus].append(finding)
    return found


def change(before: Graph, after: Graph) -> Change:
    """The change of one graph to another, where nothing is known of sources."""
    removed = [triple for triple in before if triple not in after]
    changed = [*removed, *(triple for triple in after if triple not in before)]
    nodes = {node for subject, _, obj in changed for node in (subject, obj)}
    nodes |= {claim for triple in changed for graph in (before, after) for claim in stating(graph, triple)}
    return Change(nodes, nodes, removed)
