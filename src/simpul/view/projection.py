"""Linked claims → networkx: nodes are things, edges are relations that remember their claims."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import networkx as nx

from simpul.data.labels import label
from simpul.errors import SimpulError, unknown
from simpul.model import LinkedClaim, Node
from simpul.view import ties


@dataclass(frozen=True, slots=True)
class Projection:
    """One way to see the claims as a graph. ``directed`` is False where the relation has no direction."""

    name: str
    ties: Callable[[Sequence[LinkedClaim]], Iterator[ties.Tie]]
    directed: bool = True

    @property
    def title_id(self) -> str:
        """The view's title in Indonesian."""
        return label("view", self.name)

    @property
    def title_en(self) -> str:
        """The view's title in English."""
        return label("view", self.name, language="en")


VIEWS: dict[str, Projection] = {
    "official-agency": Projection("official-agency", ties.official_ties),
    "agency-programme": Projection("agency-programme", ties.agency_ties),
    "programme-place": Projection("programme-place", ties.place_ties),
    "speakers": Projection("speakers", ties.speaker_ties),
    "co-mention": Projection("co-mention", ties.mention_ties, directed=False),
    "all": Projection("all", ties.entity_ties),
}


def project(
    claims: Iterable[LinkedClaim], name: str, *, since: dt.date | None = None, until: dt.date | None = None
) -> nx.Graph[str]:
    """The graph of one view: a MultiDiGraph, or a Graph where the relation has no direction.

    Nodes are keyed by IRI with ``label, type, kind, level, code, codes, names, latitude, longitude``; what copies of
    one story have a node each for is one node. Edges (one per pair and predicate) have ``predicate``, ``claims`` and
    ``articles`` (IRIs), ``origins`` (IRIs of articles: copies count with the one that they come from), ``weight``
    (number of origins), ``outlets`` (names), ``dates`` (ISO), ``sentences`` and ``confidence`` (the highest).
    ``since`` and ``until`` are article dates, both inclusive; with either, articles without a date are left out.
    Nodes and edges come in a fixed order.
    Raises SimpulError for an unknown view.
    """
    projection = find_view(name)
    chosen = within(claims, since=since, until=until)
    grouped: dict[tuple[str, str, str], list[LinkedClaim]] = {}
    nodes: dict[str, Node] = {}
    for tie in projection.ties(chosen):
        ends = (tie.source.thing, tie.target.thing)
        source, target = ends if projection.directed else sorted(ends)
        grouped.setdefault((source, target, tie.predicate), []).append(tie.claim)
        for node in (tie.source, tie.target):
            nodes[node.thing] = joined(nodes.get(node.thing), node)
    graph: nx.Graph[str] = nx.MultiDiGraph() if projection.directed else nx.Graph()
    graph.graph.update(view=projection.name)
    for iri in sorted(nodes):
        graph.add_node(iri, **node_data(nodes[iri]))
    for source, target, predicate in sorted(grouped):
        data = _edge(predicate, grouped[source, target, predicate])
        if graph.is_multigraph():
            graph.add_edge(source, target, key=predicate, **data)
        else:
            graph.add_edge(source, target, **data)
    return graph


def find_view(name: str) -> Projection:
    """The view of this name. Raises SimpulError, with the nearest name, for an unknown one."""
    if name not in VIEWS:
        raise unknown(f'Tampilan · view "{name}" tidak dikenal · unknown.', name, VIEWS)
    return VIEWS[name]


def within(
    claims: Iterable[LinkedClaim], *, since: dt.date | None = None, until: dt.date | None = None
) -> tuple[LinkedClaim, ...]:
    """Claims of articles dated ``since``…``until`` (inclusive), sorted by IRI; all of them when neither is given.

    Raises SimpulError where ``since`` is after ``until``.
    """
    if since and until and since > until:
        raise SimpulError(
            f"Rentang · range {since}…{until} berakhir sebelum mulai · ends before it starts.",
            "Tukar kedua tanggal · swap the two dates.",
        )
    ordered = sorted(claims, key=lambda claim: claim.iri)
    if since is None and until is None:
        return tuple(ordered)
    low, high = since or dt.date.min, until or dt.date.max
    return tuple(c for c in ordered if c.article.date is not None and low <= c.article.date <= high)


def joined(known: Node | None, node: Node) -> Node:
    """One description of a thing: the origin's, with the names that its copies use beside."""
    if known is None or known == node:
        return node
    main = node if node.iri == node.thing else known
    return replace(main, names=tuple(sorted({*known.names, *node.names})))


def node_data(node: Node) -> dict[str, Any]:
    """What a graph's node remembers of a thing."""
    return {
        "label": node.name,
        "type": node.type,
        "kind": node.kind,
        "level": node.level,
        "code": node.code,
        "codes": tuple(f"{name}:{code}" for name, code in node.codes),
        "names": node.names or (node.name,),
        "latitude": node.latitude,
        "longitude": node.longitude,
    }


def _edge(predicate: str, claims: Sequence[LinkedClaim]) -> dict[str, Any]:
    unique = {claim.iri: claim for claim in claims}
    origins = sorted({claim.origin_iri for claim in unique.values()})
    return {
        "predicate": predicate,
        "weight": len(origins),
        "claims": tuple(unique),
        "articles": tuple(sorted({claim.article_iri for claim in unique.values()})),
        "origins": tuple(origins),
        "outlets": tuple(sorted({claim.article.publisher for claim in unique.values() if claim.article.publisher})),
        "dates": tuple(sorted({c.article.date.isoformat() for c in unique.values() if c.article.date})),
        "sentences": tuple(dict.fromkeys(claim.sentence for claim in unique.values())),
        "confidence": max(claim.confidence for claim in unique.values()),
    }
