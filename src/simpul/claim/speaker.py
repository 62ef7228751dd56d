"""Which entity the words point to that name a speaker: a name, a pronoun, an office, "birokrat asal X itu"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from simpul.claim.context import Context, Occurrence
from simpul.claim.offices import holder
from simpul.model import Entity, Quotation, Span
from simpul.nlp.cues import passive_cue, pronouns
from simpul.nlp.speakers import bounds

_FRESH = 1200
"""So many characters after an attribution its speaker is still the one whom pronouns mean."""
_BACK = re.compile(r"\b(?:itu|ini|tersebut|tadi)\s*$")
_VERB = re.compile(r"\b(?:me[mny]?\w{4,}|ber\w{3,}|di\w{4,}|akan|telah|sudah|juga|hadir|tiba)\b")
_SAME = re.compile(r"(?:Hal|Pernyataan|Pendapat|Keluhan|Harapan|Hal yang)\s+(?:yang\s+)?(?:senada|sama|serupa)\b")


class Speakers:
    """Resolves the speakers of one article's quotations, in the order of the text."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._resolved: list[tuple[int, Entity]] = []
        self._subjects = tuple(self._find_subjects())

    def speaker(self, quotation: Quotation) -> Entity | None:
        """The entity that said it, or None where the text does not make that certain. Call in the order of the text."""
        entity = self._resolve(quotation)
        if entity is not None and entity.type == "Person":
            self._resolved.append((quotation.evidence.end, entity))
        return entity

    def _resolve(self, quotation: Quotation) -> Entity | None:
        span, context = quotation.speaker, self._context
        if span is None:
            return self._current(quotation.evidence.start)
        text = context.text[span.start : span.end]
        before_verb = quotation.cue is not None and span.start < quotation.cue.start
        persons = self._persons(span, before_verb)
        if persons:
            return (persons[-1] if before_verb else persons[0]).entity
        words = re.findall(r"[\w-]+", text)
        if not words:
            return None
        if {w.lower() for w in (words[-3:] if before_verb else words[:2])} & pronouns():
            return self._current(span.start)
        if entity := self._by_office(span, words, before_verb):
            return entity
        if _BACK.search(text):
            return self._current(span.start)
        bodies = context.within(span.start, span.end, "Organization")
        return bodies[-1].entity if bodies and self._names_body(bodies[0], span) else None

    def _persons(self, span: Span, before_verb: bool) -> list[Occurrence]:
        """Persons named in the span, without those who stand beside the speaker ("didampingi Y", "mewakili Z")."""
        named = self._context.within(span.start, span.end, "Person")
        main = [o for o in named if not _aside().search(self._context.text, span.start, o.start)]
        if main or not named:
            return main
        edge = self._context.text[named[-1].end : span.end] if before_verb else ""
        alone = (
            before_verb
            and len(edge.split()) <= 1
            and not _beside().search(self._context.text, span.start, named[-1].start)
        )
        return [named[-1]] if alone else []

    def _names_body(self, body: Occurrence, span: Span) -> bool:
        """Do the words name the body itself rather than somebody of it ("Kepala Dinas X")?"""
        return not _staff().search(self._context.text, span.start, body.start)

    def _by_office(self, span: Span, words: list[str], before_verb: bool) -> Entity | None:
        """Somebody named before with the office that the words begin with (before a verb: that they hold)."""
        offices = [w for w in words if w[0].isupper()] if before_verb else words[:1]
        lower = [w for w in words[-2:] if w in _LOWER_OFFICES] if before_verb else []
        for office in [*offices[-3:], *lower]:
            if found := holder(self._context, office, span.start):
                return found
        return None

    def _current(self, offset: int) -> Entity | None:
        """Whom a pronoun points to: the last speaker; if that is long ago, a later subject of a sentence."""
        past = [r for r in self._resolved if r[0] <= offset]
        subjects = [(o.start, o.entity) for o in self._subjects if o.start < offset]
        if past and offset - past[-1][0] <= _FRESH:
            return past[-1][1]
        candidates = past[-1:] + subjects[-1:]
        return max(candidates, key=lambda c: c[0])[1] if candidates else None

    def _find_subjects(self) -> Iterator[Occurrence]:
        quotations = self._context.document.quotations
        for sentence in self._context.document.sentences:
            subject = self._subject(sentence)
            if subject and not any(q.start <= subject.start < q.end for q in quotations):
                yield subject

    def _subject(self, sentence: Span) -> Occurrence | None:
        """A person named before the sentence's verb, or behind "Hal senada disampaikan"."""
        text = self._context.text
        if _SAME.match(text, sentence.start, sentence.end):
            cue = passive_cue().search(text, sentence.start, sentence.end)
            found = self._context.within(cue.end(), sentence.end, "Person") if cue else ()
            return found[0] if found else None
        verb = _VERB.search(text, sentence.start, sentence.end)
        persons = self._context.within(sentence.start, verb.start() if verb else sentence.end, "Person")
        return persons[-1] if persons else None


_LOWER_OFFICES = frozenset({"bupati", "gubernur", "menteri", "presiden", "camat", "lurah", "wabup", "wagub"})


@cache
def _aside() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{bounds('aside')})\b[^,]{{0,80}}(?:,[^,]{{0,25}})?$", re.IGNORECASE)


@cache
def _beside() -> re.Pattern[str]:
    return re.compile(r"\b(?:mewakili|didampingi|mendampingi)\b[^,]{0,60}$", re.IGNORECASE)


@cache
def _staff() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{bounds('office-staff')})\b", re.IGNORECASE)
