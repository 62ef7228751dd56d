"""pySHACL over one graph, asked about the nodes only that a screen does not clear."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache
from typing import Any

from pyshacl.pytypes import SHACLExecutor
from pyshacl.shapes_graph import ShapesGraph
from rdflib import RDFS, SH, Graph
from rdflib.term import Node

from simpul.check.described import Described
from simpul.check.native import NATIVE, native_results
from simpul.check.querycache import CachingGraph, QueryingGraph
from simpul.check.result import Result
from simpul.check.screen import Screen, Suspects, screens
from simpul.check.shapes import Family, flattened, shapes_graph


def validate(graph: Graph, family: Family) -> frozenset[Result]:
    """The distinct results of a family of shapes over ``graph``, which is not changed."""
    if (None, RDFS.subClassOf, None) in graph:  # then targets are found by classes that the screen does not look at
        return validate_plainly(graph, family)
    suspects = _suspects(graph, family, None)
    found = _run(CachingGraph(graph), compiled(family), suspects) if suspects else frozenset()
    return found | frozenset(native_results(graph, family))


def validate_nodes(
    graph: QueryingGraph, family: Family, foci: Collection[Node], doubted: Collection[Node] | None = None
) -> frozenset[Result]:
    """The results about some focus nodes; ``graph`` is only asked about nodes near them (no ``rdfs:subClassOf``).

    With ``doubted`` all other nodes have a claim for each of their facts: where that holds in every source's facts, it
    holds in all together.
    """
    suspects = _suspects(graph, family, foci)
    found = _run(graph, compiled(family), suspects)
    return found | {result for result in native_results(graph, family, foci, doubted) if result.focus in foci}


def validate_plainly(graph: Graph, family: Family) -> frozenset[Result]:
    """The same by pySHACL alone with the shapes as they are written: slow, the reference for tests."""
    shapes = _as_written(family)
    return _run(CachingGraph(graph), shapes, ((shape.node, None) for shape in shapes.shapes))


@cache
def compiled(family: Family) -> ShapesGraph:
    """The shapes as pySHACL's objects, flattened and harvested once, without those of ``native``."""
    shapes = ShapesGraph(flattened(shapes_graph(family), without=NATIVE))
    assert shapes.shapes  # harvests them
    return shapes


@cache
def _screens(family: Family) -> tuple[Screen, ...]:
    return screens(compiled(family).graph)


@cache
def _as_written(family: Family) -> ShapesGraph:
    return ShapesGraph(shapes_graph(family) + Graph())


def _suspects(graph: Graph, family: Family, foci: Collection[Node] | None) -> list[Suspects]:
    data = Described(graph)
    screened = ((screen.shape, screen.suspects(data, foci)) for screen in _screens(family))
    return [(shape, nodes) for shape, nodes in screened if nodes]


def _run(
    graph: QueryingGraph, shapes: ShapesGraph, asked: Iterable[tuple[Node, list[Any] | None]]
) -> frozenset[Result]:
    """What ``pyshacl.Validator.run`` does, without its copies of data, shapes and report (a third of the time).

    ``asked`` are shapes, each with the focus nodes to look at (None: its targets). pySHACL's own options
    ``focus_nodes`` and ``use_shapes`` stay out: with nested and named shapes they are wrong (0.40.1).
    No ontology is mixed in: every class that a shape asks for is written out in the data.
    """
    executor = SHACLExecutor()
    reports = (
        report
        for node, foci in asked
        for report in shapes.lookup_shape_from_node(node).validate(executor, graph, focus=foci)[1]
    )
    return frozenset(_result(triples) for _, _, triples in reports)


def _result(triples: Iterable[tuple[Node, Node, Node | tuple[Graph, Node]]]) -> Result:
    """A result from pySHACL's triples about it, where terms come with the graph that they were found in."""
    said = {predicate: obj[1] if isinstance(obj, tuple) else obj for _, predicate, obj in triples}
    return Result(
        focus=said[SH.focusNode],
        shape=said[SH.sourceShape],
        component=said[SH.sourceConstraintComponent],
        path=said.get(SH.resultPath),
        value=said.get(SH.value),
    )
