"""Where a sentence ends within words that a quotation holds together as one."""

from __future__ import annotations

import re

from simpul.model import Span
from simpul.nlp.abbreviations import is_abbreviation

_END = re.compile(r"[.!?][\"”']?\s+(?=[A-Z\"“])")
_WORD = re.compile(r"[\w.]+$")
_LONGEST_ABBREVIATION = 20


def sentence_ends(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """From the sign that ends a sentence to where the next begins, for all ends between ``start`` and ``end``."""
    found = _END.finditer(text, start, len(text) if end is None else end)
    return [Span(m.start(), m.end()) for m in found if not after_abbreviation(text, m.start())]


def after_abbreviation(text: str, point: int) -> bool:
    """Whether the sign at ``point`` is the full stop of an abbreviation ("H. Budi", "Jl. Melati")."""
    word = _WORD.search(text, max(0, point - _LONGEST_ABBREVIATION), point)
    return text[point : point + 1] == "." and word is not None and is_abbreviation(word.group())
