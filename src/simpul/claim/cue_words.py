"""Lexicons of cue words (columns ``cue`` and ``kind``) as regular expressions of whole words."""

from __future__ import annotations

import re
from functools import cache

from simpul.data import lexicon


def _either(name: str, kind: str) -> str:
    cues = {row["cue"] for row in lexicon(name) if row["kind"] == kind}
    return "|".join(re.escape(c).replace(r"\ ", r"\s+") for c in sorted(cues, key=lambda c: (-len(c), c)))


@cache
def cue_pattern(name: str, kind: str) -> re.Pattern[str]:
    """Any cue of this kind, as whole words, in any case."""
    return re.compile(rf"(?<![\w-])(?:{_either(name, kind)})(?![\w-])", re.IGNORECASE)


@cache
def cue_before(name: str, kind: str, filler: str = "") -> re.Pattern[str]:
    """Any cue of this kind that ends the text, with only words of ``filler`` (alternatives) after it."""
    return re.compile(rf"(?<![\w-])(?:{_either(name, kind)})\s*(?:(?:{filler})\s*)*$", re.IGNORECASE)
