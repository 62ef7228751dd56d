"""Direct quotations: quoted stretches that somebody is said to have said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from simpul.model import Quotation, Span
from simpul.nlp.cues import after_cue, before_cue, passive_cue
from simpul.nlp.quotes import Stretch
from simpul.nlp.speakers import speaker_after, trim, trim_statement

_LEAD = re.compile(r"(?:kata|ujar|ucap|tutur|jelas)\s+(?P<who>[^\n\"“.]{2,120}?)\s*[,:]\s*$")
_NAME_VERB = re.compile(r"\s*,?\s*(?P<who>(?:[A-Z][\w.'’-]*\s+){1,5}|(?:dia|ia|beliau)\s+)(?=me\w|ber\w)")
_MIN_WORDS = 4


def direct_quotations(text: str, stretches: Sequence[Stretch], sentences: Sequence[Span]) -> list[Quotation]:
    """Quotations with a verb of saying after or before them, and whole quoted sentences that run on from one."""
    found: list[Quotation] = []
    for index, stretch in enumerate(stretches):
        quotation = _cued_after(text, stretch) or _cued_before(text, stretch, sentences)
        if quotation is None:
            ahead = stretches[index + 1] if index + 1 < len(stretches) else None
            quotation = _runs_into(text, stretch, ahead) or _runs_on(text, stretch, found, sentences)
        if quotation:
            found.append(quotation)
    return found


def _cued_after(text: str, stretch: Stretch) -> Quotation | None:
    words = trim_statement(text, stretch.start, stretch.end)
    long = len(text[words.start : words.end].split()) >= _MIN_WORDS
    cue = (after_cue(noun=True) if long else after_cue()).match(text, stretch.outer_end)
    if cue is None:
        return _named_after(text, stretch)
    if cue["nya"]:
        speaker = Span(cue.start("nya"), cue.end("nya"))
    else:
        line_end = text.find("\n", cue.end())
        speaker = speaker_after(text, cue.end(), line_end if line_end >= 0 else len(text))
    evidence = Span(stretch.outer_start, max(speaker.end, cue.end("cue")))
    return Quotation(words.start, words.end, "direct", evidence, Span(*cue.span("cue")), speaker, "quote.cue-after")


def _named_after(text: str, stretch: Stretch) -> Quotation | None:
    """'"…," Budi menegaskan.': the speaker stands between the words and the verb."""
    match = _NAME_VERB.match(text, stretch.outer_end)
    cue = before_cue().match(text, match.end()) if match else None
    if match is None or cue is None:
        return None
    words = trim_statement(text, stretch.start, stretch.end)
    speaker = trim(text, match.start("who"), match.end("who"))
    evidence = Span(stretch.outer_start, cue.end())
    return Quotation(words.start, words.end, "direct", evidence, Span(*cue.span("cue")), speaker, "quote.name-after")


def _cued_before(text: str, stretch: Stretch, sentences: Sequence[Span]) -> Quotation | None:
    sentence = next((s for s in sentences if s.start <= stretch.outer_start < s.end), None)
    if sentence is None or sentence.start == stretch.outer_start:
        return None
    words = trim_statement(text, stretch.start, stretch.end)
    if len(text[words.start : words.end].split()) < _MIN_WORDS:
        return None
    lead = text[sentence.start : stretch.outer_start]
    if match := _LEAD.search(lead):
        at = sentence.start
        speaker = trim(text, at + match.start("who"), at + match.end("who"))
        cue = Span(at + match.start(), at + match.start("who") - 1)
        return Quotation(
            words.start, words.end, "direct", Span(cue.start, stretch.outer_end), cue, speaker, "quote.cue-lead"
        )
    if not lead.rstrip().endswith((",", ":")) and not lead.rstrip().endswith(("bahwa", "mengatakan", "menyebut")):
        return None
    for pattern in (before_cue(), passive_cue()):
        for match in pattern.finditer(text, sentence.start, stretch.outer_start):
            start = sentence.start if pattern is before_cue() else match.end()
            end = match.start() if pattern is before_cue() else stretch.outer_start
            speaker = trim(text, start, end)
            if speaker.end > speaker.start:
                evidence = Span(sentence.start, stretch.outer_end)
                return Quotation(
                    words.start, words.end, "direct", evidence, Span(*match.span("cue")), speaker, "quote.cue-before"
                )
    return None


def _runs_into(text: str, stretch: Stretch, ahead: Stretch | None) -> Quotation | None:
    """'"A." "B," kata X': A belongs to X too."""
    if ahead is None or text[stretch.outer_end : ahead.outer_start].strip(" ,."):
        return None
    following = _cued_after(text, ahead)
    if following is None or "\n" in text[stretch.outer_end : ahead.outer_start]:
        return None
    words = trim_statement(text, stretch.start, stretch.end)
    return Quotation(
        words.start, words.end, "direct", following.evidence, following.cue, following.speaker, "quote.runs-into"
    )


def _runs_on(text: str, stretch: Stretch, found: Sequence[Quotation], sentences: Sequence[Span]) -> Quotation | None:
    """A whole quoted sentence without an attribution of its own, near one that has one."""
    words = trim_statement(text, stretch.start, stretch.end)
    if not found or len(text[words.start : words.end].split()) < _MIN_WORDS:
        return None
    whole = any(s.start == stretch.outer_start and s.end <= stretch.outer_end + 1 for s in sentences)
    last = found[-1]
    between = text[last.evidence.end : stretch.outer_start]
    if not whole or len(between) > 400:
        return None
    evidence = Span(stretch.outer_start, stretch.outer_end)
    return Quotation(words.start, words.end, "direct", evidence, last.cue, last.speaker, "quote.runs-on")
