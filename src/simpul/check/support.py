"""Which nodes a claim stands on: its evidence, the nodes that it goes through, and the things that it names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rdflib import DCTERMS, ORG, PROV, RDF, SDO, TIME, Graph
from rdflib.term import IdentifiedNode, Node

from simpul.check.querycache import Triple
from simpul.graph.namespaces import M8G, OA, OPENGOV, SIMPUL

# From the claim itself, and from the nodes that exist for claims' sake, the support is found by following these.
_PROVENANCE = (
    SIMPUL.evidence, OA.hasSource, OA.hasSelector,
    PROV.wasDerivedFrom, PROV.wasGeneratedBy, PROV.wasAssociatedWith, PROV.wasAttributedTo,
)  # fmt: skip
_THROUGH = (
    ORG.member, ORG.organization, ORG.role, OPENGOV.post, SIMPUL.seat, DCTERMS.spatial, ORG.postIn,
    ORG.memberDuring, TIME.hasBeginning, TIME.hasEnd,
    M8G.hasParticipant, SDO.about, SDO.creator, PROV.wasQuotedFrom,
)  # fmt: skip
# The end of the reified triple that is a node of that kind, not a thing that the article names.
_OBJECT_IS_THROUGH = frozenset(
    {ORG.hasMembership, M8G.hasParticipation, SIMPUL.hasTime, SIMPUL.hasQuantity, SIMPUL.aimsAt, SIMPUL.obstacle}
)
_SUBJECT_IS_THROUGH = frozenset({SDO.creator})
_ENDS = frozenset(
    {ORG.member, ORG.organization, DCTERMS.spatial, ORG.postIn, M8G.hasParticipant, SDO.about, SDO.creator,
     PROV.wasAttributedTo, PROV.wasDerivedFrom, PROV.wasQuotedFrom, OA.hasSource}
)  # fmt: skip
"""Properties that lead to things of the article (and to the article): these are not followed further."""
_FOLLOWED = frozenset(_PROVENANCE + _THROUGH)
_CLAIMS = (SIMPUL.Claim, RDF.Statement)


@dataclass(frozen=True)
class Support:
    """``own``: nodes that exist for the claim's sake, it among them. ``named``: things it names, and the article."""

    own: frozenset[Node]
    named: frozenset[Node]

    @cached_property
    def nodes(self) -> frozenset[Node]:
        """All of them."""
        return self.own | self.named


def support(graph: Graph, claim: Node) -> Support:
    """What one claim stands on. Works on broken claims as well: it follows what is there."""
    own, named, queue = {claim}, set[Node](), [claim]

    def reach(node: Node, *, through: bool) -> None:
        if not isinstance(node, IdentifiedNode):
            return
        if not through:
            named.add(node)
        elif node not in own:
            own.add(node)
            queue.append(node)

    predicates = set(graph.objects(claim, RDF.predicate))
    for node in graph.objects(claim, RDF.subject):
        reach(node, through=bool(predicates & _SUBJECT_IS_THROUGH))
    for node in graph.objects(claim, RDF.object):
        reach(node, through=bool(predicates & _OBJECT_IS_THROUGH))
    while queue:
        for predicate, node in graph.predicate_objects(queue.pop()):
            if predicate in _FOLLOWED:
                reach(node, through=predicate not in _ENDS)
    return Support(frozenset(own), frozenset(named - own))


def users_of(graph: Graph, node: Node) -> tuple[Node, ...]:
    """The claims that stand on one node, sorted: ``support`` the other way round, without looking at other claims."""
    found, seen, queue = set[Node](), {node}, [node]
    while queue:
        current = queue.pop()
        first = current == node
        links = (p for p in _PROVENANCE + _THROUGH if first or p not in _ENDS)
        above = {up for link in links for up in graph.subjects(link, current)}
        queue += above - seen
        seen |= above
        if is_claim(graph, current):
            found.add(current)
        for link, through in ((RDF.subject, _SUBJECT_IS_THROUGH), (RDF.object, _OBJECT_IS_THROUGH)):
            for claim in graph.subjects(link, current):
                if is_claim(graph, claim) and (first or through.intersection(graph.objects(claim, RDF.predicate))):
                    found.add(claim)
    return tuple(sorted(found, key=str))


def claims_of(graph: Graph) -> tuple[Node, ...]:
    """The claims of a graph, sorted; a statement that forgot to say that it is a claim is one too."""
    return tuple(sorted({claim for kind in _CLAIMS for claim in graph.subjects(RDF.type, kind)}, key=str))


def first(graph: Graph, node: Node | None, predicate: Node) -> Node | None:
    """A node's value of a property: of several always the same one."""
    return None if node is None else min(graph.objects(node, predicate), key=str, default=None)


def is_claim(graph: Graph, node: Node) -> bool:
    """Whether a node is one of ``claims_of``."""
    return any((node, RDF.type, kind) in graph for kind in _CLAIMS)


def supports(graph: Graph) -> dict[Node, Support]:
    """The support of every claim of a graph, in the order of the claims' IRIs."""
    return {claim: support(graph, claim) for claim in claims_of(graph)}


def reified(graph: Graph, claim: Node) -> Iterator[Triple]:
    """The triples that a statement reifies: one, unless the statement is broken."""
    for subject in graph.objects(claim, RDF.subject):
        for predicate in graph.objects(claim, RDF.predicate):
            for obj in graph.objects(claim, RDF.object):
                yield subject, predicate, obj


def with_both(graph: Graph, subject: Node, obj: Node) -> Sequence[Node]:
    """The statements about a subject and an object, found by the one that fewer statements are about.

    The two are read in step until one of them ends: a thing that thousands speak of is not read for each of its facts.
    """
    about, naming = graph.subjects(RDF.subject, subject), graph.subjects(RDF.object, obj)
    of_subject, of_object = list[Node](), list[Node]()
    for statement in about:
        other = next(naming, None)
        if other is None:
            return [node for node in of_object if (node, RDF.subject, subject) in graph]
        of_subject.append(statement)
        of_object.append(other)
    return [node for node in of_subject if (node, RDF.object, obj) in graph]


def stating(graph: Graph, fact: Triple) -> Iterator[Node]:
    """The statements that reify a fact."""
    subject, predicate, obj = fact
    return (node for node in with_both(graph, subject, obj) if (node, RDF.predicate, predicate) in graph)


def users(supported: Mapping[Node, Support]) -> dict[Node, tuple[Node, ...]]:
    """For each node the claims that stand on it, sorted."""
    found: dict[Node, list[Node]] = defaultdict(list)
    for claim, each in supported.items():
        for node in each.nodes:
            found[node].append(claim)
    return {node: tuple(claims) for node, claims in found.items()}
