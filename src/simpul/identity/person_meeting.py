"""Which words of two persons' names meet, and how much it says that they do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from simpul.data import words
from simpul.identity.person_words import PARTICLES
from simpul.identity.spelling import known, likeness, modern

LIGHT = 0.3
"""Weight of a word that says nearly nothing."""
_LIGHT = PARTICLES | {"muhammad", "teuku", "tengku"}
_HALF = frozenset({"abdul", "siti", "nur", "nurul", "sri"})
_LEADING = {"m": "muhammad", "t": "teuku"}
"""Initials at the head of a name that stand by custom for one word."""
_CLIPPED = 4
"""Letters of a clipped word at least: Risma for Rismaharini."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A word of one name that met a word of the other; ``how`` is a likeness, or "initial", "short" or "clipped"."""

    left: str
    right: str
    how: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """Which words of two names met, in which order, and which words of each are left over."""

    pairs: tuple[Pair, ...]
    left: tuple[str, ...]
    right: tuple[str, ...]
    in_order: bool
    ends: bool
    """Whether the first and the last words met."""


def meet(left: Sequence[str], right: Sequence[str]) -> Meeting:
    """Which words of two names meet; turning the names turns the meeting."""
    if (len(right), tuple(right)) < (len(left), tuple(left)):
        met = _meet(right, left)
        pairs = tuple(Pair(pair.right, pair.left, pair.how) for pair in met.pairs)
        return replace(met, pairs=pairs, left=met.right, right=met.left)
    return _meet(left, right)


def _meet(left: Sequence[str], right: Sequence[str]) -> Meeting:
    a, b = _joined(left, right), _joined(right, left)
    free_a, free_b = dict(enumerate(a)), dict(enumerate(b))
    places: list[tuple[int, int, str]] = []
    for hows in (("exact", "spelling"), ("short",), ("sound",), ("initial",), ("slip", "misprint", "doubt", "clipped")):
        for i, one in list(free_a.items()):
            for j, other in free_b.items():
                how = _how(one, other, i == j == 0)
                if how and how in hows:
                    places.append((i, j, how))
                    del free_a[i], free_b[j]
                    break
    places.sort()
    order = [j for _, j, _ in places]
    ends = (0, 0) in {(i, j) for i, j, _ in places} and (len(a) - 1, len(b) - 1) in {(i, j) for i, j, _ in places}
    pairs = tuple(Pair(a[i], b[j], how) for i, j, how in places)
    return Meeting(pairs, tuple(free_a.values()), tuple(free_b.values()), order == sorted(order), ends)


def _joined(words_: Sequence[str], other: Sequence[str]) -> list[str]:
    """The words, two that the other name writes as one joined: "nur hayati" beside "nurhayati"."""
    result: list[str] = []
    for word in words_:
        if result and len(word) > 1 and any(likeness(result[-1] + word, o) in ("exact", "spelling") for o in other):
            result[-1] += word
        else:
            result.append(word)
    return result


def _how(one: str, other: str, first: bool) -> str | None:
    if 1 in (len(one), len(other)):
        short, long = sorted((one, other), key=len)
        if one == other:
            return "exact"
        if first and _LEADING.get(short) == modern(long):
            return "short"
        return "initial" if _starts(long, short) else None
    found = likeness(one, other)
    if found:
        return found
    short, long = sorted((one, other), key=len)
    return "clipped" if len(short) >= _CLIPPED and long.startswith(short) and not known(short) else None


def _starts(word: str, letter: str) -> bool:
    return word.startswith(letter) or modern(word).startswith(letter)


def weight(word: str) -> float:
    """How much it says that two names share this word: little for "muhammad", most for a word that few people bear."""
    word = modern(word)
    if len(word) == 1:
        return 0.5
    if word in _LIGHT:
        return LIGHT
    if word in _HALF or word in words("given_names_order"):
        return 0.5
    if word in words("given_names_common"):
        return 1.0
    return 1.5 if known(word) else 2.0
