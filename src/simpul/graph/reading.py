"""Reading access to a graph: single values and nodes."""

from __future__ import annotations

from dataclasses import dataclass, field

from rdflib import RDF, Graph, Literal, URIRef
from rdflib.term import Node as Term

from simpul.graph.nodes import read_node
from simpul.model import Node


@dataclass(frozen=True, slots=True)
class Reading:
    """A graph with the nodes that have been read from it so far."""

    graph: Graph
    _nodes: dict[URIRef, Node] = field(default_factory=dict)

    def iri(self, subject: Term | None, predicate: URIRef) -> URIRef | None:
        """The one IRI behind a property (the first in order, if there are more)."""
        return next(iter(self.iris(subject, predicate)), None)

    def iris(self, subject: Term | None, predicate: URIRef) -> tuple[URIRef, ...]:
        """All IRIs behind a property, sorted."""
        if subject is None:
            return ()
        return tuple(sorted(o for o in self.graph.objects(subject, predicate) if isinstance(o, URIRef)))

    def literal(self, subject: Term | None, *predicates: URIRef) -> Literal | None:
        """The first literal behind the first of these properties that has one."""
        if subject is None:
            return None
        for predicate in predicates:
            found = sorted(o for o in self.graph.objects(subject, predicate) if isinstance(o, Literal))
            if found:
                return found[0]
        return None

    def text(self, subject: Term | None, predicate: URIRef) -> str | None:
        """The text of a literal."""
        literal = self.literal(subject, predicate)
        return None if literal is None else str(literal)

    def is_a(self, subject: Term, kind: URIRef) -> bool:
        """Whether the subject has this class."""
        return (subject, RDF.type, kind) in self.graph

    def node(self, iri: URIRef | None) -> Node | None:
        """The node of the graph with this IRI; None for None."""
        if iri is None:
            return None
        if iri not in self._nodes:
            self._nodes[iri] = read_node(self.graph, iri)
        return self._nodes[iri]
