"""Nodes that are one thing by more than their key: by likeness, by what is said around them, by people's judgement.

Nothing is merged in the articles' graphs: a link is a statement of its own, so that it can be shown with its reasons
and taken back. Reading a build joins what is linked (``joined``).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from simpul.identity.comparison import MAYBE, SAME, Comparison, judged
from simpul.identity.preferred import preferred_node
from simpul.link.blocking import candidates
from simpul.link.clusters import Edge, join, stands_for
from simpul.link.judgements import Judgement, Pair, in_force
from simpul.link.profiles import Profile
from simpul.link.scores import ORDER, compare

_JUDGED = 2.0
"""Rank of an edge that people drew: before all others."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two nodes, the lesser IRI first, and why they are one (or, judged, why not)."""

    left: str
    right: str
    found: Comparison
    judgement: Judgement | None = None


@dataclass(frozen=True, slots=True)
class Linking:
    """``links`` make two nodes one; ``doubts`` may; ``refused`` are judgements "same" that others contradict.

    ``stands_for`` gives for each joined node the IRI of the one that stands for its cluster.
    """

    links: tuple[Link, ...] = ()
    doubts: tuple[Link, ...] = ()
    refused: tuple[Judgement, ...] = ()
    stands_for: Mapping[str, str] | None = None


def find_links(
    profiles: Mapping[str, Profile], judgements: Iterable[Judgement] = (), here: Collection[str] | None = None
) -> Linking:
    """All links among the nodes of a build, type by type. Depends on the set of articles only, not on their order.

    Where not all nodes are of this build, those that are ``here`` (IRIs) stand for others before all others.
    """
    decided = {p: j for p, j in in_force(judgements).items() if p[0] in profiles and p[1] in profiles}
    standing: dict[str, str] = {}
    links: list[Link] = []
    doubts: list[Link] = []
    for type_ in ORDER:
        mine = {iri: p for iri, p in profiles.items() if p.node.type == type_}
        found, unsure, clusters = _link_type(mine, decided, standing)
        links, doubts = links + found, doubts + unsure
        standing |= stands_for(clusters, lambda members: _standing(profiles, members, here))
    told = {(k.left, k.right) for k in links}
    refused = tuple(j for j in decided.values() if j.verdict == "same" and j.pair not in told)
    return Linking(
        tuple(sorted(links, key=_place)), tuple(sorted(doubts, key=_place)), refused, dict(sorted(standing.items()))
    )


def only(linking: Linking, nodes: Collection[str]) -> Linking:
    """Of a linking what concerns these nodes (IRIs)."""
    links, doubts = (
        tuple(k for k in each if k.left in nodes or k.right in nodes) for each in (linking.links, linking.doubts)
    )
    return replace(linking, links=links, doubts=doubts)


def _place(link: Link) -> Pair:
    return link.left, link.right


def _standing(profiles: Mapping[str, Profile], members: Collection[str], here: Collection[str] | None) -> str:
    fit = [iri for iri in members if here is None or iri in here] or members
    return preferred_node({iri: (profiles[iri].node.name, profiles[iri].articles) for iri in fit})


def _link_type(
    profiles: Mapping[str, Profile], decided: Mapping[Pair, Judgement], standing: Mapping[str, str]
) -> tuple[list[Link], list[Link], dict[str, tuple[str, ...]]]:
    """Links, doubts and clusters of one type."""

    def compared(left: str, right: str) -> Comparison:
        return compare(profiles[left], profiles[right], lambda iri: standing.get(iri, iri))

    ours = {pair: j for pair, j in decided.items() if pair[0] in profiles and pair[1] in profiles}
    found = {pair: compared(*pair) for pair in candidates(profiles.values()) if pair not in ours}
    likely = (Edge(*pair, c.score) for pair, c in found.items() if c.score >= SAME)
    clusters = clustered(likely, ours, lambda *pair: compared(*pair).score)
    links = [judged_link(ours[pair]) for pair in agreed(ours)]
    doubts: list[Link] = []
    for (left, right), comparison in found.items():
        together = clusters.get(left, (left,)) == clusters.get(right, (right,))
        if comparison.score >= (SAME if together else MAYBE):
            (links if together else doubts).append(Link(left, right, comparison))
    return links, doubts, clusters


def judged_link(judgement: Judgement) -> Link:
    """The link that people drew."""
    return Link(*judgement.pair, judged(1.0, "judged"), judgement)


def agreed(decided: Mapping[Pair, Judgement]) -> dict[Pair, tuple[str, ...]]:
    """The pairs judged the same that no other judgement contradicts, each with all that it is judged one with."""
    drawn = [Edge(*pair, n) for n, (pair, j) in enumerate(decided.items()) if j.verdict == "same"]
    by_people = join(drawn, lambda *pair: pair in decided and decided[pair].verdict == "different")
    return {(e.left, e.right): by_people[e.left] for e in drawn if e.right in by_people.get(e.left, ())}


def clustered(
    likely: Iterable[Edge], decided: Mapping[Pair, Judgement], score: Callable[[str, str], float]
) -> dict[str, tuple[str, ...]]:
    """Clusters of nodes of one type by each member's IRI: what people drew before what is ``likely``.

    ``decided`` are the judgements in force about them in the order in which they were made, ``score`` how two of them
    compare. Nodes that no chain of edges joins do not matter to each other.
    """
    kept = agreed(decided)
    one = {iri: members for pair, members in kept.items() for iri in pair}

    def apart(left: str, right: str) -> bool:
        if right in one.get(left, ()):
            return False
        judgement = decided.get((left, right))
        return judgement.verdict != "same" if judgement else score(left, right) < MAYBE

    order = {pair: n for n, pair in enumerate(decided)}
    return join([*(Edge(*pair, _JUDGED + order[pair]) for pair in kept), *likely], apart)
