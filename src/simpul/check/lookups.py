"""A graph that is never there as a whole: rdflib asks for what lies around a node, and is told only that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeAlias

from rdflib import Graph
from rdflib.store import Store
from rdflib.term import Node

from simpul.check.querycache import QueryingGraph, Triple

Pattern: TypeAlias = tuple[Node | None, Node | None, Node | None]


class Facts(Protocol):
    """Merged facts, wherever they are kept. Terms are rdflib's; each statement is told once."""

    def about(self, subject: Node) -> Iterable[tuple[Node, Node]]:
        """Predicate and object of every statement about a subject."""

    def referring(self, obj: Node, predicate: Node) -> Iterable[Node]:
        """The subjects of every statement with this predicate and object."""


class GraphFacts:
    """The facts of a graph in memory."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def about(self, subject: Node) -> Iterable[tuple[Node, Node]]:
        """Predicate and object of every statement about a subject."""
        return self._graph.predicate_objects(subject)

    def referring(self, obj: Node, predicate: Node) -> Iterable[Node]:
        """The subjects of every statement with this predicate and object."""
        return self._graph.subjects(predicate, obj)


def lookup_graph(facts: Facts, beside: Iterable[Triple] = ()) -> QueryingGraph:
    """A graph of ``facts`` and of some statements ``beside``, to be read around known nodes; what it read it keeps.

    Reading it without a subject raises LookupError, unless predicate and object are known.
    """
    return QueryingGraph(store=_Lookups(facts, beside), bind_namespaces="none")


class _Lookups(Store):
    def __init__(self, facts: Facts, beside: Iterable[Triple]) -> None:
        super().__init__()
        self._facts = facts
        self._beside: dict[Node, set[tuple[Node, Node]]] = defaultdict(set)
        self._beside_referring: dict[tuple[Node, Node], set[Node]] = defaultdict(set)
        for subject, predicate, obj in beside:
            self._beside[subject].add((predicate, obj))
            self._beside_referring[obj, predicate].add(subject)
        self._about: dict[Node, dict[Node, dict[Node, None]]] = {}
        self._referring: dict[tuple[Node | None, Node], dict[Node, None]] = {}

    def triples(self, triple_pattern: Pattern, context: Graph | None = None) -> Iterator[tuple[Triple, Iterator[None]]]:
        """The statements that match a pattern with a subject, or with a predicate and an object."""
        subject, predicate, obj = triple_pattern
        if subject is not None and predicate is not None and (obj, predicate) in self._referring:
            if subject in self._referring[obj, predicate]:
                assert obj is not None
                yield (subject, predicate, obj), iter(())
        elif subject is not None:
            described = self._describe(subject)
            for known in described if predicate is None else (predicate,):
                values = described.get(known, {})
                for value in values if obj is None else (obj,):
                    if value in values:
                        yield (subject, known, value), iter(())
        elif predicate is not None and obj is not None:
            for found in self._refer(obj, predicate):
                yield (found, predicate, obj), iter(())
        else:
            raise LookupError(f"facts are looked up by subject, or by object and predicate: {triple_pattern}")

    def _describe(self, subject: Node) -> dict[Node, dict[Node, None]]:
        found = self._about.get(subject)
        if found is None:
            found = self._about[subject] = {}
            for predicate, obj in (*self._facts.about(subject), *self._beside.get(subject, ())):
                found.setdefault(predicate, {})[obj] = None
        return found

    def _refer(self, obj: Node, predicate: Node) -> dict[Node, None]:
        found = self._referring.get((obj, predicate))
        if found is None:
            beside = self._beside_referring.get((obj, predicate), ())
            found = dict.fromkeys((*self._facts.referring(obj, predicate), *beside))
            self._referring[obj, predicate] = found
        return found
