"""What is drawn: nodes and edges of one view with places, measures and claims; SVG and HTML both start here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import networkx as nx

from simpul.model import LinkedClaim
from simpul.view import Measures, layout, measure, project
from simpul.view.projection import find_view

#: More nodes than this are not legible in one picture; its largest connected parts are drawn and the picture says so.
MOST_NODES = 300
#: Of a larger view only so many nodes are measured: those with most neighbours.
MOST_MEASURED = 5_000


@dataclass(frozen=True, slots=True)
class Spot:
    """A node in the picture; ``x`` and ``y`` in units of the layout, y downwards."""

    iri: str
    label: str
    type: str
    kind: str | None
    names: tuple[str, ...]
    x: float
    y: float
    measures: Measures


@dataclass(frozen=True, slots=True)
class Line:
    """An edge in the picture: ``source`` and ``target`` are positions in ``Picture.spots``.

    ``weight`` counts origins: copies of one story count once. ``outlets`` counts those that are known by name.
    """

    source: int
    target: int
    predicate: str
    weight: int
    articles: int
    outlets: int
    claims: tuple[str, ...]
    dates: tuple[str, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Totals:
    """Nodes, articles, origins and facts behind a whole view."""

    nodes: int
    articles: int
    origins: int
    facts: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn view. ``total`` counts the nodes of the whole view, of which ``spots`` may be a part;

    ``articles``, ``origins`` and ``facts`` count those behind the whole view.
    """

    view: str
    directed: bool
    spots: tuple[Spot, ...]
    lines: tuple[Line, ...]
    total: int
    articles: int
    origins: int
    facts: int


def make_picture(
    claims: Iterable[LinkedClaim],
    *,
    view: str = "all",
    most: int = MOST_NODES,
    since: dt.date | None = None,
    until: dt.date | None = None,
) -> Picture:
    """Project, measure, choose and place. Raises SimpulError for an unknown view or range.

    Measures are those of the whole view (of ``MOST_MEASURED`` nodes); when it has more than ``most`` nodes, its largest
    connected parts are kept.
    """
    graph = project(claims, view, since=since, until=until)
    behind = (
        {iri for *_, data in graph.edges(data=True) for iri in data[of]} for of in ("articles", "origins", "claims")
    )
    return picture_of(_central(graph), view, Totals(len(graph), *map(len, behind)), most=most)


def picture_of(
    central: nx.Graph[str],
    view: str,
    totals: Totals,
    *,
    most: int = MOST_NODES,
    detail: Callable[[nx.Graph[str]], None] = lambda drawn: None,
) -> Picture:
    """The picture of the part of a view that is measured; ``detail`` completes what is drawn of it.

    Before that, edges need no more than ``weight``, and nodes nothing.
    """
    measures = measure(central)
    drawn = _chosen(central, measures, most)
    detail(drawn)
    places = layout(drawn)
    number = {iri: i for i, iri in enumerate(places)}
    spots = []
    for iri, (x, y) in places.items():
        node = drawn.nodes[iri]
        spots.append(Spot(iri, node["label"], node["type"], node["kind"], node["names"], x, y, measures[iri]))
    lines = [
        Line(
            source=number[a],
            target=number[b],
            predicate=d["predicate"],
            weight=d["weight"],
            articles=len(d["articles"]),
            outlets=len(d["outlets"]),
            claims=d["claims"],
            dates=d["dates"],
            confidence=d["confidence"],
        )
        for a, b, d in drawn.edges(data=True)
    ]
    lines.sort(key=lambda line: (line.source, line.target, line.predicate))
    return Picture(
        view=view,
        directed=find_view(view).directed,
        spots=tuple(spots),
        lines=tuple(lines),
        total=totals.nodes,
        articles=totals.articles,
        origins=totals.origins,
        facts=totals.facts,
    )


def _central(graph: nx.Graph[str]) -> nx.Graph[str]:
    """The part of a graph that is measured: all of it, unless it is very large."""
    if len(graph) <= MOST_MEASURED:
        return graph
    kept = most_central(dict(graph.degree()))
    central: nx.Graph[str] = graph.subgraph([iri for iri in graph if iri in kept]).copy()
    return central


def most_central(degrees: Mapping[str, int]) -> frozenset[str]:
    """Of all nodes of a view, by their numbers of edges, those that are measured."""
    return frozenset(sorted(degrees, key=lambda iri: (-degrees[iri], iri))[:MOST_MEASURED])


def _chosen(graph: nx.Graph[str], measures: Mapping[str, Measures], most: int) -> nx.Graph[str]:
    """The connected parts, the largest first, as many as there is room for.

    Of a largest part that has no room itself the nodes of highest PageRank are kept, where they touch another of them.
    """
    if len(graph) <= most:
        return graph
    parts = sorted((sorted(part) for part in nx.connected_components(graph.to_undirected(as_view=True))), key=_size)
    kept: list[str] = []
    for part in parts:
        if len(part) <= most - len(kept):
            kept += part
        elif not kept:
            best = sorted(part, key=lambda iri: (-measures[iri].pagerank, -measures[iri].degree, iri))[:most]
            drawn = graph.subgraph(best)
            kept += [iri for iri in best if any(other != iri for other in nx.all_neighbors(drawn, iri))]
    wanted = frozenset(kept)
    chosen: nx.Graph[str] = graph.subgraph([iri for iri in graph if iri in wanted]).copy()
    return chosen


def _size(part: list[str]) -> tuple[int, str]:
    return (-len(part), part[0])
