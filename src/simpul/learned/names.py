"""Rules' mentions and the model's together, before overlaps are settled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from simpul.find.place_heads import bare
from simpul.learned.body_borders import bordered, closed
from simpul.learned.policy import NamePolicy
from simpul.learned.reading import Reading
from simpul.model import Mention

_KEPT = frozenset({"place.inside-org"})
"""Rules whose mentions the model was not taught (it tags the outermost name only)."""


def join(
    rules: Sequence[Mention], reading: Reading, own: Sequence[Mention], policies: Mapping[str, NamePolicy]
) -> list[Mention]:
    """Mentions to settle; ``own`` are the model's, of which bare head words of places are none."""
    none = NamePolicy()
    proposed = [
        closed(m)
        for m in own
        if m.confidence >= policies.get(m.type, none).propose and not (m.type == "Place" and bare(m.text))
    ]
    supported = [
        m
        for m in rules
        if m.rule in _KEPT or reading.support(m.start, m.end, m.type) >= policies.get(m.type, none).veto
    ]
    kept = bordered(supported, proposed)
    added = [
        m
        for m in proposed
        if not any(o.type == m.type and o.start < m.end and m.start < o.end for o in kept if o.rule not in _KEPT)
    ]
    return sorted([*kept, *added], key=lambda m: (m.start, -m.end, m.type, m.rule))
