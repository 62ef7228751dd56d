"""A text as the encoder reads it: words with offsets, and windows of whole sentences that fit its length."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from simpul.learned.pieces import Pieces
from simpul.model import Span

_WORD = re.compile(r"\w+|[^\w\s]")
LIMIT = 510
"""Pieces of a window, the two special ones left out: as many as the encoder has places for."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words and signs of a text: half-open character offsets and the number of the sentence that each stands in."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[int, ...]

    def covering(self, start: int, end: int) -> tuple[int, int]:
        """First and last-but-one word that ``[start, end)`` touches; never empty while the text has words."""
        first = min(bisect_right(self.ends, start), max(0, len(self.starts) - 1))
        return first, max(first + 1, bisect_left(self.starts, end))


@dataclass(frozen=True, slots=True)
class Window:
    """Words ``[first, last)`` as piece numbers with the special ones; ``heads``: where each word's first piece is."""

    first: int
    last: int
    pieces: tuple[int, ...]
    heads: tuple[int, ...]


def words_of(text: str, sentences: Sequence[Span]) -> Words:
    """All words and signs of a text."""
    found = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    borders = [s.start for s in sentences]
    numbers = tuple(max(0, bisect_right(borders, start) - 1) for start, _ in found)
    return Words(tuple(s for s, _ in found), tuple(e for _, e in found), numbers)


def windows_of(text: str, words: Words, pieces: Pieces, *, limit: int = LIMIT) -> tuple[Window, ...]:
    """Windows of about equal size that break between sentences (inside one only where it is longer than a window)."""
    split = [
        pieces.split(text[s:e], spaced=s == 0 or text[s - 1].isspace())[: limit // 2]
        for s, e in zip(words.starts, words.ends, strict=True)
    ]
    total = sum(map(len, split))
    if not total:
        return ()
    target = total / ceil(total / limit)
    windows: list[Window] = []
    first, size = 0, 0
    for start, end in _stretches(words, split, limit):
        length = sum(map(len, split[start:end]))
        if size and (size + length > limit or size + length / 2 > target):
            windows.append(_window(first, start, split, pieces))
            first, size = start, 0
        size += length
    windows.append(_window(first, len(split), split, pieces))
    return tuple(windows)


def _stretches(words: Words, split: Sequence[Sequence[int]], limit: int) -> list[tuple[int, int]]:
    """Sentences as ranges of words; one that is longer than a window in parts."""
    found: list[tuple[int, int]] = []
    first, size = 0, 0
    for number in range(len(split)):
        if number > first and (
            words.sentences[number] != words.sentences[number - 1] or size + len(split[number]) > limit
        ):
            found.append((first, number))
            first, size = number, 0
        size += len(split[number])
    return [*found, (first, len(split))]


def _window(first: int, last: int, split: Sequence[tuple[int, ...]], pieces: Pieces) -> Window:
    numbers, heads = [pieces.begin], []
    for word in split[first:last]:
        heads.append(len(numbers))
        numbers += word
    return Window(first, last, (*numbers, pieces.end), tuple(heads))
