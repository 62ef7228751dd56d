"""pySHACL over one graph."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from pyshacl.pytypes import SHACLExecutor
from pyshacl.shapes_graph import ShapesGraph
from rdflib import SH, Graph
from rdflib.term import Node

from simpul.check.native import NATIVE, native_results
from simpul.check.querycache import CachingGraph
from simpul.check.result import Result
from simpul.check.shapes import Family, flattened, shapes_graph


def validate(graph: Graph, family: Family) -> frozenset[Result]:
    """The distinct results of a family of shapes over ``graph``, which is not changed."""
    copy = CachingGraph(graph)
    return _run(copy, compiled(family)) | frozenset(native_results(copy, family))


def validate_plainly(graph: Graph, family: Family) -> frozenset[Result]:
    """The same by pySHACL alone with the shapes as they are written: slow, the reference for tests."""
    return _run(CachingGraph(graph), _as_written(family))


@cache
def compiled(family: Family) -> ShapesGraph:
    """The shapes as pySHACL's objects, flattened and harvested once, without those of ``native``."""
    return ShapesGraph(flattened(shapes_graph(family), without=NATIVE))


@cache
def _as_written(family: Family) -> ShapesGraph:
    return ShapesGraph(shapes_graph(family) + Graph())


def _run(graph: CachingGraph, shapes: ShapesGraph) -> frozenset[Result]:
    """What ``pyshacl.Validator.run`` does, without its copies of data, shapes and report (a third of the time).

    pySHACL's ``focus_nodes`` and ``use_shapes`` stay out: with nested and named shapes they are wrong (0.40.1).
    No ontology is mixed in: every class that a shape asks for is written out in the data.
    """
    executor = SHACLExecutor()
    reports = (report for shape in shapes.shapes for report in shape.validate(executor, graph)[1])
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
