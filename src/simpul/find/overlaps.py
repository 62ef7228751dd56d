"""Which of two overlapping mentions stays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from simpul.model import Mention

# A larger phrase may hold smaller mentions of these types: "pelatihan menjahit bagi PSK" holds a skill and a group.
_NESTS = {
    "Program": frozenset({"Group", "Skill", "Place", "Organization"}),
    "Group": frozenset({"Place", "Organization", "Program"}),
}
_ORDER = {"Organization": 0, "Person": 1, "Place": 2, "Program": 3, "Skill": 4, "Group": 5}
INSIDE_BODY = "org.inside"
"""Rule of a body inside the name of a unit of it."""
INSIDE_ORGANIZATION = "place.inside-org"
"""Rule of a place inside a body's name."""
_STRETCH = 200
"""Characters of a stretch of text within which mentions are compared."""

_CUTS = {"Program": frozenset({"Organization", "Person"}), "Group": frozenset({"Person"})}


def settle(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions without forbidden overlaps, sorted by start: the surer wins, then the longer, then by type."""
    ranked = sorted(set(_cut(list(mentions))), key=_rank)
    kept: list[Mention] = []
    near: defaultdict[int, list[Mention]] = defaultdict(list)  # kept mentions by the stretches of text that they touch
    for mention in ranked:
        touched = range(mention.start // _STRETCH, mention.end // _STRETCH + 1)
        if all(_may_share(mention, other) for stretch in touched for other in near[stretch]):
            kept.append(mention)
            for stretch in touched:
                near[stretch].append(mention)
    return sorted(kept, key=lambda m: (m.start, -m.end, _ORDER[m.type]))


def _rank(m: Mention) -> tuple[object, ...]:
    """A total order: no two different mentions are alike, so that the order of proposing never counts."""
    surest = (-round(m.confidence, 1), -(m.end - m.start), _ORDER[m.type], m.start, m.rule)
    return (*surest, -m.confidence, m.kind or "", m.text)


def _may_share(left: Mention, right: Mention) -> bool:
    if left.end <= right.start or right.end <= left.start:
        return True
    if INSIDE_BODY in (left.rule, right.rule):
        return left.type != right.type or left.end == right.end
    if INSIDE_ORGANIZATION in (left.rule, right.rule):
        return left.type != right.type
    if left.type == right.type and {left.rule, right.rule} & {"program.extended", "group.extended"}:
        return left.start == right.start
    outer, inner = (left, right) if left.end - left.start >= right.end - right.start else (right, left)
    strictly = (
        outer.start <= inner.start and inner.end <= outer.end and outer.end - outer.start > inner.end - inner.start
    )
    starts_lower = outer.text[:1].islower() or inner.start > outer.start
    return strictly and starts_lower and inner.type in _NESTS.get(outer.type, frozenset())


def _cut(mentions: list[Mention]) -> list[Mention]:
    """Phrases of programmes and groups end where a name begins: "paket sembako gratis | Pemkab Lampung Barat"."""
    names = {type_: [n for n in mentions if n.type in cutters] for type_, cutters in _CUTS.items()}
    cut = [_cut_at(m, names.get(m.type, [])) for m in mentions]
    return [m for m in cut if m]


def _cut_at(mention: Mention, names: list[Mention]) -> Mention | None:
    starts = [n.start for n in names if mention.start < n.start < mention.end <= n.end]
    head = mention.text[: min(starts) - mention.start].rstrip(" ,(") if starts else ""
    if not starts:
        return mention
    if mention.type == "Program" and (len(head.split()) < 2 or mention.rule == "program.extended"):
        return None
    return replace(mention, text=head, end=mention.start + len(head)) if head else None
