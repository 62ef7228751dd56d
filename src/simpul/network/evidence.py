"""The claims behind a tie, whole: with their sentences, articles and speakers."""

from __future__ import annotations

from collections.abc import Iterable

from simpul.graph.closure import closure
from simpul.graph.from_rdf import claims_from_graph
from simpul.graph.store import Store
from simpul.model import LinkedClaim


def read_stated(facts: Store, claims: Iterable[str]) -> tuple[LinkedClaim, ...]:
    """The claims with these IRIs, those that the facts have, in the order given. Raises ValueError for a broken one."""
    wanted = tuple(claims)
    found = {claim.iri: claim for claim in claims_from_graph(closure(facts, *wanted))}
    return tuple(found[iri] for iri in wanted if iri in found)
