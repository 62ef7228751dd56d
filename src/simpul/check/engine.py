"""pySHACL over one graph."""

from __future__ import annotations

from functools import cache

from pyshacl.graph_abstraction import DataGraph
from pyshacl.shapes_graph import ShapesGraph
from pyshacl.validator import Validator
from rdflib import RDF, SH, Graph
from rdflib.term import Node

from simpul.check.native import NATIVE, native_results
from simpul.check.querycache import CachingGraph
from simpul.check.result import Result
from simpul.check.shapes import Family, flattened, shapes_graph


def validate(graph: Graph, family: Family) -> frozenset[Result]:
    """The distinct results of a family of shapes over ``graph``, which is not changed."""
    return _run(graph, compiled(family)) | frozenset(native_results(graph, family))


def validate_plainly(graph: Graph, family: Family) -> frozenset[Result]:
    """The same by pySHACL alone with the shapes as they are written: slow, the reference for tests."""
    return _run(graph, _as_written(family))


@cache
def compiled(family: Family) -> ShapesGraph:
    """The shapes as pySHACL's objects, flattened and harvested once, without those of ``native``."""
    shapes = ShapesGraph(flattened(shapes_graph(family), without=NATIVE))
    assert shapes.shapes is not None  # the property harvests
    return shapes


@cache
def _as_written(family: Family) -> ShapesGraph:
    return ShapesGraph(shapes_graph(family) + Graph())


def _run(graph: Graph, shapes: ShapesGraph) -> frozenset[Result]:
    # Never pySHACL's ``focus_nodes`` or ``use_shapes``: with nested and named shapes their answers are wrong (0.40.1).
    # No ontology is mixed in: every class that a shape asks for is written out in the data.
    data = DataGraph.from_rdflib_graph(CachingGraph(graph))
    validator = Validator(data, shacl_graph=shapes.graph, options={"inplace": True})
    validator.shacl_graph = shapes  # the harvested one, instead of harvesting again for each article
    conforms, report, _ = validator.run()  # type: ignore[no-untyped-call]
    return frozenset() if conforms else _results(report)


def _results(report: Graph) -> frozenset[Result]:
    return frozenset(
        Result(
            focus=_one(report, result, SH.focusNode),
            shape=_one(report, result, SH.sourceShape),
            component=_one(report, result, SH.sourceConstraintComponent),
            path=report.value(result, SH.resultPath),
            value=report.value(result, SH.value),
        )
        for result in report.subjects(RDF.type, SH.ValidationResult)
    )


def _one(report: Graph, result: Node, predicate: Node) -> Node:
    value = report.value(result, predicate)
    if value is None:
        raise ValueError(f"a validation result without {predicate}")
    return value
