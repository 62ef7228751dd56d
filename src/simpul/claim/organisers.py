"""Who runs, pays for and takes part in a programme: runs, funds, partnerIn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simpul.claim.clauses import coordinated, partner_cues, same_clause, spans_of_speech, verbs
from simpul.claim.context import Context, Occurrence
from simpul.claim.topic import points_back, topic
from simpul.model import Claim, Entity, Span

RULES = {
    "runs.active": "a body, a verb of doing, then the programme, in one clause",
    "runs.passive": "the programme, a passive verb of doing, (oleh) the body",
    "runs.of": "the programme, then 'dari', 'milik' or nothing, and the body",
    "runs.we": "'kami', 'pihaknya' and a verb of doing before the programme: the speaker's body",
    "funds.active": "a body, a verb of paying with an amount, then the programme",
    "funds.source": "the programme, 'bersumber dari', 'dibiayai', 'anggaran dari', then the body",
    "partner.after": "a cue of cooperation ('bekerja sama dengan', 'melibatkan', 'dihadiri'), then the partner",
    "partner.before": "the partner, then a verb of taking part, then the programme",
}
_OF = re.compile(r"(?:\s*\([^()]{1,40}\))?\s*(?:(?:ini|itu|tersebut)\s+)?(?:dari|milik|besutan|gagasan|prakarsa|inisiatif)\s+(?:\w+\s+){0,2}$", re.I)
_POSSESSIVE = re.compile(r"(?:\s*\([^()]{1,40}\))?\s*(?:\w+\s+)?$")
_PAID_FROM = re.compile(r"(?:bersumber|dibiayai|pembiayaan|didanai|anggaran|ditanggung|dana)\b[^.]{0,40}(?:dari|oleh|melalui)?\s*(?:\w+\s+){0,2}$", re.I)
_PAYING = re.compile(r"\b(?:mengucurkan|menggelontorkan|mengalokasikan|menganggarkan|membiayai|mendanai|menanggung)\b", re.I)
_WE = re.compile(r"\b(?:kami|kita|pihaknya|pihak kami)\b", re.I)
_OTHER_VERB = re.compile(r"\b(?:menerima|mendapat|mendapatkan|memperoleh|meminta|mengajukan|menolak|mengkritik|menanyakan|berharap)\b", re.I)
_REACH = 160


def claims(context: Context) -> list[Claim]:
    """Claims of who runs, funds and helps programmes; one per (predicate, subject, programme)."""
    found: dict[tuple[str, str, str | None], Claim] = {}
    for sentence in context.document.sentences:
        for span in spans_of_speech(context, sentence):
            for claim in _of_span(context, span):
                key = (claim.predicate, claim.subject, claim.object)
                if key not in found or claim.confidence > found[key].confidence:
                    found[key] = claim
    runs = {(c.subject, c.object) for c in found.values() if c.predicate == "runs"}
    return [c for c in found.values() if c.predicate != "partnerIn" or (c.subject, c.object) not in runs]


def _of_span(context: Context, span: Span) -> Iterator[Claim]:
    programs = list(context.within(span.start, span.end, "Program"))
    agents = list(context.within(span.start, span.end, "Organization", "Person"))
    for program in programs:
        yield from _runs(context, program, agents)
        yield from _we(context, span, program, agents)
    yield from _partners(context, span, agents, programs)


def _runs(context: Context, program: Occurrence, agents: list[Occurrence]) -> Iterator[Claim]:
    text = context.text
    ahead = [a for a in agents if a.end <= program.start and program.start - a.end <= _REACH]
    for index in range(len(ahead) - 1, -1, -1):
        agent = ahead[index]
        gap = text[agent.end : program.start]
        verb = verbs("active").search(gap)
        if verb and same_clause(gap) and not _OTHER_VERB.search(gap) and not partner_cues("before").search(gap):
            paying = _PAYING.search(gap)
            rule, predicate = ("funds.active", "funds") if paying else ("runs.active", "runs")
            yield context.claim(predicate, agent.entity.id, agent.start, program.end, rule=rule, confidence=0.7, object=program.entity.id)
            break
    for agent in (a for a in agents if 0 <= a.start - program.end <= _REACH):
        gap = text[program.end : agent.start]
        if not same_clause(gap):
            break
        if _PAID_FROM.search(gap):
            yield context.claim("funds", agent.entity.id, program.start, agent.end, rule="funds.source", confidence=0.6, object=program.entity.id)
        elif _OF.match(gap):
            yield context.claim("runs", agent.entity.id, program.start, agent.end, rule="runs.of", confidence=0.65, object=program.entity.id)
        elif verbs("passive").search(gap) and (re.search(r"\boleh\b[^,]{0,60}$", gap) or verbs("passive").search(gap[-40:])):
            yield context.claim("runs", agent.entity.id, program.start, agent.end, rule="runs.passive", confidence=0.65, object=program.entity.id)
        elif _POSSESSIVE.match(gap) and agent.entity.type == "Organization" and not gap.strip():
            yield context.claim("runs", agent.entity.id, program.start, agent.end, rule="runs.of", confidence=0.5, object=program.entity.id)
        break


def _we(context: Context, span: Span, program: Occurrence, agents: list[Occurrence]) -> Iterator[Claim]:
    if any(a.end <= program.start for a in agents):
        return
    lead = context.text[max(span.start, program.start - _REACH) : program.start]
    pronoun = _WE.search(lead)
    if not pronoun or not verbs("active").search(lead, pronoun.end()):
        return
    body = speaking_body(context, program.start)
    if body:
        start = program.start - len(lead) + pronoun.start()
        yield context.claim("runs", body.id, start, program.end, rule="runs.we", confidence=0.5, object=program.entity.id)


def speaking_body(context: Context, offset: int) -> Entity | None:
    """The body in whose name the speaker around ``offset`` says "we": the organisation named next to the last person."""
    person = context.before(offset, "Person")
    near = context.after(offset, "Person")
    if near and near.start - offset < 250 and (not person or offset - person.end > 250):
        person = near
    if person is None:
        return None
    for occurrence in (o for o in context.occurrences if o.entity.id == person.entity.id):
        around = context.within(max(0, occurrence.start - 90), occurrence.start, "Organization")
        if around:
            return around[-1].entity
    return None


def _partners(context: Context, span: Span, agents: list[Occurrence], programs: list[Occurrence]) -> Iterator[Claim]:
    about = programs[0].entity if programs else None
    if about is None and points_back(context, span):
        about = topic(context, span)
    if about is None:
        return
    people = sorted([*agents, *context.within(span.start, span.end, "Group")], key=lambda o: o.start)
    for cue in partner_cues("after").finditer(context.text, span.start, span.end):
        index = next((i for i, o in enumerate(people) if 0 <= o.start - cue.end() <= 80), None)
        if index is None or not same_clause(context.text[cue.end() : people[index].start]):
            continue
        for partner in coordinated(context, people, index):
            yield context.claim("partnerIn", partner.entity.id, cue.start(), partner.end, rule="partner.after", confidence=0.6, object=about.id)
    for program in programs:
        ahead = [o for o in agents if o.end <= program.start and program.start - o.end <= 100]
        if ahead:
            gap = context.text[ahead[-1].end : program.start]
            if same_clause(gap) and partner_cues("before").search(gap):
                yield context.claim(
                    "partnerIn", ahead[-1].entity.id, ahead[-1].start, program.end, rule="partner.before", confidence=0.6, object=program.entity.id
                )
