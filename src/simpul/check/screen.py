"""Which nodes surely fulfil a shape, by plain look-ups: pySHACL is asked about the others only.

Nothing here states a result. A node that might break a shape is a suspect, and a constraint that is not known here
makes every target of its shape one: a mistake towards suspicion costs time, and tests hold the rest to pySHACL.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from rdflib import RDF, SH, Graph, URIRef
from rdflib.term import Node

from simpul.check.constraints import CONSTRAINTS, Check, Values
from simpul.check.described import Described

_TARGETS = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf, SH.targetNode)
_DECLARED = frozenset({SH.path, *_TARGETS, SH.ignoredProperties, SH.qualifiedMaxCount})
"""Read elsewhere: the path and the targets here, the other two by the constraints that they belong to."""
_SHACL = str(SH)

Suspects: TypeAlias = tuple[Node, list[Node]]
"""A shape, and those of its targets that may break it."""


@dataclass(frozen=True, slots=True)
class Screen:
    """One shape with targets; ``fulfils`` is None where it has a constraint that is not known here."""

    shape: Node
    targets: tuple[tuple[Node, Node], ...]
    fulfils: Check | None

    def suspects(self, data: Described, foci: Iterable[Node] | None) -> list[Node]:
        """The targets (of all nodes, or among ``foci``) that do not surely fulfil the shape."""
        found = self._all(data) if foci is None else [focus for focus in foci if self._is_target(data, focus)]
        return [focus for focus in found if self.fulfils is None or not self.fulfils(data, focus)]

    def _all(self, data: Described) -> Iterable[Node]:
        nodes: dict[Node, None] = {}
        for kind, term in self.targets:
            if kind == SH.targetClass:
                nodes.update(dict.fromkeys(data.subjects(RDF.type, term)))
            elif kind == SH.targetSubjectsOf:
                nodes.update(dict.fromkeys(data.subjects(term)))
            elif kind == SH.targetObjectsOf:
                nodes.update(dict.fromkeys(data.graph.objects(None, term)))
            else:
                nodes[term] = None
        return nodes

    def _is_target(self, data: Described, focus: Node) -> bool:
        for kind, term in self.targets:
            if kind == SH.targetClass and term in data.objects(focus, RDF.type):
                return True
            if kind == SH.targetSubjectsOf and data.objects(focus, term):
                return True
            if kind == SH.targetObjectsOf and data.subjects(term, focus):
                return True
            if kind == SH.targetNode and term == focus:
                return True
        return False


def screens(shapes: Graph) -> tuple[Screen, ...]:
    """A screen for every shape that has targets of its own."""
    targeted = {shape for target in _TARGETS for shape in shapes.subjects(target)}
    return tuple(
        Screen(shape, tuple((t, term) for t in _TARGETS for term in shapes.objects(shape, t)), _check(shapes, shape))
        for shape in sorted(targeted, key=str)
    )


def _check(shapes: Graph, shape: Node) -> Check | None:
    """Whether a node surely fulfils all constraints of a shape; None where one of them is not known."""
    values = _values(shapes, shapes.value(shape, SH.path))
    if values is None:
        return None
    checks = []
    for parameter, argument in shapes.predicate_objects(shape):
        if parameter in _DECLARED or not str(parameter).startswith(_SHACL):
            continue
        make = CONSTRAINTS.get(parameter)
        check = make(shapes, shape, argument, _check) if make else None
        if check is None:
            return None
        checks.append(check)

    def fulfils(data: Described, focus: Node) -> bool:
        found = values(data, focus)
        return all(check(data, focus, found) for check in checks)

    return fulfils


def _values(shapes: Graph, path: Node | None) -> Values | None:
    """How a shape's value nodes are found: a property, or a sequence, alternative or inverse of properties."""
    if path is None:
        return lambda data, focus: (focus,)
    if isinstance(path, URIRef):
        return lambda data, focus: data.objects(focus, path)
    inverse = shapes.value(path, SH.inversePath)
    if isinstance(inverse, URIRef):
        return lambda data, focus: list(data.subjects(inverse, focus))
    either = shapes.value(path, SH.alternativePath)
    steps = [_values(shapes, step) for step in shapes.items(path if either is None else either)]
    known = [step for step in steps if step is not None]
    if not known or len(known) < len(steps):
        return None
    return _sequence(known) if either is None else _alternative(known)


def _alternative(steps: Sequence[Values]) -> Values:
    return lambda data, focus: list(dict.fromkeys(value for step in steps for value in step(data, focus)))


def _sequence(steps: Sequence[Values]) -> Values:
    def follow(data: Described, focus: Node) -> Sequence[Node]:
        nodes: Iterable[Node] = (focus,)
        for step in steps:
            nodes = dict.fromkeys(value for node in nodes for value in step(data, node))
        return list(nodes)

    return follow
