"""Whom a pronoun means: the last speaker, or where that is long ago, the last person who did something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from simpul.claim.context import Context, Occurrence
from simpul.model import Entity, Span
from simpul.nlp.cues import before_cue, passive_cue

_FRESH = 1200
"""So many characters after an attribution its speaker is still the one whom pronouns mean."""
_VERB = re.compile(r"\b(?:me[mny]?\w{4,}|ber\w{3,}|di\w{4,}|akan|telah|sudah|juga|hadir|tiba)\b")
_SAME = re.compile(r"(?:Hal|Pernyataan|Pendapat|Keluhan|Harapan|Hal yang)\s+(?:yang\s+)?(?:senada|sama|serupa)\b")


def latest(past: Sequence[tuple[int, Entity]], subjects: Sequence[Occurrence], offset: int) -> Entity | None:
    """The person meant at ``offset``; ``past`` holds the speakers so far with the ends of their attributions."""
    spoke = sorted((told for told in past if told[0] <= offset), key=lambda told: told[0])
    if spoke and offset - spoke[-1][0] <= _FRESH:
        return spoke[-1][1]
    acted = [(o.start, o.entity) for o in subjects if o.start < offset]
    candidates = spoke[-1:] + acted[-1:]
    return max(candidates, key=lambda c: c[0])[1] if candidates else None


def subjects(context: Context) -> Iterator[Occurrence]:
    """The persons whom the reporter's own sentences name as their subjects, in the order of the text."""
    quotations = context.document.quotations
    for sentence in context.document.sentences:
        subject = _subject(context, sentence)
        if subject and not any(q.start <= subject.start < q.end for q in quotations):
            yield subject


def wordless(context: Context) -> Iterator[tuple[int, Entity]]:
    """Who spoke without their words being given ("Hal senada disampaikan X", "X membenarkan kabar itu"), and where."""
    text, quotations = context.text, context.document.quotations
    for sentence in context.document.sentences:
        if any(q.evidence.start < sentence.end and sentence.start < q.evidence.end for q in quotations):
            continue
        subject = _subject(context, sentence)
        if subject and (_SAME.match(text, sentence.start, sentence.end) or _speaks(text, subject.end, sentence.end)):
            yield sentence.end, subject.entity


def _speaks(text: str, start: int, end: int) -> bool:
    """Whether a verb of saying follows that is not somebody else's ("arahan Presiden yang meminta …")."""
    return any(not text.endswith("yang ", start, cue.start()) for cue in before_cue().finditer(text, start, end))


def _subject(context: Context, sentence: Span) -> Occurrence | None:
    """A person named before the sentence's verb, or behind "Hal senada disampaikan"."""
    text = context.text
    if _SAME.match(text, sentence.start, sentence.end):
        cue = passive_cue().search(text, sentence.start, sentence.end)
        found = context.within(cue.end(), sentence.end, "Person") if cue else ()
        return found[0] if found else None
    verb = _VERB.search(text, sentence.start, sentence.end)
    persons = context.within(sentence.start, verb.start() if verb else sentence.end, "Person")
    return persons[-1] if persons else None
