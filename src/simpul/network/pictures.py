"""A part of a network as what the exporters draw and write."""

from __future__ import annotations

import networkx as nx
import numpy as np

from simpul.export.networks import gexf_bytes
from simpul.export.picture import Line as Drawn
from simpul.export.picture import Picture
from simpul.export.picture import Spot as Sign
from simpul.network.network import Part, Spot
from simpul.view.measures import Measures
from simpul.view.places import uncrowded

MOST_DRAWN = 300
_UNIT = 5
"""Units of the network's layout in one of the pictures'."""


def picture(part: Part, counts: tuple[int, int, int]) -> Picture:
    """The part as a picture with room for labels: of more than ``MOST_DRAWN`` nodes those of highest PageRank.

    ``counts`` are the numbers of articles, origins and claims behind it (``Network.counts``).
    """
    articles, origins, facts = counts
    spots = sorted(sorted(part.spots, key=lambda s: (-s.pagerank, s.number))[:MOST_DRAWN], key=lambda s: s.number)
    place = np.array([[spot.x, -spot.y] for spot in spots]).reshape(-1, 2)
    if len(spots) > 1:
        place = uncrowded(place)
    number = {spot.number: i for i, spot in enumerate(spots)}
    lines = tuple(
        Drawn(
            source=number[line.source],
            target=number[line.target],
            predicate=line.predicate,
            weight=line.origins,
            articles=line.articles,
            outlets=0,
            claims=(),
            dates=tuple(date for date in (line.first, line.last) if date),
            confidence=line.confidence,
        )
        for line in part.lines
        if line.source in number and line.target in number
    )
    return Picture(
        view="all",
        directed=True,
        spots=tuple(_sign(spot, x, y) for spot, (x, y) in zip(spots, place.tolist(), strict=True)),
        lines=lines,
        total=part.total,
        articles=articles,
        origins=origins,
        facts=facts,
    )


def gexf(part: Part) -> bytes:
    """The part as GEXF, with places, measures and what the claims behind each tie tell."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    iris = {spot.number: spot.iri for spot in part.spots}
    for spot in part.spots:
        told = {
            "label": spot.name, "type": spot.type, "kind": spot.kind, "code": spot.code, "articles": spot.articles,
            "degree": spot.degree, "pagerank": spot.pagerank, "betweenness": spot.betweenness,
            "community": spot.community, "x": spot.x / _UNIT, "y": -spot.y / _UNIT,
        }  # fmt: skip
        graph.add_node(spot.iri, **{name: value for name, value in told.items() if value is not None})
    for line in part.lines:
        told = {
            "predicate": line.predicate, "weight": line.origins, "claims": line.claims, "confidence": line.confidence,
            "first": line.first, "last": line.last,
        }  # fmt: skip
        attributes = {k: v for k, v in told.items() if v is not None}
        graph.add_edge(iris[line.source], iris[line.target], key=f"e{line.number}", **attributes)
    return gexf_bytes(graph)


def _sign(spot: Spot, x: float, y: float) -> Sign:
    measures = Measures(spot.degree, spot.pagerank, spot.betweenness, spot.community)
    return Sign(spot.iri, spot.name, spot.type, spot.kind, (spot.name,), x, y, measures)
