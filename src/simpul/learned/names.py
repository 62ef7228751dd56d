"""Rules' mentions and the model's together, before overlaps are settled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from simpul.learned.policy import NamePolicy
from simpul.learned.reading import Reading
from simpul.model import Mention

_KEPT = frozenset({"place.inside-org"})
"""Rules whose mentions the model was not taught (it tags the outermost name only)."""

_SURE = 0.5


def join(
    rules: Sequence[Mention], reading: Reading, own: Sequence[Mention], policies: Mapping[str, NamePolicy]
) -> list[Mention]:
    """Mentions to settle; ``own`` are the model's."""
    none = NamePolicy()
    proposed = [m for m in own if m.confidence >= policies.get(m.type, none).propose]
    kept: list[Mention] = []
    for mention in rules:
        support, policy = reading.support(mention.start, mention.end, mention.type), policies.get(mention.type, none)
        if mention.rule in _KEPT or support >= policy.veto:
            lifted = max(mention.confidence, _SURE) if support >= policy.lift else mention.confidence
            kept.append(replace(mention, confidence=lifted))
    added: list[Mention] = []
    for mention in proposed:
        over = [m for m in kept if m.start < mention.end and mention.start < m.end and m.rule not in _KEPT]
        alike = [m for m in over if m.type == mention.type]
        if any((m.start, m.end) == (mention.start, mention.end) for m in alike):
            continue
        if alike and not policies.get(mention.type, none).borders:
            continue
        kept = [m for m in kept if m not in alike]
        kind = next((m.kind for m in alike if m.kind), None)
        added.append(replace(mention, kind=kind))
    return sorted([*kept, *added], key=lambda m: (m.start, -m.end, m.type, m.rule))
