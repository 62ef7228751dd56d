"""Which words before and after its head are a title's own, given the names around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from simpul.find.name_score import word_kind
from simpul.find.post_walk import Ranged
from simpul.find.titles import Title

_ENGLISH = re.compile(r"(?i)(?:manager|director|officer|president|head)$")
_FIELD = re.compile(r"(?<![\w.&])(?:(?:[A-Z][A-Za-z]+|&|and|of|for) (?:\([A-Z]{2,5}\) )?){1,4}$")


def fitted(text: str, title: Title, named: Sequence[Ranged]) -> Title:
    """The title without words that begin a body's name ("Kepala | Satuan Layanan"), with an English one's field."""
    body = next((n for n in named if title.start < n.start < title.end), None)
    if body:
        return replace(title, end=title.start + len(text[title.start : body.start].rstrip()))
    field = _FIELD.search(text, max(0, title.start - 60), title.start)
    if not field or title.outer < title.start or not _ENGLISH.search(text[title.start : title.end]):
        return title
    common = any(word_kind(w) == "common" for w in field.group().split() if w[0].isupper())
    if common or any(n.start < title.start and field.start() < n.end for n in named):
        return title
    return replace(title, start=field.start(), outer=field.start())
