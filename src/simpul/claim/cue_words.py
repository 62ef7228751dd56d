"""Lexicons of cue words (columns ``cue`` and ``kind``) as regular expressions of whole words."""

from __future__ import annotations

import re
from functools import cache

from simpul.data import alternation


@cache
def cue_pattern(name: str, kind: str) -> re.Pattern[str]:
    """Any cue of this kind, as whole words, in any case."""
    return re.compile(rf"(?<![\w-]){alternation(name, 'cue', kind=kind)}(?![\w-])", re.IGNORECASE)


@cache
def cue_before(name: str, kind: str, filler: str = "") -> re.Pattern[str]:
    """Any cue of this kind that ends the text, with only words of ``filler`` (alternatives) after it."""
    return re.compile(rf"(?<![\w-]){alternation(name, 'cue', kind=kind)}\s*(?:(?:{filler})\s*)*$", re.IGNORECASE)
