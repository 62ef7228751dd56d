"""Reported speech without quotation marks, at most one statement a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from simpul.model import Quotation, Span
from simpul.nlp.around import MIN_WORDS, according, drop_that, extended, inserted
from simpul.nlp.back import paragraph_before, points_to_it, said_back
from simpul.nlp.cues import before_cue, content_of, passive_cue
from simpul.nlp.speakers import bounds, speaker_before_comma, trim, trim_statement

_THAT = re.compile(r"\b(?:bahwa|bahwasanya)\b,?\s*")
_SKIP = re.compile(r"\s*[,:]?\s*(?:(?:bahwa|bahwasanya|jika|kalau|kepada|agar|supaya)\b,?\s*)?")
_MARKED = re.compile(r"\s*(?:,|:|\s(?:bahwa|jika|kalau|agar)\b)")
_POINTS_BACK = re.compile(r"\b(?:itu|ini|tersebut|telah|akan|yang|seperti)\b")
_NOT_CONTENT = re.compile(r"(?:saat|usai|ketika|di|pada|dalam|setelah|seusai|kepada)\b")
_WRITTEN = re.compile(r"(?:Dalam|Pada|Di)\s")
_PASSIVE_LEAD = 4
_PASSIVE_REACH = 60
_GENRE = re.compile(
    r"\s+(?:beberapa\s+|sejumlah\s+|sekilas\s+|berbagai\s+)?"
    r"(?:pesan|sambutan|pidato|pandangan|laporan|materi|paparan|arahan|profil|orasi|ceramah|tausiah|presentasi)\b"
)
"""What is said without its words: "menyampaikan sambutan"."""
_SO_THAT = re.compile(r"\b(?:bahwa|bahwasanya|agar|supaya|untuk|kalau|jika)\b")
_THAT_REACH = 12


def indirect_quotations(text: str, sentences: Sequence[Span], taken: Sequence[Span]) -> list[Quotation]:
    """Reported statements in order. ``taken`` are the stretches of direct quotations with their attributions."""
    found: list[Quotation] = []
    for index, sentence in enumerate(sentences):
        free = _free(sentence, taken)
        if free is None:
            continue
        held = [*taken, *(q.evidence for q in found[-2:])]
        quotation = (
            said_back(text, sentences, index, held)
            or according(text, free)
            or inserted(text, free)
            or _passive(text, free)
            or _before(text, free, sentences, index, held)
        )
        if quotation and quotation.rule == "reported.inserted":
            quotation = extended(text, quotation, sentences[:index], held)
        if quotation and len(text[quotation.start : quotation.end].split()) >= MIN_WORDS:
            found.append(quotation)
    return found


def _free(sentence: Span, taken: Sequence[Span]) -> Span | None:
    """The part of the sentence without direct quotations: before the first, or after an attribution; None if short."""
    inside = [t for t in taken if t.start < sentence.end and t.end > sentence.start]
    if not inside:
        return sentence
    first = min(t.start for t in inside)
    return Span(sentence.start, first) if first - sentence.start > 60 else None


def _passive(text: str, sentence: Span) -> Quotation | None:
    """'Diakuinya, …', 'Dijelaskan Budi, …'; not 'Laporan itu disampaikan Budi'."""
    match = passive_cue().search(text, sentence.start, min(sentence.end, sentence.start + _PASSIVE_REACH))
    if match is None:
        return None
    lead = text[sentence.start : match.start()]
    if len(lead.split()) > _PASSIVE_LEAD or _POINTS_BACK.search(lead):
        return None
    comma = text[match.end() : match.end() + 1] == ","
    if comma and not match["nya"] and _WRITTEN.match(lead):
        return None
    if match["nya"] or comma:
        speaker, after = Span(*match.span("nya")) if match["nya"] else None, match.end()
    else:
        start = match.end() + len(text[match.end() : sentence.end]) - len(text[match.end() : sentence.end].lstrip())
        start += len("oleh ") if text.startswith("oleh ", start) else 0
        if not text[start : start + 1].isupper():
            return None
        that = _THAT.search(text, start, sentence.end)
        after = speaker_before_comma(text, start, sentence.end)
        after = min(after, that.start()) if that else after
        speaker = trim(text, start, after)
    words = drop_that(text, trim_statement(text, after, sentence.end))
    if _NOT_CONTENT.match(text, words.start) and not comma and text[after : after + 1] != ",":
        return None
    return _make(text, words, sentence, Span(*match.span("cue")), speaker, "reported.passive")


def _before(text: str, sentence: Span, sentences: Sequence[Span], index: int, held: Sequence[Span]) -> Quotation | None:
    """'X mengatakan [bahwa] …': the first verb of saying that has a subject before it."""
    for match in before_cue().finditer(text, sentence.start, sentence.end):
        lead = text[sentence.start : match.start()]
        content = content_of(match["cue"])
        if not lead.strip() or _no_subject().search(lead):
            continue
        if content == "marked" and not _MARKED.match(text, match.end()):
            continue
        subject = trim(text, sentence.start, match.start())
        cue = Span(*match.span("cue"))
        if points_to_it(text, match.end()):
            words = paragraph_before(text, sentences, index, held)
            return _make(text, words, sentence, cue, subject, "reported.it") if words else None
        if _GENRE.match(text, match.end(), sentence.end) and not _SO_THAT.search(text, match.end(), sentence.end):
            continue
        start = _content_start(text, match.end(), sentence.end, content)
        words = trim_statement(text, start, sentence.end)
        if words.end > words.start:
            return _make(text, words, sentence, cue, subject, "reported.before")
    return None


@cache
def _no_subject() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{bounds('subordinate')})\s+$", re.IGNORECASE)


def _content_start(text: str, start: int, limit: int, content: str) -> int:
    that = _THAT.search(text, start, limit)
    near = that and content != "request" and len(text[start : that.start()].split()) <= _THAT_REACH
    if that and near and not before_cue().search(text, start, that.start()):
        return that.end()
    skip = _SKIP.match(text, start, limit)
    return skip.end() if skip else start


def _make(text: str, words: Span, sentence: Span, cue: Span, speaker: Span | None, rule: str) -> Quotation:
    evidence = trim_statement(text, min(sentence.start, words.start), sentence.end)
    return Quotation(words.start, words.end, "indirect", evidence, cue, speaker, rule)
