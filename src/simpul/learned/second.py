"""A second look at one article: what is claimed and named is weighed again beside its rivals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from simpul.claim.context import Context
from simpul.learned.features import claim_rows, entity_rows, stands
from simpul.learned.policy import Second
from simpul.learned.weigh import Weighed


def look_again(
    context: Context, weighed: Sequence[Weighed], real: Mapping[str, float], second: Second | None
) -> tuple[list[Weighed], dict[str, float]]:
    """The same claims and entities with the log odds that the trees give; without trees as they are."""
    if second is None:
        return list(weighed), dict(real)
    standing = stands(weighed, second.first)
    odds = second.claims.odds(claim_rows(context, standing, real)).tolist() if standing else []
    again = {id(s.weighed): replace(s.weighed, logit=z) for s, z in zip(standing, odds, strict=True)}
    ids, rows = entity_rows(context, standing, real)
    entities = dict(zip(ids, second.entities.odds(rows).tolist(), strict=True)) if ids else {}
    return [again.get(id(w), w) for w in weighed], dict(real) | entities
