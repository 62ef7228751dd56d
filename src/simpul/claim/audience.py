"""For whom a programme is: targets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simpul.claim.clauses import by_clause, coordinated, cues, first_each, same_clause
from simpul.claim.context import Context, Occurrence
from simpul.claim.topic import points_back, topic
from simpul.model import Claim, Span

RULES = {
    "targets.for": "the programme, then 'bagi', 'untuk', 'kepada' and the group",
    "targets.receive": "the group, a verb of receiving or taking part, then the programme",
    "targets.given": "a verb of giving in a clause about the programme, 'kepada' and the group",
}
_FOR = re.compile(rf"\b{cues('for')}\s+(?:oleh\s+)?(?:[\w.,/-]+\s+){{0,4}}$", re.I)
_RECEIVE = re.compile(rf"\b{cues('receive')}\b", re.I)


_SURE = 0.5
_CLOSE = 25
"""Characters within which a vague group must follow its programme."""


def claims(context: Context) -> list[Claim]:
    """One claim per (programme, group or receiving organisation)."""
    return first_each(by_clause(context, _of_span))


def _is_for(gap: str, group: Occurrence) -> bool:
    """True when the words between programme and group say for whom; a vague word ("masyarakat") must follow at once."""
    if group.mention.confidence < _SURE and len(gap) > _CLOSE:
        return False
    return bool(_FOR.search(gap) or _RECEIVE.search(gap) or not gap.strip())


def _of_span(context: Context, span: Span) -> Iterator[Claim]:
    programs = context.within(span.start, span.end, "Program")
    groups = list(context.within(span.start, span.end, "Group"))
    text = context.text
    for index, group in enumerate(groups):
        left = [p for p in programs if p.end <= group.start]
        right = [p for p in programs if p.start >= group.end]
        if left and same_clause(text[left[-1].end : group.start]):
            gap = text[left[-1].end : group.start]
            if _is_for(gap, group):
                for member in coordinated(context, groups, index):
                    yield context.claim(
                        "targets",
                        left[-1].entity.id,
                        left[-1].start,
                        member.end,
                        rule="targets.for",
                        confidence=0.65,
                        object=member.entity.id,
                    )
                continue
        if (
            right
            and same_clause(text[group.end : right[0].start])
            and _RECEIVE.search(text[group.end : right[0].start])
        ):
            yield context.claim(
                "targets",
                right[0].entity.id,
                group.start,
                right[0].end,
                rule="targets.receive",
                confidence=0.65,
                object=group.entity.id,
            )
            continue
        if (
            not programs
            and _FOR.search(text[max(span.start, group.start - 80) : group.start])
            and points_back(context, span)
        ):
            about = topic(context, span)
            if about:
                yield context.claim(
                    "targets",
                    about.id,
                    span.start,
                    group.end,
                    rule="targets.given",
                    confidence=0.45,
                    object=group.entity.id,
                )
