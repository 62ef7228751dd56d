"""Near-duplicate articles share one origin: which articles belong together, and which of them the others come from.

Two articles belong together where their words say so and their dates are close, and with all that either belongs to.
That depends on the two alone: in whatever order articles come the groups are the same, and more articles never part
what was together.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from simpul.link.candidates import candidates, signature
from simpul.link.near import near
from simpul.link.shingles import Fingerprint, fingerprint
from simpul.link.wire import corrects, nearness, same_outlet
from simpul.model import Article

DAYS = 7
"""Copies appear within so many days."""


@dataclass(frozen=True, slots=True)
class Group:
    """Articles of one origin, by their keys. ``origin`` is the one that all ``copies`` (sorted) come from.

    ``revisions`` are pairs of copies: a corrected version, and the article that it supersedes.
    """

    origin: str
    copies: tuple[str, ...]
    revisions: tuple[tuple[str, str], ...] = ()


def find_copies(articles: Mapping[str, Article]) -> tuple[Group, ...]:
    """Groups of two or more near-duplicates among articles by any key, sorted by the key of their origin.

    An article without a date is compared by its words alone.
    """
    groups = (group_of(members, articles) for members in _together(articles))
    return tuple(sorted(groups, key=lambda group: group.origin))


def near_pairs(articles: Mapping[str, Article]) -> Iterator[tuple[str, str]]:
    """Pairs of near-duplicates: found by their signatures, confirmed by their words and dates."""
    keys = sorted(articles)
    seen = [views(articles[key].text) for key in keys]
    known = cache(fingerprint)
    for i, j in candidates(*zip(*seen, strict=True)):
        if alike(articles[keys[i]], articles[keys[j]], known):
            yield keys[i], keys[j]


def views(text: str) -> tuple[bytes, bytes]:
    """The signatures of a text and of its first words."""
    words = fingerprint(text)
    return signature(words.shingles), signature(words.lead)


def alike(one: Article, other: Article, known: Callable[[str], Fingerprint]) -> bool:
    """Whether two articles are near-duplicates by their words and dates; ``known`` gives a text's fingerprint."""
    return _close(one.date, other.date) and near(
        known(one.text),
        known(other.text),
        same_outlet=same_outlet(one, other),
        correction=corrects(one) != corrects(other),
    )


def _close(one: dt.date | None, other: dt.date | None) -> bool:
    return one is None or other is None or abs((one - other).days) <= DAYS


def _together(articles: Mapping[str, Article]) -> Iterable[list[str]]:
    """Sets of articles that pairs join, directly or through others."""
    leader: dict[str, str] = {}

    def find(key: str) -> str:
        while leader.setdefault(key, key) != key:
            leader[key] = key = leader[leader[key]]
        return key

    for one, other in near_pairs(articles):
        leader[find(one)] = find(other)
    members: dict[str, list[str]] = defaultdict(list)
    for key in sorted(leader):
        members[find(key)].append(key)
    return members.values()


def group_of(members: Collection[str], articles: Mapping[str, Article]) -> Group:
    """The group of articles that belong together, by their keys."""

    def order(key: str) -> tuple[bool, int, dt.date, str, str]:
        article = articles[key]
        return (corrects(article), nearness(article), article.date or dt.date.max, article.id, key)

    origin, *copies = sorted(members, key=order)
    superseded = ((key, _superseded(key, origin, members, articles)) for key in copies if corrects(articles[key]))
    return Group(origin, tuple(sorted(copies)), tuple(sorted((new, old) for new, old in superseded if old)))


def _superseded(key: str, origin: str, members: Collection[str], articles: Mapping[str, Article]) -> str | None:
    """What a correction corrects: its outlet's latest article before it, or else the origin where that is not later."""
    new = articles[key]
    day = new.date or dt.date.max
    before = [
        (old.date or dt.date.min, old.id, other)
        for other, old in ((other, articles[other]) for other in members if other != key)
        if same_outlet(new, old) and (not corrects(old) or (old.date or dt.date.max) < day)
    ]
    before = [entry for entry in before if entry[0] <= day]
    if before:
        return max(before)[2]
    first = articles[origin].date
    return origin if not corrects(articles[origin]) and (first is None or first <= day) else None
