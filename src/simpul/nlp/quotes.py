"""Quoted stretches: which marks open and which close, line by line, so that a lost mark never swallows the article."""

from __future__ import annotations

import re
from dataclasses import dataclass

from simpul.nlp.cues import AFTER_QUOTE, after_cue

_MARK = re.compile(r"[\"“”„«»]|''|``|(?<!\S)\?{1,2}(?=\w)|(?<=[\w,.!])\?\?(?=\s)|(?<=[,.])\?(?=\s)")
"""Question marks stand for quotation marks that an encoding has lost: ?Kami siap,? kata X."""
_LINE = re.compile(r"[^\n]+")
_SENTENCE_END = re.compile(r"[.!?][\"”)]?\s+(?=[A-Z\"“])")


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Words between two quotation marks: ``outer_*`` with the marks, ``start``/``end`` without."""

    outer_start: int
    outer_end: int
    start: int
    end: int


def quoted_stretches(text: str) -> tuple[Stretch, ...]:
    """The outermost quoted stretches of a text, in order."""
    found: list[Stretch] = []
    for line in _LINE.finditer(text):
        marks = list(_MARK.finditer(text, line.start(), line.end()))
        found += _pair(text, line.start(), line.end(), marks) if marks else _single(text, line.start(), line.end())
    return tuple(found)


def _pair(text: str, line_start: int, line_end: int, marks: list[re.Match[str]]) -> list[Stretch]:
    found: list[Stretch] = []
    stack: list[re.Match[str]] = []
    for mark in marks:
        role = _role(text, mark)
        if role == "open" and stack and _says(text, mark):
            role = "close"
        if role == "toggle":
            role = "close" if stack else "open"
        if role == "open":
            if stack and _starts_anew(text, mark.start()):
                found += _unclosed(text, stack[0], mark.start())
                stack = []
            stack.append(mark)
        elif stack:
            opening = stack.pop()
            if after_cue().match(text, mark.end()) and stack and _statement_start(text, stack[0]):
                opening, stack = stack[0], []
            if not stack:
                found.append(Stretch(opening.start(), mark.end(), opening.end(), mark.start()))
        elif AFTER_QUOTE.match(text, mark.end()) and after_cue().match(text, mark.end()):
            floor = found[-1].outer_end if found else line_start
            start = _sentence_start(text, floor, mark.start())
            if mark.start() > start:
                found.append(Stretch(start, mark.end(), start, mark.start()))
    if stack:
        found += _unclosed(text, stack[0], line_end)
    return [s for s in found if text[s.start : s.end].strip()]


def _says(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark behind a comma stands right before a verb of saying: '…, "katanya'."""
    return text[: mark.start()].rstrip(" ")[-1:] in ",.!?" and bool(after_cue().match(text, mark.end()))


def _role(text: str, mark: re.Match[str]) -> str:
    left = text[mark.start() - 1] if mark.start() else " "
    right = text[mark.end()] if mark.end() < len(text) else " "
    free_left = left.isspace() or left in "([—–-/:"
    free_right = right.isspace() or right in ".,;:!?)]—–"
    if free_left and not free_right:
        return "open"
    if free_right and not free_left:
        return "close"
    if mark.group() in "“„«``":
        return "open"
    if mark.group() in "”»":
        return "close" if not free_left or left in ",." else "toggle"
    return "toggle"


def _starts_anew(text: str, offset: int) -> bool:
    """Does an opening mark at ``offset`` follow the end of a sentence (so that an earlier opening was never closed)?"""
    return bool(re.search(r"[.!?]\s*$", text[max(0, offset - 3) : offset]))


def _statement_start(text: str, mark: re.Match[str]) -> bool:
    left = text[: mark.start()].rstrip(" ")
    return not left or left[-1] in ".!?\n,:"


def _unclosed(text: str, mark: re.Match[str], limit: int) -> list[Stretch]:
    """A stretch whose closing mark is lost: up to ", kata …", or the whole of a line that begins with the mark."""
    for comma in re.finditer(r"[,.]\s", text[mark.end() : limit]):
        end = mark.end() + comma.start()
        if after_cue().match(text, end):
            return [Stretch(mark.start(), end, mark.end(), end)]
    before = text[: mark.start()].rstrip(" ")
    if not before or before.endswith("\n"):
        return [Stretch(mark.start(), limit, mark.end(), limit)]
    return []


def _sentence_start(text: str, floor: int, limit: int) -> int:
    ends = [m.end() for m in _SENTENCE_END.finditer(text, floor, limit)]
    start = ends[-1] if ends else floor
    while start < limit and text[start] in " .,;\t":
        start += 1
    return start


def _single(text: str, start: int, end: int) -> list[Stretch]:
    """Stretches in a line without double marks: 'Kami siap,' kata X."""
    pattern = re.compile(r"(?<!\w)(['‘`])(?=[A-Z\d])([^\n]*?[,.!?])\s?(['’`])(?!\w)")
    return [
        Stretch(m.start(), m.end(), m.start(2), m.end(2))
        for m in pattern.finditer(text, start, end)
        if after_cue().match(text, m.end())
    ]
