"""What a programme is made of: teaches, partOfProgram."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from simpul.claim.clauses import by_clause, coordinated, cues, first_each, same_clause
from simpul.claim.context import Context
from simpul.claim.topic import topic
from simpul.model import Claim, Entity, Span

RULES = {
    "teaches.sentence": "a skill in a clause about a training",
    "part.example": "the whole, 'seperti', 'antara lain', 'terdiri dari', 'yaitu', then its parts",
    "part.member": "the part, 'bagian dari', 'salah satu', 'melalui', 'dalam program', then the whole",
}
_EXAMPLES = re.compile(rf"\b{cues('example')}\s*:?\s*(?:[\w-]+\s+){{0,4}}$", re.I)
_MEMBER = re.compile(rf"\b{cues('member')}\b[^.]{{0,60}}$", re.I)


def claims(context: Context) -> list[Claim]:
    """One claim per (programme, skill) and (part, whole)."""
    found = first_each(by_clause(context, _of_span))
    return [c for c in found if c.predicate != "partOfProgram" or c.subject != c.object]


def _of_span(context: Context, span: Span) -> Iterator[Claim]:
    yield from _teaches(context, span)
    yield from _parts(context, span)


def _teaches(context: Context, span: Span) -> Iterator[Claim]:
    for skill in context.within(span.start, span.end, "Skill"):
        program = _training(context, span)
        if program:
            yield context.claim(
                "teaches",
                program.id,
                span.start,
                skill.end,
                rule="teaches.sentence",
                confidence=0.6,
                object=skill.entity.id,
            )


def _training(context: Context, span: Span) -> Entity | None:
    inside = [o.entity for o in context.within(span.start, span.end, "Program")]
    trainings = [e for e in inside if e.kind == "training"]
    if trainings:
        return trainings[0]
    known = [e for e in context.entities if e.type == "Program" and e.kind == "training"]
    return known[0] if known else topic(context, span)


def _parts(context: Context, span: Span) -> Iterator[Claim]:
    programs = list(context.within(span.start, span.end, "Program"))
    for index, (left, right) in enumerate(pairwise(programs)):
        gap = context.text[left.end : right.start]
        if left.entity.id == right.entity.id or not same_clause(gap):
            continue
        if _EXAMPLES.search(gap):
            for part in coordinated(context, programs, index + 1):
                yield context.claim(
                    "partOfProgram",
                    part.entity.id,
                    left.start,
                    part.end,
                    rule="part.example",
                    confidence=0.6,
                    object=left.entity.id,
                )
        elif _MEMBER.search(gap):
            yield context.claim(
                "partOfProgram",
                left.entity.id,
                left.start,
                right.end,
                rule="part.member",
                confidence=0.55,
                object=right.entity.id,
            )
