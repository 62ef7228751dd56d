"""What the articles of one build are to each other: copies of an origin, corrections, and things that copies share.

An article's own nodes and claims depend on that article alone; what only shows when articles lie side by side is here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from re import sub

from simpul.graph.families import FAMILIES
from simpul.link.care import NAMELESS
from simpul.link.copies import Group, find_copies
from simpul.model import LinkedArticle, LinkedClaim, Node, with_nodes

_WORDED = frozenset({"said", "aimsAt", "obstacle"})


@dataclass(frozen=True, slots=True)
class Relations:
    """By IRI: ``origins`` copy → the article that it comes from; ``revisions`` corrected version → what it supersedes.

    ``same`` node of a copy → the same thing's node in the origin (or in the copy before it): things that have a node of
    their own in each article, and the nodes that facts about them go through.
    """

    origins: Mapping[str, str] = field(default_factory=dict)
    revisions: Mapping[str, str] = field(default_factory=dict)
    same: Mapping[str, str] = field(default_factory=dict)


def relate(linked: Sequence[LinkedArticle], base: str) -> Relations:
    """Relations among linked articles; ``base`` is the start of all IRIs. The order of the articles does not matter."""
    by_iri = {article.iri: article for article in linked}
    groups = find_copies({key: article.article for key, article in by_iri.items()})
    return gathered((group, shared(group, by_iri, base)) for group in groups)


def gathered(groups: Iterable[tuple[Group, Mapping[str, str]]]) -> Relations:
    """The relations that groups make, each with what its articles share; the groups are sorted by their origins."""
    each = tuple(groups)
    return Relations(
        origins={copy: group.origin for group, _ in each for copy in group.copies},
        revisions=dict(pair for group, _ in each for pair in group.revisions),
        same=_settled(pair for _, same in each for pair in sorted(same.items())),
    )


def _settled(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each node → the last one that it leads to: a figure may stand in copies of two stories."""
    leads: dict[str, str] = {}

    def end(node: str) -> str:
        while node in leads:
            node = leads[node]
        return node

    for here, there in pairs:
        if end(here) != end(there):
            leads[end(here)] = end(there)
    return {node: end(node) for node in sorted(leads)}


def with_relations(claims: Iterable[LinkedClaim], relations: Relations) -> tuple[LinkedClaim, ...]:
    """The claims with the origins of their articles, and nodes that know which node they are the same as."""

    def known(node: Node) -> Node:
        return replace(node, same_as=relations.same[node.iri]) if node.iri in relations.same else node

    return tuple(
        replace(with_nodes(claim, known), origin=relations.origins.get(claim.article_iri, "")) for claim in claims
    )


def shared(group: Group, articles: Mapping[str, LinkedArticle], base: str) -> dict[str, str]:
    """Nodes of the group's copies → the first article's node for the same thing, the origin being the first."""
    same: dict[str, str] = {}
    things: dict[tuple[str, str], str] = {}
    facts: dict[tuple[object, ...], tuple[str, ...]] = {}
    for article in (articles[key] for key in (group.origin, *group.copies)):
        for node in _named_once(article):
            first = things.setdefault((node.type, node.name.casefold()), node.iri)
            if first != node.iri:  # equal names of a node for all articles have one IRI
                same[node.iri] = first
        for claim in article.claims:
            through = _through(claim, base)
            for here, there in zip(through, facts.setdefault(_fact(claim, same), through), strict=True):
                if here != there and there not in same:
                    same.setdefault(here, there)
    return same


def _named_once(article: LinkedArticle) -> Iterator[Node]:
    """Nodes whose type and name no other node of the article has, sorted."""
    keys = [(node.type, node.name.casefold()) for node in article.nodes]
    for node, key in zip(article.nodes, keys, strict=True):
        if node.name != NAMELESS and keys.count(key) == 1:
            yield node


def _through(claim: LinkedClaim, base: str) -> tuple[str, ...]:
    """The nodes between subject and object: a membership, a quantity, a quotation."""
    assertion = FAMILIES[claim.predicate].write(claim, base)
    named = {node.iri for node in (claim.subject, claim.object, claim.place) if node}
    ends = (assertion.subject, assertion.object or assertion.subject)
    return tuple(str(end) if end.startswith(base) and str(end) not in named else "" for end in ends)


def _fact(claim: LinkedClaim, same: Mapping[str, str]) -> tuple[object, ...]:
    """What a claim says, without where, in which spelling of its figure, or with which marks between its words."""

    def key(node: Node | None) -> str:
        return same.get(node.iri, node.iri) if node else ""

    return (
        claim.predicate, key(claim.subject), key(claim.object), key(claim.place),
        claim.title, claim.status, claim.role, claim.value, claim.unit, claim.bound, claim.mode,
        sub(r"\W", "", claim.text or "").casefold() if claim.predicate in _WORDED or claim.value is None else "",
        tuple(sorted(key(node) for node in claim.about)),
    )  # fmt: skip
