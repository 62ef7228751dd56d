"""What a graph says about its nodes, read once a node: rdflib's look-ups are too slow for every constraint."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rdflib import Graph
from rdflib.term import Node

_NONE: Sequence[Node] = ()


class Described:
    """A view of ``graph``, which must not change while it is in use."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._nodes: dict[Node, dict[Node, list[Node]]] = {}
        self._subjects: dict[tuple[Node, Node | None], Collection[Node]] = {}

    def objects(self, node: Node, predicate: Node) -> Sequence[Node]:
        """The values of one property of a node."""
        return self._about(node).get(predicate, _NONE)

    def properties(self, node: Node) -> Collection[Node]:
        """The properties that a node has."""
        return self._about(node).keys()

    def subjects(self, predicate: Node, obj: Node | None = None) -> Collection[Node]:
        """The nodes that have a property (with this value), each once."""
        found = self._subjects.get((predicate, obj))
        if found is None:
            found = self._subjects[predicate, obj] = dict.fromkeys(self.graph.subjects(predicate, obj)).keys()
        return found

    def _about(self, node: Node) -> dict[Node, list[Node]]:
        found = self._nodes.get(node)
        if found is None:
            found = self._nodes[node] = {}
            for predicate, obj in self.graph.predicate_objects(node):
                found.setdefault(predicate, []).append(obj)
        return found
