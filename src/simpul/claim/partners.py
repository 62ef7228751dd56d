"""Who helps, cooperates or officially takes part in a programme: partnerIn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simpul.claim.clauses import by_clause, coordinated, far_partner_cues, first_each, partner_cues, same_clause
from simpul.claim.context import Context, Occurrence
from simpul.claim.focus import focus_program
from simpul.model import Claim, Entity, Span

RULES = {
    "partner.after": "a cue of cooperation ('bekerja sama dengan', 'melibatkan', 'dihadiri'), then the partner",
    "partner.before": "the partner, then a verb of taking part, then the programme",
}
_BEHIND = 80
"""Characters within which a partner follows its cue."""
_AHEAD = 100
"""Characters within which the programme follows a partner that stands before it."""


def claims(context: Context) -> list[Claim]:
    """One claim per (partner, programme)."""
    return first_each(by_clause(context, _of_span))


def _of_span(context: Context, span: Span) -> Iterator[Claim]:
    yield from _after(context, span)
    yield from _before(context, span)


def _after(context: Context, span: Span) -> Iterator[Claim]:
    people = list(context.within(span.start, span.end, "Organization", "Person", "Group"))
    for cue in partner_cues("after").finditer(context.text, span.start, span.end):
        index = next((i for i, o in enumerate(people) if 0 <= o.start - cue.end() <= _BEHIND), None)
        if index is None or not same_clause(context.text[cue.end() : people[index].start]):
            continue
        about = _programme(context, span, cue)
        if about is None:
            continue
        for partner in coordinated(context, people, index):
            yield context.claim(
                "partnerIn",
                partner.entity.id,
                cue.start(),
                partner.end,
                rule="partner.after",
                confidence=0.6,
                object=about.id,
            )


def _programme(context: Context, span: Span, cue: re.Match[str]) -> Entity | None:
    """The programme of the clause, the first named; with a strong cue the one that the text is about there."""
    here = context.within(span.start, span.end, "Program")
    if here:
        return here[0].entity
    return focus_program(context, cue.start()) if cue.group().lower() in far_partner_cues() else None


def _before(context: Context, span: Span) -> Iterator[Claim]:
    agents = context.within(span.start, span.end, "Organization", "Person")
    for program in context.within(span.start, span.end, "Program"):
        nearest = _nearest(agents, program)
        if nearest is None:
            continue
        gap = context.text[nearest.end : program.start]
        if same_clause(gap) and partner_cues("before").search(gap):
            yield context.claim(
                "partnerIn",
                nearest.entity.id,
                nearest.start,
                program.end,
                rule="partner.before",
                confidence=0.6,
                object=program.entity.id,
            )


def _nearest(agents: tuple[Occurrence, ...], program: Occurrence) -> Occurrence | None:
    ahead = [o for o in agents if o.end <= program.start and program.start - o.end <= _AHEAD]
    return ahead[-1] if ahead else None
