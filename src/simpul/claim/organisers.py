"""Who runs and who pays for a programme: runs, funds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simpul.claim.clauses import by_clause, cues, partner_cues, same_clause, saying, verbs
from simpul.claim.context import Context, Occurrence
from simpul.claim.speaking_body import speaking_body
from simpul.model import Claim, Span

RULES = {
    "runs.active": "a body, a verb of doing, then the programme, in one clause",
    "runs.through": "the body before 'melalui' or 'bersama' and the body that does it",
    "runs.passive": "the programme, a passive verb of doing, (oleh) the body",
    "runs.of": "the programme, then 'dari', 'milik' or nothing, and the body",
    "runs.is": "the programme, 'merupakan' or 'menjadi' and a word such as program, upaya, komitmen, and the body",
    "runs.we": "'kami', 'pihaknya' and a verb of doing before the programme: the speaker's body",
    "funds.active": "a body, a verb of paying, then the programme",
    "funds.source": "the programme, 'bersumber dari', 'dibiayai', 'anggaran dari', then the body",
}
_OF = re.compile(
    rf"(?:\s*\([^()]{{1,40}}\))?\s*(?:(?:ini|itu|tersebut)\s+)?(?:[\w-]+\s+){{0,3}}{cues('of')}\s+(?:\w+\s+){{0,2}}$",
    re.I,
)
_PAID_FROM = re.compile(
    rf"\b{cues('source')}\b[^.]{{0,40}}?\b(?:dari|oleh|melalui)?\s*(?:\w+\s+){{0,2}}$",
    re.I,
)
_PAYING = re.compile(rf"\b{cues('paying')}\b", re.I)
_WE = re.compile(rf"\b{cues('we')}\b", re.I)
_OTHERS = re.compile(rf"\b{cues('others')}\b", re.I)
_THROUGH = re.compile(rf"\s*,?\s*{cues('through')}\s+(?:\w+\s+){{0,2}}$", re.I)
_IS = re.compile(
    r"(?:\s*\([^()]{1,40}\))?\s*(?:ini |itu |tersebut )?(?:yang )?(?:juga )?(?:merupakan|adalah|menjadi)\s"
    rf"[^.,;:]{{0,60}}?{cues('effort')}\w*\b[^.,;:]{{0,40}}$",
    re.I,
)
_TITLES = re.compile(r"\s*(?:oleh\s+)?(?:(?:[A-Z][\w./()-]*|dan|pihak|jajaran)\s+){0,8}")
_REACH = 160
"""Characters within which a body and a programme are told of together."""


def claims(context: Context) -> list[Claim]:
    """One claim per (predicate, body or person, programme), the surest."""
    found: dict[tuple[str, str, str | None], Claim] = {}
    for claim in by_clause(context, _of_span):
        key = (claim.predicate, claim.subject, claim.object)
        if key not in found or claim.confidence > found[key].confidence:
            found[key] = claim
    return list(found.values())


def _of_span(context: Context, span: Span) -> Iterator[Claim]:
    agents = list(context.within(span.start, span.end, "Organization", "Person"))
    for program in context.within(span.start, span.end, "Program"):
        yield from _doer_before(context, span, program, agents)
        yield from _doer_behind(context, program, agents)


def _doer_before(context: Context, span: Span, program: Occurrence, agents: list[Occurrence]) -> Iterator[Claim]:
    lead_start = max(span.start, program.start - _REACH)
    ahead = [a for a in agents if a.end <= program.start and a.end >= lead_start]
    gap_start = ahead[-1].end if ahead else lead_start
    gap = context.text[gap_start : program.start]
    we = _WE.search(gap)
    if we and verbs("active").search(gap, we.end()):
        body = speaking_body(context, program.start)
        if body:
            yield _claim(context, "runs", body.id, gap_start + we.start(), program, "runs.we", 0.5)
        return
    paying = _PAYING.search(gap)
    if not ahead or not (paying or verbs("active").search(gap)) or saying().search(gap):
        return
    if not same_clause(gap) or _OTHERS.search(gap) or partner_cues("before").search(gap):
        return
    predicate, rule = ("funds", "funds.active") if paying else ("runs", "runs.active")
    yield _claim(context, predicate, ahead[-1].entity.id, ahead[-1].start, program, rule, 0.7)
    for other, next_ in zip(reversed(ahead[:-1]), reversed(ahead), strict=False):
        if not _THROUGH.fullmatch(context.text[other.end : next_.start]):
            break
        yield _claim(context, predicate, other.entity.id, other.start, program, "runs.through", 0.6)


def _doer_behind(context: Context, program: Occurrence, agents: list[Occurrence]) -> Iterator[Claim]:
    agent = next((a for a in agents if 0 <= a.start - program.end <= _REACH), None)
    if agent is None:
        return
    gap = context.text[program.end : agent.start]
    if not same_clause(gap) or saying().search(gap):
        return
    passive = list(verbs("passive").finditer(gap))
    found: tuple[str, str, float] | None = None
    if _PAID_FROM.search(gap):
        found = ("funds", "funds.source", 0.6)
    elif _OF.fullmatch(gap):
        found = ("runs", "runs.of", 0.65)
    elif _IS.fullmatch(gap):
        found = ("runs", "runs.is", 0.55)
    elif passive and (re.search(r"\boleh\b[^,]{0,60}$", gap) or _TITLES.fullmatch(gap[passive[-1].end() :])):
        found = ("runs", "runs.passive", 0.65)
    elif not gap.strip() and agent.entity.type == "Organization":
        found = ("runs", "runs.of", 0.5)
    if found:
        predicate, rule, confidence = found
        yield context.claim(
            "runs" if predicate == "runs" else "funds",
            agent.entity.id, program.start, agent.end, rule=rule, confidence=confidence, object=program.entity.id,
        )  # fmt: skip


def _claim(
    context: Context, predicate: str, subject: str, start: int, program: Occurrence, rule: str, confidence: float
) -> Claim:
    return context.claim(
        "runs" if predicate == "runs" else "funds",
        subject, start, program.end, rule=rule, confidence=confidence, object=program.entity.id,
    )  # fmt: skip
