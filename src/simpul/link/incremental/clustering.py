"""Clusters made anew: all that hangs together with nodes around which something changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from sqlite3 import Connection

from simpul.identity.comparison import SAME
from simpul.link.clusters import Edge, moved
from simpul.link.judgements import Judgement, Pair
from simpul.link.links import clustered


@dataclass(frozen=True, slots=True)
class _Node:
    """A row: a node of no articles is gone, one without a cluster is alone."""

    id: int
    iri: str
    articles: int
    cluster: int | None

    @property
    def label(self) -> int:
        """A number of its cluster, also where it is alone."""
        return -self.id if self.cluster is None else self.cluster


def recluster(
    connection: Connection,
    around: Collection[int],
    ours: Mapping[Pair, Judgement],
    score: Callable[[int, int], float],
) -> tuple[set[int], set[int]]:
    """Cluster these nodes of one type, and all that hangs together with them; gives all of those, and which moved.

    ``ours`` are the judgements about nodes of the type, ``score`` tells how two nodes compare, the lesser IRI first.
    """
    drawn: dict[str, set[str]] = defaultdict(set)
    for one, other in (pair for pair, judgement in ours.items() if judgement.verdict == "same"):
        drawn[one].add(other)
        drawn[other].add(one)
    seen: dict[int, _Node] = {}
    after: dict[int, int] = {}
    for first in sorted(around):
        if first not in seen:
            nodes, likely = _component(connection, first, drawn)
            seen |= {node.id: node for node in nodes}
            after |= _clustered([node for node in nodes if node.articles], likely, ours, score)
    new = {id_: None if label < 0 else label for id_, label in after.items()}
    rows = ((new.get(id_), id_) for id_, node in seen.items() if new.get(id_) != node.cluster)
    connection.executemany("UPDATE link_node SET cluster = ? WHERE id = ?", rows)
    before = {id_: node.label for id_, node in seen.items()}
    return set(seen), moved(before, after, {id_: node.articles for id_, node in seen.items()})


def likely_with(connection: Connection, node: int) -> list[tuple[int, float]]:
    """The nodes that a node is likely one with by its score, which is given too."""
    sql = (
        "SELECT other, score FROM link_pair WHERE one = :node AND score >= :same "
        "UNION ALL SELECT one, score FROM link_pair WHERE other = :node AND score >= :same"
    )
    return connection.execute(sql, {"node": node, "same": SAME}).fetchall()


def _component(
    connection: Connection, first: int, drawn: Mapping[str, Collection[str]]
) -> tuple[list[_Node], set[Edge]]:
    """All nodes that likely or drawn pairs lead to, and the likely pairs."""
    found: dict[int, _Node] = {}
    scores: dict[tuple[int, int], float] = {}
    waiting = [first]
    while waiting:
        id_ = waiting.pop()
        if id_ in found:
            continue
        row = connection.execute("SELECT iri, articles, cluster FROM link_node WHERE id = ?", (id_,)).fetchone()
        found[id_] = node = _Node(id_, *row)
        for other, score in likely_with(connection, id_):
            scores[id_, other] = score
            waiting.append(other)
        for iri in drawn.get(node.iri, ()):
            waiting.extend(connection.execute("SELECT id FROM link_node WHERE iri = ?", (iri,)).fetchone())
    edges = (Edge(found[one].iri, found[other].iri, score) for (one, other), score in scores.items())
    return list(found.values()), {edge for edge in edges if edge.left < edge.right}


def _clustered(
    nodes: Iterable[_Node],
    likely: Iterable[Edge],
    ours: Mapping[Pair, Judgement],
    score: Callable[[int, int], float],
) -> dict[int, int]:
    """The number of each node's cluster: the least id in it, or less than 0 for a node that is alone."""
    ids = {node.iri: node.id for node in nodes}
    mine = {pair: j for pair, j in ours.items() if pair[0] in ids and pair[1] in ids} if len(ids) > 1 else {}
    edges = [edge for edge in likely if (edge.left, edge.right) not in mine]
    clusters = clustered(edges, mine, lambda left, right: score(ids[left], ids[right]))
    return {id_: min((ids[m] for m in clusters.get(iri, ())), default=-id_) for iri, id_ in ids.items()}
