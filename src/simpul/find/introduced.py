"""Bodies whose kind the text tells behind their name: "Rumah Belajar Cendana, lembaga swadaya masyarakat yang …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from simpul.data import any_of, lexicon
from simpul.find.everywhere import everywhere
from simpul.model import Document, Mention

RULES = {"org.introduced": "a capitalised name with a word for its kind of body beside it"}
_NAME = r"(?P<name>[A-Z][\w’'-]+(?:\s(?:dan\s|&\s)?[A-Z][\w’'-]+){0,5})"


@cache
def _kinds() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in lexicon("body_words")}


@cache
def _pattern() -> re.Pattern[str]:
    link = r"(?:,\s*|\s+(?:sebagai|merupakan|adalah|yaitu|yakni)\s+)(?:(?:sebuah|salah satu|selaku)\s+)?"
    return re.compile(rf"{_NAME}{link}(?P<kind>{any_of(_kinds())})\b")


@cache
def _titles() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon("body_titles"))


def find(document: Document, _found: Sequence[Mention] = ()) -> list[Mention]:
    """Mentions of introduced bodies, wherever their name stands in the article; a post before the name is left out."""
    text = document.text
    names: dict[str, str] = {}
    for m in _pattern().finditer(text):
        words = m["name"].split()
        while words and words[0].lower() in _titles():
            words = words[1:]
        if words:
            names.setdefault(" ".join(words), _kinds()[m["kind"]])
    found = []
    for name, kind in names.items():
        for at in everywhere(text, name):
            found.append(Mention(at.start, at.end, name, "Organization", kind, 0.95, "org.introduced"))
    return found
