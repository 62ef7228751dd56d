"""By which familiar name an article also calls a person: "X atau Gus Y", "pria yang akrab disapa Y", "Sandi"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from simpul.find.names import split_gelar
from simpul.find.person_cues import honorific_before, says
from simpul.model import Mention

_CALLED = re.compile(
    r"(?<!\w)(?:pria|wanita|perempuan|lelaki|laki-laki|tokoh|politikus|politisi|menteri|gubernur|bupati|wali kota)\s+"
    r"yang\s+(?:akrab|karib|biasa|kerap|sering)?\s*(?:disapa|dipanggil|dikenal)\s+(?:akrab\s+|sebagai\s+|dengan\s+)?$",
    re.I,
)
_QUOTES = "'\"‘’“”"
_LEAST = 4
"""Letters that a clipped name has at least."""


def nicknames(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of a person's fuller name and a familiar one, both mentions of the article."""
    persons = [m for m in mentions if m.type == "Person"]
    known: set[str] = set()
    for left, right in pairwise(persons):
        if text[left.end : right.start] == " atau " and " " in left.text and _same_speaker(text, right):
            known.add(right.text)
            yield left, right
            yield from ((left, m) for m in persons if m.text in right.text.split())
    for number, mention in enumerate(persons):
        if mention.text not in known and _CALLED.search(text, max(0, mention.start - 70), mention.start):
            before = (p for p in reversed(persons[:number]) if p.text != mention.text)
            fuller = next(before, None)
            if fuller:
                known.add(mention.text)
                yield fuller, mention
    yield from _clipped(persons)


def _same_speaker(text: str, right: Mention) -> bool:
    """Whether "A atau B" is one person: B begins with a form of address, or one verb of saying follows both."""
    return bool(honorific_before().match(right.text) or says(text, right.end))


def _clipped(persons: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Single names that are no part of a full name but the beginning of one, or of its first two words run together."""
    full = {name: m for m in persons if len((name := split_gelar(m.text).name).split()) > 1}
    parts = {word.lower() for name in full for word in name.split()}
    for mention in persons:
        word = mention.text.lower()
        if not word.isalpha() or len(word) < _LEAST or word in parts:
            continue
        fitting = [m for name, m in full.items() if _shortens(word, name.lower().split())]
        if len({split_gelar(m.text).name for m in fitting}) == 1:
            yield fitting[0], mention


def _shortens(short: str, words: Sequence[str]) -> bool:
    if any(w.strip(_QUOTES) == short for w in words) or any(
        w.startswith(short) and len(w) > len(short) + 1 for w in words
    ):
        return True
    first, second = words[:2]
    return any(first.startswith(short[:n]) and second.startswith(short[n:]) for n in range(1, len(short) - 1))
