"""Which pairs of nodes each view joins: one small function a view, from claims to ties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from simpul.model import LinkedClaim, Node


@dataclass(frozen=True, slots=True)
class Tie:
    """One claim joins two nodes. ``predicate`` is the claim's, or the view's own word for the relation."""

    source: Node
    target: Node
    predicate: str
    claim: LinkedClaim


def entity_ties(claims: Sequence[LinkedClaim]) -> Iterator[Tie]:
    """Every claim between two things; a post without a named body joins its holder to the place."""
    for claim in claims:
        other = claim.object
        if other is None and claim.predicate == "holdsPost":
            other = claim.place
        if other is not None:
            yield Tie(claim.subject, other, claim.predicate, claim)
        if claim.predicate == "said":
            yield from (Tie(claim.subject, program, "speaksAbout", claim) for program in claim.about)


def official_ties(claims: Sequence[LinkedClaim]) -> Iterator[Tie]:
    """Persons and the bodies (or territories) where they hold a post or belong."""
    return _chosen(entity_ties(claims), {"holdsPost", "memberOf"})


def agency_ties(claims: Sequence[LinkedClaim]) -> Iterator[Tie]:
    """Organisations and the programmes that they run, fund or take part in."""
    ties = _chosen(entity_ties(claims), {"runs", "funds", "partnerIn"})
    return (tie for tie in ties if tie.source.type == "Organization")


def place_ties(claims: Sequence[LinkedClaim]) -> Iterator[Tie]:
    """Programmes and the places where they are held."""
    return (tie for tie in _chosen(entity_ties(claims), {"heldAt"}) if tie.target.type == "Place")


def speaker_ties(claims: Sequence[LinkedClaim]) -> Iterator[Tie]:
    """Speakers and the programmes of which they speak, or about which their reported words state a fact."""
    for claim in claims:
        if claim.predicate == "said":
            yield from (Tie(claim.subject, program, "speaksAbout", claim) for program in claim.about)
        elif claim.speaker is not None:
            things = [t for t in (claim.subject, claim.object) if t is not None and t.type == "Program"]
            yield from (Tie(claim.speaker, thing, "speaksAbout", claim) for thing in things)


def mention_ties(claims: Sequence[LinkedClaim]) -> Iterator[Tie]:
    """Things that stand in claims of one sentence of one article; the first in IRI order is the source."""
    sentences: dict[tuple[str, str], list[LinkedClaim]] = {}
    for claim in claims:
        sentences.setdefault((claim.article_iri, claim.sentence), []).append(claim)
    for group in sentences.values():
        stated = {node.iri: (node, claim) for claim in reversed(group) for node in arguments(claim)}
        for (_, (first, claim)), (_, (second, _)) in combinations(sorted(stated.items(), key=lambda i: i[0]), 2):
            yield Tie(first, second, "namedWith", claim)


def arguments(claim: LinkedClaim) -> tuple[Node, ...]:
    """All nodes that a claim names, its subject first; the speaker last."""
    nodes = (claim.subject, claim.object, claim.place, *claim.about, claim.speaker)
    return tuple(node for node in nodes if node is not None)


def _chosen(ties: Iterable[Tie], predicates: set[str]) -> Iterator[Tie]:
    return (tie for tie in ties if tie.predicate in predicates)
