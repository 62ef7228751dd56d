"""A part of the network as the page's script reads it, and as a table."""

from __future__ import annotations

from collections.abc import Mapping

from simpul.network.network import Line, Part, Spot
from simpul.query import Table
from simpul.web.addresses import key

COLUMNS = ("iri", "name", "type", "kind", "degree", "pagerank", "betweenness", "community", "articles")


def canvas(part: Part) -> Mapping[str, object]:
    """``nodes`` by their keys and ``ties`` between these; ends of ties that are not among the nodes are left out."""
    keys = {spot.number: key(spot.iri) for spot in part.spots}
    ties = [_tie(line, keys) for line in part.lines if line.source in keys and line.target in keys]
    return {"nodes": [_node(spot) for spot in part.spots], "ties": ties, "total": part.total}


def nodes_table(part: Part) -> Table:
    """The nodes with their measures, those of highest PageRank first."""
    spots = sorted(part.spots, key=lambda spot: (-spot.pagerank, spot.number))
    return Table(COLUMNS, tuple(tuple(str(getattr(spot, name) or "") for name in COLUMNS) for spot in spots))


def _node(spot: Spot) -> Mapping[str, object]:
    names = ("name", "type", "kind", "x", "y", "degree", "pagerank", "betweenness", "community", "articles")
    return {"key": key(spot.iri), **{name: getattr(spot, name) for name in names}}


def _tie(line: Line, keys: Mapping[int, str]) -> Mapping[str, object]:
    names = ("predicate", "origins", "confidence", "first", "last")
    ends = {"source": keys[line.source], "target": keys[line.target]}
    return {"key": str(line.number), **ends, **{name: getattr(line, name) for name in names}}
