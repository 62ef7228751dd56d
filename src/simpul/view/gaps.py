"""What articles leave out about programmes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from simpul.model import LinkedClaim, Node

Aspect = Literal["organiser", "place", "time", "budget", "audience", "status"]
ASPECTS: tuple[Aspect, ...] = ("organiser", "place", "time", "budget", "audience", "status")
PREDICATES = (
    "runs",
    "heldAt",
    "hasTime",
    "hasQuantity",
    "targets",
    "hasStatus",
    "funds",
    "aimsAt",
    "partnerIn",
    "said",
)
"""What gaps are found in: these and no others make a programme known."""
_ASPECT: dict[str, Aspect] = {
    "runs": "organiser", "heldAt": "place", "hasTime": "time", "targets": "audience", "hasStatus": "status",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gaps:
    """A programme, how many articles and origins speak of it, and what none of them tells."""

    programme: Node
    articles: int
    origins: int
    missing: tuple[Aspect, ...]


def gaps(claims: Iterable[LinkedClaim]) -> tuple[Gaps, ...]:
    """All programmes that claims are about, those of the most origins first; a complete one misses nothing."""
    nodes: dict[str, Node] = {}
    told, articles, origins = (
        defaultdict[str, set[str]](set),
        defaultdict[str, set[str]](set),
        defaultdict[str, set[str]](set),
    )
    for claim in claims:
        for node in (claim.subject, claim.object, *claim.about):
            if node is None or node.type != "Program":
                continue
            nodes.setdefault(node.thing, node)
            articles[node.thing].add(claim.article_iri)
            origins[node.thing].add(claim.origin_iri)
            aspect = "budget" if claim.role == "budget" else _ASPECT.get(claim.predicate)
            if aspect:
                told[node.thing].add(aspect)
    found = [
        Gaps(node, len(articles[iri]), len(origins[iri]), tuple(a for a in ASPECTS if a not in told[iri]))
        for iri, node in nodes.items()
    ]
    return tuple(sorted(found, key=lambda each: (-each.origins, each.programme.name, each.programme.thing)))
