"""Names and figures of an article exchanged for others of their kind, so that it is not known by them.

A rare word of a name (in at most ``RARE`` articles) gives way to a word of other names of its type wherever it stands
in the article, a figure to another one of as many digits. Labels stay, as words keep their numbers.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from simpul.learned.windows import Window
from views import Example

KINDS = ("Person", "Organization", "Place")
RARE = 25
LONGEST = 512
"""Pieces of a window with its first and last, which the encoder can take."""

Word = tuple[int, ...]
"""The pieces of a word."""
Shape = tuple[int, bool]
"""Letters of a word, and whether a space is before it."""


@dataclass(frozen=True, slots=True)
class Pool:
    """What stands in for others.

    ``words``: by kind and whether a space is before it, each word as often as in so many articles; ``rare``: the same
    ones by kind; ``figures`` by shape; ``strings``: the vocabulary's pieces by number.
    """

    words: Mapping[tuple[str, bool], Sequence[Word]]
    rare: Mapping[str, frozenset[Word]]
    figures: Mapping[Shape, Sequence[Word]]
    strings: Sequence[str]


@dataclass(frozen=True, slots=True)
class Plan:
    """What may be exchanged: words of names with their kind, and the numbers of words that are figures."""

    names: Mapping[Word, str]
    figures: frozenset[int]


def make_pool(examples: Iterable[Example], strings: Sequence[str]) -> Pool:
    """The words of names that are rare, and the figures of amounts, of all annotated entities."""
    articles: dict[str, Counter[Word]] = {kind: Counter() for kind in KINDS}
    figures: dict[Shape, list[Word]] = defaultdict(list)
    for e in examples:
        words = words_of(e)
        for kind in KINDS:
            articles[kind].update({words[n] for n in told(e, kind) if n in words})
        for word in (words[n] for n in told(e, "Quantity") if n in words):
            if is_figure(word, strings):
                figures[shape(word, strings)].append(word)
    found: dict[tuple[str, bool], list[Word]] = defaultdict(list)
    for kind, counts in articles.items():
        for word, count in sorted(counts.items()):
            text = written(word, strings)
            if count <= RARE and any(c.isalpha() for c in text) and not any(c.isdigit() for c in text):
                found[kind, text.startswith("▁")] += [word] * count
    rare = {kind: frozenset(found[kind, True] + found[kind, False]) for kind in KINDS}
    return Pool(found, rare, figures, strings)


def make_plan(example: Example, pool: Pool) -> Plan:
    """What of the article stands in the pool."""
    words = words_of(example)
    names: dict[Word, str] = {}
    for kind in KINDS:
        for word in (words[n] for n in told(example, kind) if n in words):
            if word in pool.rare[kind]:
                names.setdefault(word, kind)
    figures = (n for n in told(example, "Quantity") if n in words and is_figure(words[n], pool.strings))
    return Plan(names, frozenset(figures))


def exchanged(
    windows: Sequence[Window], plan: Plan, pool: Pool, rng: random.Random
) -> tuple[list[list[int]], list[list[int]]]:
    """Pieces of the windows, and where each word begins; a window that would be too long stays as it is."""
    instead: dict[Word, Word] = {}
    for word, kind in plan.names.items():
        instead[word] = rng.choice(pool.words[kind, written(word, pool.strings).startswith("▁")])
    rows, heads = [], []
    for window in windows:
        row, head = [window.pieces[0]], []
        for n, word in numbered(window):
            head.append(len(row))
            new = rng.choice(pool.figures[shape(word, pool.strings)]) if n in plan.figures else instead.get(word, word)
            row += new
        row.append(window.pieces[-1])
        fits = len(row) <= LONGEST
        rows.append(row if fits else list(window.pieces))
        heads.append(head if fits else list(window.heads))
    return rows, heads


def words_of(example: Example) -> dict[int, Word]:
    """The article's words by number, but for those between windows."""
    return {n: word for window in example.windows for n, word in numbered(window)}


def numbered(window: Window) -> list[tuple[int, Word]]:
    """The window's words with their numbers in the article."""
    ends = [*window.heads[1:], len(window.pieces) - 1]
    return [
        (window.first + n, tuple(window.pieces[a:b])) for n, (a, b) in enumerate(zip(window.heads, ends, strict=True))
    ]


def told(example: Example, kind: str) -> list[int]:
    """Numbers of the words of annotated things of a kind."""
    view = example.views.get("gold")
    things = view.things if view else ()
    return [n for t in things if t.type == kind for first, last in t.places for n in range(first, last)]


def written(word: Word, strings: Sequence[str]) -> str:
    """A word's pieces as one string ("▁" is a space)."""
    return "".join(strings[piece] for piece in word)


def is_figure(word: Word, strings: Sequence[str]) -> bool:
    """Whether it is digits alone, and not zero."""
    text = written(word, strings).lstrip("▁")
    return text.isdigit() and bool(text.strip("0"))


def shape(word: Word, strings: Sequence[str]) -> Shape:
    """How long a word is, and whether a space is before it."""
    text = written(word, strings)
    return len(text.lstrip("▁")), text.startswith("▁")
