"""How far the words reach that name a speaker, after or before a verb of saying."""

from __future__ import annotations

import re
from functools import cache

from simpul.data import alternation
from simpul.model import Span
from simpul.nlp.abbreviations import is_abbreviation

_LAST_WORD = re.compile(r"[\w.]+$")
_CAPITALISED = re.compile(r"[A-Z][\w.'’/-]*(?:\s+(?:[A-Z][\w.'’/-]*|dan|di|bin|itu|ini))*(?<!\sdan)(?<!\sdi)")
_COMMA = re.compile(r",(?!\d)")
_LONG = 7
_APPOSED = 5


def bounds(kind: str) -> str:
    """A group of the forms of this kind in the lexicon ``saying_bounds``."""
    return alternation("saying_bounds", "form", kind=kind)


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[.;!?\n\"“”]|--|,?\s(?:{bounds('circumstance')})\b|\s\(\d{{1,2}}[/-])")


def speaker_after(text: str, start: int, limit: int) -> Span:
    """The speaker's words from ``start`` on, up to a time, place or circumstance, at most to ``limit``."""
    position, end = start, limit
    while match := _stop().search(text, position, limit):
        if text[match.start()] == "." and _abbreviated(text, start, match.start()):
            position = match.end()
            continue
        end = match.start()
        break
    return trim(text, start, end)


def _abbreviated(text: str, start: int, point: int) -> bool:
    word = _LAST_WORD.search(text, start, point)
    return word is not None and is_abbreviation(word.group())


def speaker_before_comma(text: str, start: int, limit: int) -> int:
    """Where the speaker's words end that a comma closes ("menurut X, …").

    A short capitalised apposition behind the comma still belongs to them; where no comma comes soon, only the
    capitalised words do.
    """
    comma = _comma(text, start, limit)
    capitalised = _CAPITALISED.match(text, start, limit)
    if comma < 0:
        return capitalised.end() if capitalised else _word_end(text, start, limit)
    far = len(text[start:comma].split()) > _LONG and not _name_between(text, comma, limit)
    if far and capitalised and capitalised.end() < comma:
        return capitalised.end()
    while _name_between(text, comma, limit):
        comma = _comma(text, comma + 1, limit)
    return comma


def _comma(text: str, start: int, limit: int) -> int:
    """The next comma that divides no number; -1 where there is none."""
    match = _COMMA.search(text, start, limit)
    return match.start() if match else -1


def _name_between(text: str, comma: int, limit: int) -> bool:
    """Whether a short capitalised apposition stands between this comma and the next."""
    following = _comma(text, comma + 1, limit)
    part = text[comma + 1 : following].strip() if following > 0 else ""
    return bool(part) and len(part.split()) <= _APPOSED and part[0].isupper()


def _word_end(text: str, start: int, limit: int) -> int:
    match = re.compile(r"\w+").match(text, start, limit)
    return match.end() if match else limit


def trim(text: str, start: int, end: int) -> Span:
    """``[start, end)`` without white space and loose punctuation at its edges."""
    while start < end and (text[start].isspace() or text[start] in ",;:–—-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:–—-"):
        end -= 1
    return Span(start, end)


def trim_statement(text: str, start: int, end: int) -> Span:
    """Reported words without white space and separators at their edges, and without a closing full stop or comma."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:–—-"):
        end -= 1
    while start < end and (text[start].isspace() or text[start] in ".,;:–—-"):
        start += 1
    return Span(start, end)
