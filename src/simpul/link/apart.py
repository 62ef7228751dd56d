"""What a key made one node and people judged to be several.

A judgement may name a node in one article only (``member``: its IRI, "#", and the article's hash). Two members of one
node that were judged different are two nodes: the first keeps the IRI with all articles that nobody judged, the other
gets one of its own. The names of the new IRIs follow from the judgement, so that undoing it gives back what was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from simpul.graph.ids import claim_iri, iri
from simpul.link.clusters import Edge, join
from simpul.link.judgements import Judgement, in_force
from simpul.model import LinkedArticle, LinkedClaim, Node, with_nodes

_MARK = "#"


def member(node: str, article: str) -> str:
    """A node in one article; both by IRI."""
    return f"{node}{_MARK}{article.rsplit('/', 1)[-1]}"


@dataclass(frozen=True, slots=True)
class Parting:
    """What judgements take apart: ``new`` IRIs by member, ``once`` the nodes that such IRIs were taken from, and
    ``made``, for each new node the judgement that it is not the one it was taken from."""

    new: Mapping[str, str]
    once: Mapping[str, str]
    made: tuple[Judgement, ...]

    def changes(self, article: LinkedArticle) -> dict[str, str]:
        """The nodes of an article that get another IRI; it may have been taken apart before, under earlier judgements
        of the same file."""
        hash_ = article.iri.rsplit("/", 1)[-1]
        found = {}
        for node in article.nodes:
            whole = self.once.get(node.iri, node.iri)
            now = self.new.get(f"{whole}{_MARK}{hash_}", whole)
            if now != node.iri:
                found[node.iri] = now
        return found

    @property
    def articles(self) -> frozenset[str]:
        """The hashes of the articles in which a node is another one."""
        return frozenset(member.partition(_MARK)[2] for member in self.new)


def parting(judgements: Sequence[Judgement], *, base: str) -> Parting:
    """What these judgements take apart."""
    new, made = _divided(judgements, base)
    return Parting(new, {_own(m, base): _node(m) for j in judgements for m in j.pair if _MARK in m}, tuple(made))


def apart(
    articles: Iterable[LinkedArticle], judgements: Sequence[Judgement], *, base: str
) -> tuple[tuple[LinkedArticle, ...], tuple[Judgement, ...]]:
    """The articles with nodes taken apart, sorted, and the judgements, with one more for each node that is new."""
    parted = parting(judgements, base=base)
    found = (renamed(article, parted.changes(article), base) for article in articles)
    return tuple(sorted(found, key=lambda a: a.iri)), (*judgements, *parted.made)


def _node(member_: str) -> str:
    return member_.partition(_MARK)[0]


def _own(member_: str, base: str) -> str:
    """The IRI of a node that is named after one of its members."""
    node, _, article = member_.partition(_MARK)
    return iri(base, node.rsplit("/", 2)[-2], node, "apart", article)


def _divided(judgements: Sequence[Judgement], base: str) -> tuple[dict[str, str], list[Judgement]]:
    """New IRIs by member, and for each new node the judgement that it is not the one it was taken from."""
    by_node: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in in_force(judgements).values():
        nodes = {_node(m) for m in judgement.pair}
        if len(nodes) == 1 and all(_MARK in m for m in judgement.pair):
            by_node[nodes.pop()].append(judgement)
    new: dict[str, str] = {}
    made: list[Judgement] = []
    for node, mine in sorted(by_node.items()):
        different = {j.pair: j for j in mine if j.verdict == "different"}
        edges = [Edge(*j.pair, n) for n, j in enumerate(mine) if j.verdict == "same"]
        groups = join(edges, lambda a, b, known=different: (a, b) in known)  # type: ignore[misc]
        first = min((m for pair in different for m in pair), default="")
        main = set(groups.get(first, (first,)))
        for judgement in different.values():
            for other in judgement.pair:
                if other not in main and other not in new:
                    own = _own(min(groups.get(other, (other,))), base)
                    new |= dict.fromkeys(groups.get(other, (other,)), own)
                    left, right = sorted((node, own))
                    made.append(replace(judgement, left=left, right=right))
    return new, made


def renamed(article: LinkedArticle, change: Mapping[str, str], base: str) -> LinkedArticle:
    """The article with other IRIs for some nodes; claims that name them get the IRIs that go with them."""
    if not change:
        return article

    def node(one: Node) -> Node:
        return replace(one, iri=change[one.iri]) if one.iri in change else one

    def claim(one: LinkedClaim) -> LinkedClaim:
        changed = with_nodes(one, node)
        changed = replace(changed, about=tuple(sorted(changed.about, key=lambda n: n.iri)))
        return one if changed == one else replace(changed, iri=claim_iri(base, changed))

    claims = {one.iri: claim(one) for one in article.claims}

    def stated(iri: str) -> str:
        return claims[iri].iri if iri in claims else iri

    return replace(
        article,
        nodes=tuple(sorted(map(node, article.nodes), key=lambda n: n.iri)),
        claims=tuple(sorted(claims.values(), key=lambda c: c.iri)),
        reviews=tuple(replace(r, used=stated(r.used), made=stated(r.made)) for r in article.reviews),
    )
