"""How far a claim can be relied on: the share of its rule's claims that were right when a person judged them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from simpul.data import lexicon
from simpul.model import Claim


def measured(claim: Claim) -> Claim:
    """The claim with its rule's measured confidence; a rule that was never judged keeps its own.

    The figures come from ``benchmarks/confidence.py``; docs/quality.md shows how they hold on other articles.
    """
    known = _table().get(claim.rule)
    return claim if known is None else replace(claim, confidence=known)


@cache
def _table() -> Mapping[str, float]:
    return {row["rule"]: float(row["confidence"]) for row in lexicon("rule_confidence")}
