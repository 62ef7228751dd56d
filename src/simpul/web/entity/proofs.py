"""The evidence about a thing: claims with their sentences, page by page."""

from __future__ import annotations

from dataclasses import dataclass

from simpul.model import LinkedClaim
from simpul.search.claims import claims_about, claims_with, count_claims
from simpul.web.library import Generation

PAGE = 10
"""Claims on a page."""


@dataclass(frozen=True, slots=True)
class Proofs:
    """One page of claims; ``total`` counts all of them."""

    claims: tuple[LinkedClaim, ...]
    total: int


def proofs(here: Generation, iri: str, *, predicate: str = "", fact: str = "", page: int = 1) -> Proofs:
    """The claims about a thing: those of one predicate, or those that state one fact, or all; the latest first."""
    start = (page - 1) * PAGE
    if fact:
        same = tuple(reversed(claims_with(here.claims, [fact])))
        return Proofs(same[start : start + PAGE], len(same))
    found = claims_about(here.claims, iri, predicate=predicate or None, limit=PAGE, offset=start)
    return Proofs(found, count_claims(here.claims, iri, predicate=predicate or None))
