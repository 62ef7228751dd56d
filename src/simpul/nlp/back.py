"""'Hal itu disampaikan X': the sentences before it are what X said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from simpul.model import Quotation, Span
from simpul.nlp.cues import passive_cue
from simpul.nlp.speakers import speaker_after, trim_statement

_HEAD = re.compile(
    r"(?:Hal|Pernyataan|Informasi|Keterangan|Demikian|Ini|Itu|Penegasan|Imbauan|Ajakan|Pesan|Harapan)"
    r"\s*(?:itu|ini|tersebut|demikian)?,?\s*(?:juga\s+)?(?=di\w+kan|diungkap|disebut)"
)
_BY = re.compile(r"\s*(?:langsung\s+|kembali\s+)?(?:oleh(?P<nya>nya)?\s*)?")
_IT = re.compile(
    r"\s*(?:hal|pernyataan)\s+(?:itu|ini|tersebut)"
    r"(?=\s*(?:[.,;]|$|\s(?:pada|saat|di|dalam|usai|kepada|ketika|seusai|setelah)\b))"
)


def said_back(text: str, sentences: Sequence[Span], index: int, taken: Sequence[Span]) -> Quotation | None:
    """The statement before sentence ``index``, if that sentence gives it to somebody."""
    sentence = sentences[index]
    head = _HEAD.match(text, sentence.start, sentence.end)
    cue = passive_cue().match(text, head.end(), sentence.end) if head else None
    if cue is None:
        return None
    by = _BY.match(text, cue.end(), sentence.end)
    if cue["nya"]:
        speaker = Span(*cue.span("nya"))
    elif by and by["nya"]:
        speaker = Span(*by.span("nya"))
    else:
        speaker = speaker_after(text, by.end() if by else cue.end(), sentence.end)
    if not text[speaker.start : speaker.start + 1].isupper() and text[speaker.start : speaker.end] != "nya":
        return None
    words = paragraph_before(text, sentences, index, taken)
    if words is None:
        return None
    evidence = Span(words.start, speaker.end)
    return Quotation(words.start, words.end, "indirect", evidence, Span(*cue.span("cue")), speaker, "reported.back")


def points_to_it(text: str, offset: int) -> bool:
    """Does the verb of saying that ends at ``offset`` have "hal itu" as its object ("X mengatakan hal itu saat …")?"""
    return bool(_IT.match(text, offset))


def paragraph_before(text: str, sentences: Sequence[Span], index: int, taken: Sequence[Span]) -> Span | None:
    """One or two sentences of one paragraph just before sentence ``index``, unless somebody's words already."""
    if index == 0 or _held(sentences[index - 1], taken):
        return None
    last = first = sentences[index - 1]
    if index > 1:
        earlier = sentences[index - 2]
        if "\n" not in text[earlier.end : first.start] and not _held(earlier, taken):
            first = earlier
    return trim_statement(text, first.start, last.end)


def _held(sentence: Span, taken: Sequence[Span]) -> bool:
    return any(t.start < sentence.end and t.end > sentence.start for t in taken)
