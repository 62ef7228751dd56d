"""Where sentences begin and end: at . ! ? … and line breaks, never inside a quotation or after an abbreviation."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from simpul.model import Span, Token
from simpul.nlp.abbreviations import is_abbreviation, may_end_sentence

_ENDERS = frozenset({".", "!", "?", "…", "..", "...", "...."})
_CLOSERS = frozenset({'"', "”", "“", "''", ")", "]", "'", "’", "»", "??"})


def find_sentences(text: str, tokens: Sequence[Token], stretches: Sequence[Span]) -> tuple[Span, ...]:
    """Sentences of ``text``, trimmed, in order. ``stretches`` are quoted stretches with their marks: none is broken."""
    spans, start = [], None
    for index, token in enumerate(tokens):
        if start is None:
            start = token.start
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is None or _breaks(text, tokens, index, stretches):
            spans.append(Span(start, token.end))
            start = None
    return tuple(spans)


def _breaks(text: str, tokens: Sequence[Token], index: int, stretches: Sequence[Span]) -> bool:
    token, following = tokens[index], tokens[index + 1]
    if _inside(token.end, stretches):
        return False
    gap = text[token.end : following.start]
    if "\n" in gap:
        return True
    word = text[following.start : following.start + 2]
    opens = (
        following.text in _CLOSERS or following.text[:1].isupper() or following.text[:1] in "“‘`(" or word[:1].isdigit()
    )
    if token.text in _ENDERS:
        if _closes(text, tokens, index + 1, stretches):
            return False
        if not gap:
            return following.text[:1].isupper() and bool(re.match(r"[A-Z][a-z]{2}", text[following.start :]))
        if _numbers_a_line(text, tokens, index):
            return False
        return opens
    if token.text in _CLOSERS and index and gap:
        before = tokens[index - 1]
        ended = before.text in _ENDERS or (is_abbreviation(before.text) and before.text.endswith("."))
        return ended and opens and _ends_stretch(token.end, stretches)
    if token.text.endswith(".") and is_abbreviation(token.text) and gap:
        return may_end_sentence(token.text) and following.text[:1].isupper() and not is_abbreviation(following.text)
    return False


def _inside(offset: int, stretches: Sequence[Span]) -> bool:
    index = bisect_right(stretches, offset, key=lambda s: s.start) - 1
    return index >= 0 and stretches[index].start < offset < stretches[index].end


def _ends_stretch(offset: int, stretches: Sequence[Span]) -> bool:
    return any(s.end == offset for s in stretches)


def _closes(text: str, tokens: Sequence[Token], index: int, stretches: Sequence[Span]) -> bool:
    """Is the sign at ``index`` a closing mark that still belongs to the sentence that has just ended?"""
    token = tokens[index]
    if token.text not in _CLOSERS:
        return False
    return _ends_stretch(token.end, stretches) or (token.text in ")]’'" and token.start == tokens[index - 1].end)


def _numbers_a_line(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Is this the point of "1." at the start of a line?"""
    before = tokens[index - 1] if index else None
    if before is None or not before.text.isdigit() or len(before.text) > 2:
        return False
    return before.start == 0 or text[: before.start].rstrip(" \t").endswith("\n")
