"""Attributions that stand inside or at the edge of the statement: 'Menurut X, …', '…, kata X', 'Jadi, kata dia, …'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from simpul.data import used_for
from simpul.model import Quotation, Span
from simpul.nlp.cues import after_cue, before_cue, passive_cue
from simpul.nlp.speakers import bounds, speaker_after, speaker_before_comma, trim, trim_statement

SHORT_LEAD = 6
"""So many words before an attribution are only a connector ("Untuk itu, kata dia, …")."""
MIN_WORDS = 3
_ACCORDING = re.compile(
    r"(?<!\w)(?:[Mm]enurut(?:(?P<nya>nya)\b|\s+(?=\w))|Bagi(?:(?P<own>nya)(?=,)|\s+(?=[A-Z][^,.]{2,40},))"
    r"|(?:Dilansir|Dikutip|Melansir|Mengutip)\s+(?:dari\s+)?(?:(?:laman|situs|website|akun|unggahan|data|resmi|web)\s+)*(?=[A-Z]))"
)
_THAT = re.compile(r"(?:bahwa|bahwasanya)\b,?\s*")
_CLOSED = re.compile(r"(?:nya|\s+\w+(?:\s+[A-Z]\w+){0,2}),")
"""A short speaker and the comma behind it ("Ke depan lanjut dia, …")."""


@cache
def _source() -> re.Pattern[str]:
    return re.compile(rf"(?:{bounds('source')})\b", re.IGNORECASE)


def according(text: str, sentence: Span) -> Quotation | None:
    """'Menurut X, …', 'Menurutnya, …', 'Bagi X, …'."""
    match = _ACCORDING.search(text, sentence.start, sentence.end)
    if match is None or (not match["nya"] and not match["own"] and _source().match(text, match.end())):
        return None
    if match["nya"] or match["own"]:
        speaker, after = Span(match.end() - len("nya"), match.end()), match.end()
    else:
        after = speaker_before_comma(text, match.end(), sentence.end)
        speaker = trim(text, match.end(), after)
    return _around(text, sentence, Span(match.start(), match.end()), after, speaker, "reported.according")


def inserted(text: str, sentence: Span) -> Quotation | None:
    """'…, kata X', 'Jadi, kata dia, …', 'Selain itu ungkap X, …', 'Kata dia, …'."""
    for match in after_cue().finditer(text, sentence.start, sentence.end):
        lead = len(text[sentence.start : match.start()].split())
        separated = match.group()[:1] in ",." or match.start() == sentence.start
        plain = match["cue"] not in used_for("says-or-not") or _CLOSED.match(text, match.end("cue"), sentence.end)
        if not separated and (lead > SHORT_LEAD or not plain or match["cue"][0].isupper()):
            continue
        if match["nya"]:
            speaker, after = Span(*match.span("nya")), match.end()
        else:
            after = speaker_before_comma(text, match.end(), sentence.end)
            speaker = speaker_after(text, match.end(), after)
            rest = trim(text, after, sentence.end)
            if len(text[rest.start : rest.end].split()) <= SHORT_LEAD and text[rest.start : rest.start + 1].isupper():
                speaker = speaker_after(text, match.end(), sentence.end)
        found = _around(text, sentence, Span(match.start(), match.end("cue")), after, speaker, "reported.inserted")
        if found:
            return found
    return None


def _around(text: str, sentence: Span, cue: Span, after: int, speaker: Span, rule: str) -> Quotation | None:
    """The statement stands before the attribution, after it, or on both sides."""
    lead = trim(text, sentence.start, cue.start)
    rest = drop_that(text, trim_statement(text, after, sentence.end))
    before, behind = len(text[lead.start : lead.end].split()), len(text[rest.start : rest.end].split())
    comma = text[after : after + 2].lstrip().startswith(",")
    if behind >= MIN_WORDS and before <= SHORT_LEAD:
        words = rest
    elif before > SHORT_LEAD and behind >= SHORT_LEAD and comma:
        words = trim_statement(text, sentence.start, sentence.end)
    elif before >= MIN_WORDS:
        words = trim_statement(text, lead.start, lead.end)
    else:
        return None
    evidence = trim_statement(text, sentence.start, sentence.end)
    return Quotation(words.start, words.end, "indirect", evidence, trim(text, cue.start, cue.end), speaker, rule)


def drop_that(text: str, span: Span) -> Span:
    """``span`` without a leading "bahwa"."""
    match = _THAT.match(text, span.start, span.end)
    return Span(match.end(), span.end) if match else span


def extended(text: str, quotation: Quotation, earlier: Sequence[Span], held: Sequence[Span]) -> Quotation:
    """A statement that ends in ', kata X' taken back over the sentences of its line that nobody else's words hold.

    Texts that have lost their quotation marks look like this: several sentences, one attribution at the end.
    """
    start = quotation.start
    if quotation.cue is None or quotation.cue.start < quotation.end:
        return quotation
    for sentence in reversed(earlier):
        if "\n" in text[sentence.end : start] or sentence.end > start or _taken(text, sentence, held):
            break
        start = sentence.start
    return replace(quotation, start=start, evidence=Span(start, quotation.evidence.end))


def _taken(text: str, sentence: Span, held: Sequence[Span]) -> bool:
    if any(h.start < sentence.end and h.end > sentence.start for h in held):
        return True
    cues = (before_cue(), passive_cue(), _ACCORDING)
    return any(cue.search(text, sentence.start, sentence.end) for cue in cues)
