"""A view as a table: its nodes with their measures, or the steps of a path with their sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import networkx as nx

from simpul.data.labels import label
from simpul.model import LinkedClaim
from simpul.view.measures import measure
from simpul.view.paths import ego as ego_of
from simpul.view.paths import route as route_of
from simpul.view.projection import project

Cell = str | int | float | None

NODE_COLUMNS = ("name", "type", "kind", "degree", "pagerank", "betweenness", "community", "iri")
PATH_COLUMNS = ("step", "from", "predicate", "relation", "to", "sentence", "article", "date", "publisher", "claim")


@dataclass(frozen=True, slots=True)
class ViewTable:
    """Rows of plain values under column names."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def view(
    path: Path,
    name: str,
    *,
    since: dt.date | None = None,
    until: dt.date | None = None,
    ego: str | None = None,
    depth: int = 1,
    route: tuple[str, str] | None = None,
) -> ViewTable:
    """A view of the build in the folder ``path``: see ``view_table``. Raises SimpulError where there is no build."""
    from simpul.link.joined import read_joined  # rooms that import nothing of the views

    return view_table(read_joined(Path(path)), name, since=since, until=until, ego=ego, depth=depth, route=route)


def view_table(
    claims: Iterable[LinkedClaim],
    name: str,
    *,
    since: dt.date | None = None,
    until: dt.date | None = None,
    ego: str | None = None,
    depth: int = 1,
    route: tuple[str, str] | None = None,
) -> ViewTable:
    """The nodes of a view with their measures, the most central first; with ``route`` the steps between two names.

    ``ego`` keeps what lies within ``depth`` steps of a name. ``since`` and ``until`` are article dates, inclusive.
    Raises SimpulError for an unknown view, name or range.
    """
    claims = tuple(claims)
    graph = project(claims, name, since=since, until=until)
    if ego is not None:
        graph = ego_of(graph, ego, depth)
    return _path_table(graph, route, claims) if route is not None else _node_table(graph)


def _node_table(graph: nx.Graph[str]) -> ViewTable:
    rows = []
    for iri, m in measure(graph).items():
        node = graph.nodes[iri]
        figures = (m.degree, m.pagerank, m.betweenness, m.community)
        rows.append((node["label"], node["type"], node["kind"], *figures, iri))
    rows.sort(key=lambda row: (-row[4], -row[3], row[0], row[-1]))
    return ViewTable(NODE_COLUMNS, tuple(rows))


def _path_table(graph: nx.Graph[str], ends: tuple[str, str], claims: Iterable[LinkedClaim]) -> ViewTable:
    by_iri = {claim.iri: claim for claim in claims}
    steps = route_of(graph, *ends)
    rows: list[tuple[Cell, ...]] = []
    for number, (here, there) in enumerate(pairwise(steps), start=1):
        for source, target, data in _between(graph, here, there):
            best = max((by_iri[iri] for iri in data["claims"]), key=lambda claim: (claim.confidence, claim.iri))
            rows.append(
                (
                    number,
                    graph.nodes[source]["label"],
                    data["predicate"],
                    label("predicate", data["predicate"]),
                    graph.nodes[target]["label"],
                    best.sentence,
                    best.article.title or best.article.id,
                    best.article.date.isoformat() if best.article.date else None,
                    best.article.publisher,
                    best.iri,
                )
            )
    return ViewTable(PATH_COLUMNS, tuple(rows))


def _between(graph: nx.Graph[str], one: str, other: str) -> list[tuple[str, str, dict[str, Any]]]:
    """All edges between two nodes in their own direction, in a fixed order."""
    pairs = [(one, other), (other, one)] if graph.is_directed() else [(one, other)]
    found = []
    for source, target in pairs:
        if graph.has_edge(source, target):
            data = graph[source][target]
            edges = [data[key] for key in sorted(data)] if graph.is_multigraph() else [data]
            found += [(source, target, edge) for edge in edges]
    return found
