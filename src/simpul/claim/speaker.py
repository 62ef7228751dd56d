"""Which entity the words point to that name a speaker: a name, a pronoun, an office, "birokrat asal X itu"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from simpul.claim.context import Context, Occurrence
from simpul.claim.offices import holder
from simpul.claim.salience import latest, subjects, wordless
from simpul.data import used_for
from simpul.model import Entity, Quotation, Span
from simpul.nlp.cues import pronouns
from simpul.nlp.speakers import bounds

_FORMER = re.compile(r"(?:mantan|eks)\s")
_THROUGH = re.compile(r",?\s+(?:melalui|lewat)\s+")
_BACK = re.compile(r"\b(?:itu|ini|tersebut|tadi)\s*$")
_Current = Callable[[int], Entity | None]


@dataclass(frozen=True, slots=True)
class _Told:
    """Who says each quotation, and who spoke and acted where in the text."""

    speakers: tuple[Entity | None, ...]
    past: tuple[tuple[int, Entity], ...]
    subjects: tuple[Occurrence, ...]


def speakers(context: Context) -> tuple[Entity | None, ...]:
    """Who says each of the document's quotations; None where the text does not make that certain."""
    return _told(context).speakers


def current_person(context: Context, offset: int) -> Entity | None:
    """The person whom "dia", "-nya" or "… itu" means at ``offset``; None where the text has told of none before."""
    told = _told(context)
    return latest(told.past, told.subjects, offset)


def pointed_person(context: Context, offset: int) -> Entity | None:
    """As ``current_person``, but None inside reported words: there "anggota itu" is whom the speaker points to.

    An attribution amid the words ("Dana itu, kata mantan pejabat itu, cair") is the reporter's.
    """
    reported = (q for q in context.document.quotations if q.start <= offset < q.end)
    inside = any(not (q.speaker and q.speaker.start <= offset < q.speaker.end) for q in reported)
    return None if inside else current_person(context, offset)


@lru_cache(maxsize=1)
def _told(context: Context) -> _Told:
    """Read in the order of the text, as a pronoun points back to who spoke before."""
    acted = tuple(subjects(context))
    past = list(wordless(context))
    found: list[Entity | None] = []
    for quotation in context.document.quotations:
        entity = _speaker(context, quotation, lambda offset: latest(past, acted, offset))
        found.append(entity)
        if entity is not None and entity.type == "Person":
            past.append((quotation.evidence.end, entity))
    return _Told(tuple(found), tuple(past), acted)


def _speaker(context: Context, quotation: Quotation, current: _Current) -> Entity | None:
    span = quotation.speaker
    if span is None:
        return current(quotation.evidence.start)
    text = context.text[span.start : span.end]
    before_verb = quotation.cue is not None and span.start < quotation.cue.start
    persons = _persons(context, span, before_verb=before_verb)
    if persons:
        return (persons[-1] if before_verb else persons[0]).entity
    words = re.findall(r"[\w-]+", text)
    if not words:
        return None
    if {w.lower() for w in (words[-3:] if before_verb else words[:2])} & pronouns():
        return current(span.start)
    bodies = context.within(span.start, span.end, "Organization")
    if bodies and _alone(context, span, bodies, before_verb=before_verb):
        return _body(context, bodies)
    if entity := _by_office(context, span, words, before_verb=before_verb):
        return entity
    if _BACK.search(text) or (_FORMER.match(text) and not before_verb):
        return current(span.start)
    return _body(context, bodies) if bodies and not _staff().search(context.text, span.start, bodies[0].start) else None


def _alone(context: Context, span: Span, bodies: Sequence[Occurrence], *, before_verb: bool) -> bool:
    """Whether the words name a body and no office of it; before a verb a clause may precede it ("Karena itu, X")."""
    if before_verb:
        comma = context.text.rfind(", ", span.start, bodies[-1].start)
        if comma >= 0 and comma + 2 == bodies[-1].start:
            return True
    return not context.text[span.start : bodies[0].start].strip()


def _body(context: Context, bodies: Sequence[Occurrence]) -> Entity:
    """The body that speaks: the last one named, but "X melalui Y" is X."""
    for left, right in pairwise(bodies):
        if _THROUGH.fullmatch(context.text, left.end, right.start):
            return left.entity
    return bodies[-1].entity


def _persons(context: Context, span: Span, *, before_verb: bool) -> list[Occurrence]:
    """Persons named in the span, without those who stand beside the speaker ("didampingi Y", "mewakili Z")."""
    named = context.within(span.start, span.end, "Person")
    main = [o for o in named if not _aside().search(context.text, span.start, o.start)]
    if main or not named:
        return main
    edge = context.text[named[-1].end : span.end] if before_verb else ""
    beside = _BESIDE.search(context.text, span.start, named[-1].start)
    return [named[-1]] if before_verb and len(edge.split()) <= 1 and edge[:1] != "," and not beside else []


def _by_office(context: Context, span: Span, words: list[str], *, before_verb: bool) -> Entity | None:
    """Somebody named before with the office that the words begin with (before a verb: that they hold)."""
    offices = [w for w in words if w[0].isupper()] if before_verb else words[:1]
    lower = [w for w in words[-2:] if w in used_for("office")] if before_verb else []
    found = (holder(context, office, span.start) for office in [*offices[-3:], *lower])
    return next((entity for entity in found if entity), None)


_BESIDE = re.compile(r"\b(?:mewakili|didampingi|mendampingi)\b[^,]{0,60}$", re.IGNORECASE)


@cache
def _aside() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{bounds('aside')})\b[^,]{{0,80}}(?:,[^,]{{0,25}})?$", re.IGNORECASE)


@cache
def _staff() -> re.Pattern[str]:
    """Words after which a body's name only tells for whom the speaker works ("Kepala Dinas X")."""
    return re.compile(rf"\b(?:{bounds('office-staff')})\b", re.IGNORECASE)
