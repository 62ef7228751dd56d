"""Whether two texts tell one story in the same words. Other stories from one form (prices, weather) are told apart.

Copies are cut, get another lead, lines between, other spellings: so it counts how much of the shorter text stands in
the longer. Two stories from one form agree in words too, but the figures and names in them differ. Within one outlet
later articles repeat the background of earlier ones, so there more must agree.
"""

from __future__ import annotations

from dataclasses import dataclass

from simpul.link.shingles import Fingerprint

FEWEST = 20
"""Texts with fewer shingles (captions, headlines) are not compared."""
FOREIGN_NUMBERS = 0.5
"""Most of the shorter text's figures that the longer lacks."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """``shared``: least share of the shorter text's shingles in the longer. ``foreign``: most of its names and figures
    that the longer lacks. A text with less than ``size`` of the other's shingles must keep ``lead`` of its first words
    near the other's top: digests and follow-ups hold another story whole, but further down.
    """

    shared: float
    foreign: float
    size: float
    lead: float


OTHER_OUTLET = Bounds(shared=0.6, foreign=0.2, size=0.4, lead=0.7)
SAME_OUTLET = Bounds(shared=0.8, foreign=0.2, size=0.75, lead=0.4)
CORRECTION = Bounds(shared=0.6, foreign=0.35, size=0.4, lead=0.7)


def near(one: Fingerprint, other: Fingerprint, *, same_outlet: bool = False, correction: bool = False) -> bool:
    """Whether one text is a near-duplicate of the other; the order does not matter.

    ``correction`` says that one of them calls itself a correction: then its figures may differ.
    """
    short, long = sorted((one, other), key=_size)
    bounds = CORRECTION if correction else SAME_OUTLET if same_outlet else OTHER_OUTLET
    if len(short.shingles) < FEWEST or _share(short.shingles, long.shingles) < bounds.shared:
        return False
    if len(short.shingles) < bounds.size * len(long.shingles) and _share(short.lead, long.opening) < bounds.lead:
        return False
    if _foreign(short.names | short.numbers, long.words) > bounds.foreign:
        return False
    return correction or _foreign(short.numbers, long.numbers) <= FOREIGN_NUMBERS


def _size(text: Fingerprint) -> tuple[int, int, list[str]]:
    facts = text.names | text.numbers
    return (len(text.shingles), len(facts), sorted(facts))


def _share(part: frozenset[str], whole: frozenset[str]) -> float:
    return len(part & whole) / len(part)


def _foreign(facts: frozenset[str], known: frozenset[str]) -> float:
    return len(facts - known) / len(facts) if facts else 0.0
