"""Runs of capitalised words, cut into the stretches that can be a person's name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from simpul.data import any_of, words
from simpul.find.name_score import (
    ABBREVIATION,
    KNOWN,
    NEVER,
    PLACE,
    SHAPED,
    name_score,
    place_words,
    token_score,
    word_kind,
)
from simpul.find.names import TOKEN, before_pattern, run_spans
from simpul.find.titles import titles
from simpul.model import Mention

_LOWER = re.compile(r"(?<![\w’'-])[a-z][a-z]+(?![\w’'])")
_ROMAN = re.compile(r"[IVX]+$")
_AFTER = frozenset({"title", "body", "place", "head", "common", "bracket"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Consecutive words of one run, none of which a name excludes.

    ``left`` tells what stands directly before it in the run: "title", "body", "head", "common", "place", "honorific",
    "rank", "gelar"; where the stretch begins the run "bracket" after a closing bracket and otherwise None. ``right``
    tells what stands directly after it; ``score`` sums the evidence of the words themselves.
    """

    start: int
    end: int
    spans: tuple[tuple[int, int], ...]
    left: str | None
    right: str | None
    score: float


@cache
def rank_pattern() -> re.Pattern[str]:
    """A military or police rank with its corps signs: "Letkol Inf.", "Mayjen TNI (Purn)", "Kombes Pol."."""
    ranks, signs = any_of(words("titles_rank")), any_of(words("titles_rank_corps"))
    return re.compile(rf"(?<!\w){ranks}\.?(?:\s+{signs}\b\.?|\s*\({signs}\.?\))*(?!\w)")


def stretches(text: str, bodies: Sequence[Mention] = ()) -> Iterator[Stretch]:
    """All stretches of the text, in order. ``bodies`` are organisations already found, sorted by start."""
    labels = _Labels(text, bodies)
    position = 0
    while match := TOKEN.search(text, position):
        spans = run_spans(text, match.start())
        yield from _cut(text, spans, labels)
        position = spans[-1][1]


class _Labels:
    """What is known about single words of one text before any cue is weighed."""

    def __init__(self, text: str, bodies: Sequence[Mention]) -> None:
        names = words("given_names")
        spans = [(t.start, t.end, "title") for t in titles(text) if text[t.start : t.end].lower() not in names]
        spans += [(m.start(), m.end(), "rank") for m in rank_pattern().finditer(text)]
        spans += [
            (m.start(), m.end(), "gelar")
            for m in before_pattern().finditer(text)
            if m.end() - m.start() > 3 or m.group().strip() == "H"
        ]
        self.spans = sorted(spans)
        self.bodies = sorted((m.start, m.end) for m in bodies)
        self.lower = frozenset(_LOWER.findall(text))
        self.text = text

    def label(self, start: int, end: int, in_place: bool) -> str | None:
        """Why this word is no part of a name; None where it can be one."""
        word = self.text[start:end]
        for name in (n for a, b, n in self.spans if a <= start and end <= b):
            return name
        if word.islower():
            return None
        if word.lower().strip(".") in words("honorifics"):
            return "honorific"
        if in_place:
            return "place"
        if token_score(word) <= NEVER and not (word.lower() in words("given_names") and self._amid(start)):
            return "body" if self._ends_body(end) else word_kind(word) or "common"
        if word.lower() in self.lower and token_score(word) < KNOWN:
            return "common"
        return "body" if self._in_body(start, end) else None

    def _amid(self, start: int) -> bool:
        """Whether this is not a sentence's first word."""
        before = self.text[:start].rstrip(" \u00a0")
        return bool(before) and (before[-1].isalnum() or before[-1] in ",(")

    def _ends_body(self, end: int) -> bool:
        """Whether a body is named that ends here, so that a head word ("DPRD") begins no further name."""
        return any(stop == end for start, stop in self.bodies if start < end)

    def _in_body(self, start: int, end: int) -> bool:
        index = bisect_right(self.bodies, (start, len(self.text))) - 1
        return index >= 0 and self.bodies[index][0] <= start and end <= self.bodies[index][1]


def _cut(text: str, spans: tuple[tuple[int, int], ...], labels: _Labels) -> Iterator[Stretch]:
    in_place = place_words(tuple(text[a:b] for a, b in spans))
    left: str | None = "bracket" if text[: spans[0][0]].endswith(") ") else None
    current: list[tuple[int, int]] = []
    for index, (start, end) in enumerate(spans):
        label = labels.label(start, end, in_place[index])
        if label is None:
            current.append((start, end))
            continue
        if current:
            yield _stretch(text, current, left, label)
        current, left = [], label
    if current:
        yield _stretch(text, current, left, None)


def _stretch(text: str, spans: list[tuple[int, int]], left: str | None, right: str | None) -> Stretch:
    """Without words at the start that belong to the body before the name: places, abbreviations, recurring words."""
    scores = [name_score(text[a:b]) for a, b in spans]
    while len(spans) > 1 and _belongs_before(text, spans, scores, left):
        spans, scores, left = spans[1:], scores[1:], "place" if scores[0] == PLACE else "body"
    return Stretch(spans[0][0], spans[-1][1], tuple(spans), left, right, sum(scores))


def _belongs_before(text: str, spans: Sequence[tuple[int, int]], scores: Sequence[float], left: str | None) -> bool:
    first, second = text[slice(*spans[0])], text[slice(*spans[1])]
    if first.isupper() and len(first) > 1 and not second.isupper() and not first.endswith("."):
        return scores[0] < SHAPED
    if left not in _AFTER:
        return False
    if _ROMAN.match(first):
        return second.lower() not in words("given_names_order")
    if scores[0] == PLACE:
        return left != "place"
    if scores[0] == ABBREVIATION:
        return True
    return scores[0] < SHAPED <= max(scores[1:]) and _recurs(text, first, second)


def _recurs(text: str, first: str, second: str) -> bool:
    """Whether the first word elsewhere ends a body's or a place's name, so that it is no given name here."""
    pattern = rf"([A-Z][\w’']+) \(?{re.escape(first)}(?!\w)(?! {re.escape(second)})"
    return any(word_kind(word) in ("body", "head") for word in re.findall(pattern, text))
