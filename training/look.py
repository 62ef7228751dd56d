"""What rules and model bring up in one article, and which of it the record bears out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from examples import matched
from gold import Record
from held import Held, record_of, told
from scorer import Table, claim_alike, score
from simpul.claim.context import Context, make_context
from simpul.export.records import claim_record
from simpul.learned.extract import find_entities, settle_claims, weigh
from simpul.learned.policy import Policy
from simpul.learned.weigh import Weighed


@dataclass(frozen=True)
class Look:
    """Possible claims and how far each is right (0, .5 in doubt, 1); entities' logits and which entities are annotated
    (local ids)."""

    context: Context
    weighed: tuple[Weighed, ...]
    right: tuple[float, ...]
    real: Mapping[str, float]
    named: frozenset[str]
    record: Record
    whole: bool


def look(held: Held, policy: Policy) -> Look:
    """Rules and model over one article, against its record."""
    context = make_context(held.document, find_entities(held.document, held.reading, held.rules, policy))
    weighed, real = weigh(context, held.reading)
    return against(context, weighed, real, held.record, whole=held.whole)


def against(
    context: Context, weighed: list[Weighed], real: Mapping[str, float], record: Record, *, whole: bool
) -> Look:
    """What was weighed, against a record."""
    to_gold = matched(record, context.entities)
    ours = [claim_record(w.claim) for w in weighed]
    right = tuple(
        max((worth(c) for c in record["claims"] if claim_alike(c, one, to_gold) > 0), default=0.0) for one in ours
    )
    return Look(context, tuple(weighed), right, real, frozenset(to_gold), record, whole)


def worth(claim: Record) -> float:
    """How far an annotated claim holds: half where it is in doubt (``annotations.doubted``)."""
    return 0.5 if claim.get("doubt") else 1.0


def table(looks: list[Look], policy: Policy) -> Table:
    """The scorer's table of what the policy makes of the looks."""
    gold, ours = {}, {}
    for one in looks:
        key, document = one.record["id"], one.context.document
        made = record_of(document, *settle_claims(one.context, one.weighed, one.real, policy))
        gold[key], ours[key] = told(one.record, whole=one.whole), told(made, whole=one.whole)
    return score(gold, ours)
