"""Nothing invalid is published, nothing valid is lost: a graph in two parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Set

from rdflib import DCTERMS, ORG, Graph
from rdflib.term import Node

from simpul.check.checks import check_article
from simpul.check.findings import term_key
from simpul.check.native import CLAIMED, fact_predicates
from simpul.check.support import Support, claims_of, reified, supports, users
from simpul.graph.namespaces import OPENGOV, SIMPUL, code
from simpul.model import Finding

_HOLDING = (code("status", "current"), code("status", "acting"))


def split(
    graph: Graph, findings: Iterable[Finding], *, recheck: Callable[[Graph], list[Finding]] = check_article
) -> tuple[Graph, Graph]:
    """The valid part of a graph, and the part that its violations hold back; ``graph`` is not changed.

    A violation about a claim, or about a node that the claim stands on, holds the claim back: its statement, its
    evidence, the fact that it asserts and the nodes that only it needs. A violation about a thing (a place with an
    impossible code) holds back every claim that names it. Valid things stay, even without claims. Both parts together
    hold every triple, and the quarantined part also describes what its claims name. ``recheck`` proves the valid part
    and is repeated until it finds no violation. Without violations the valid part is ``graph`` itself.
    """
    violations = [finding for finding in findings if finding.severity == "violation"]
    if not violations:
        return graph, _like(graph)
    valid = graph
    while violations:
        smaller = _without(valid, violations)
        # A violation that points nowhere in the graph: hold everything back rather than publish it.
        valid = smaller if len(smaller) < len(valid) else _like(graph)
        violations = [finding for finding in recheck(valid) if finding.severity == "violation"] if len(valid) else []
    return valid, _held_back(graph, valid)


def _without(graph: Graph, violations: Iterable[Finding]) -> Graph:
    supported = supports(graph)
    using = users(supported)
    nodes = {term_key(node): node for node in graph.all_nodes()}
    stating: dict[tuple[str | None, ...], list[Node]] = defaultdict(list)
    for claim in supported:
        for triple in reified(graph, claim):
            stating[tuple(map(term_key, triple))].append(claim)
    held, broken, loose = set[Node](), set[Node](), set[tuple[str | None, ...]]()
    for finding in violations:
        fact = (finding.focus, finding.path, finding.value)
        if finding.shape == str(CLAIMED):
            loose.add(fact)
        elif fact in stating:
            held.update(stating[fact])
        elif finding.focus in nodes:
            broken.add(nodes[finding.focus])
            held.update(using.get(nodes[finding.focus], ()))
    held.update(claim for node in broken for claim in using.get(node, ()))
    return _remove(graph, supported, held=held, broken=broken, loose=loose)


def _remove(
    graph: Graph,
    supported: dict[Node, Support],
    *,
    held: Set[Node],
    broken: Set[Node],
    loose: Set[tuple[str | None, ...]],
) -> Graph:
    needed = {node for claim, each in supported.items() if claim not in held for node in each.own}
    gone = {node for claim in held for node in supported[claim].own if node not in needed} | broken
    stated = {triple for claim in supported if claim not in held for triple in reified(graph, claim)}
    dropped = {triple for claim in held for triple in reified(graph, claim)} - stated
    facts = fact_predicates()
    valid = _like(graph)
    for triple in graph:
        subject, predicate, obj = triple
        if subject in gone or obj in gone or triple in dropped:
            continue
        if predicate in facts and tuple(map(term_key, triple)) in loose:
            continue
        valid.add(triple)
    for person, post in _unsupported_holdings(graph, valid):
        valid.remove((person, ORG.holds, post))
    return valid


def _unsupported_holdings(graph: Graph, valid: Graph) -> list[tuple[Node, Node]]:
    """``org:holds`` follows from a current membership, and goes with it."""
    return [
        (person, post)
        for person, post in valid.subject_objects(ORG.holds)
        if _has_membership(graph, person, post) and not _has_membership(valid, person, post)
    ]


def _has_membership(graph: Graph, person: Node, post: Node) -> bool:
    return any(
        (membership, OPENGOV.post, post) in graph and (membership, SIMPUL.postStatus, status) in graph
        for membership in graph.subjects(ORG.member, person)
        for status in _HOLDING
    )


def _held_back(graph: Graph, valid: Graph) -> Graph:
    """Every triple that is not valid, and for each claim held back a description of all that it stands on."""
    held = _like(graph)
    for triple in graph:
        if triple not in valid:
            held.add(triple)
    facts, kept = fact_predicates() | {DCTERMS.spatial, ORG.holds}, frozenset(claims_of(valid))
    for claim, each in supports(graph).items():
        if claim in kept:
            continue
        for node in each.nodes:
            for _, predicate, obj in graph.triples((node, None, None)):
                if node in each.own or predicate not in facts:
                    held.add((node, predicate, obj))
    return held


def _like(graph: Graph) -> Graph:
    return Graph(store="SimpleMemory", identifier=graph.identifier, bind_namespaces="none")
