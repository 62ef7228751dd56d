"""Pairs of nodes that are one thing → clusters, without joining what is known to be two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """Two nodes by IRI, the lesser first, and how sure it is that they are one; surer edges come first in ``join``."""

    left: str
    right: str
    score: float


def join(edges: Iterable[Edge], apart: Callable[[str, str], bool]) -> dict[str, tuple[str, ...]]:
    """Clusters of two nodes or more by each member's IRI, members sorted.

    Best edges first; an edge is left out where any node of the one side is ``apart`` from any of the other, so that a
    chain of doubtful pairs never joins two things that are plainly two. The result does not depend on the order given.
    """
    cluster: dict[str, tuple[str, ...]] = {}
    for edge in sorted(set(edges), key=lambda e: (-e.score, e.left, e.right)):
        left, right = cluster.get(edge.left, (edge.left,)), cluster.get(edge.right, (edge.right,))
        if left == right or any(apart(min(a, b), max(a, b)) for a in left for b in right):
            continue
        together = tuple(sorted({*left, *right}))
        cluster |= dict.fromkeys(together, together)
    return cluster


def stands_for(clusters: Mapping[str, tuple[str, ...]], choose: Callable[[tuple[str, ...]], str]) -> dict[str, str]:
    """Of every member of a cluster the IRI of the one that stands for all: the one that ``choose`` takes of them."""
    best = {members: choose(members) for members in set(clusters.values())}
    return {iri: best[members] for iri, members in clusters.items()}


def moved(before: Mapping[int, int], after: Mapping[int, int], weight: Mapping[int, int]) -> set[int]:
    """Members that are in another cluster than before; ``before`` and ``after`` give each a number of its cluster.

    Those that came or went are among them. Of two members that came together or parted at least one moved; the heavier
    part of a cluster stays.
    """
    shared: Counter[tuple[int, int]] = Counter()
    for member in before.keys() & after.keys():
        shared[before[member], after[member]] += weight[member]
    stays: dict[int, int] = {}
    taken = set[int]()
    for old, new in sorted(shared, key=lambda pair: (-shared[pair], pair)):
        if old not in stays and new not in taken:
            stays[old] = new
            taken.add(new)
    return (before.keys() | after.keys()) - {
        m for m in before.keys() & after.keys() if stays.get(before[m]) == after[m]
    }
