"""Small builds on disk for the tests: the two articles made by hand, or any graphs by name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from rdflib import Graph
from tests.unit.graph import linked

from simpul.graph import DEFAULT_BASE, article_graph, graph_iri, merge, trig, turtle


def by_hand() -> dict[str, Graph]:
    """The graphs of the two articles by name."""
    return {graph_iri(DEFAULT_BASE, a.iri): article_graph(a) for a in (linked.first(), linked.second())}


def written(folder: Path, graphs: Mapping[str, Graph]) -> Path:
    """A folder with the two files that a store is made from."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "graph.trig").write_bytes(trig(graphs))
    (folder / "graph.ttl").write_bytes(turtle(merge(graphs.values())))
    return folder
