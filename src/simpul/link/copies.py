"""Near-duplicate articles share one origin: which articles belong together, and which of them the others come from.

Two articles belong together where their words say so and their dates are close, and with all that either belongs to.
That depends on the two alone: in whatever order articles come the groups are the same, and more articles never part
what was together.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
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
    groups = (_group(members, articles) for members in _together(articles))
    return tuple(sorted(groups, key=lambda group: group.origin))


def near_pairs(articles: Mapping[str, Article]) -> Iterator[tuple[str, str]]:
    """Pairs of near-duplicates: found by their signatures, confirmed by their words and dates."""
    keys = sorted(articles)
    whole, leads = list[bytes](), list[bytes]()
    for key in keys:
        print_ = fingerprint(articles[key].text)
        whole.append(signature(print_.shingles))
        leads.append(signature(print_.lead))

    @cache
    def known(key: str) -> Fingerprint:
        return fingerprint(articles[key].text)

    for i, j in candidates(whole, leads):
        one, other = articles[keys[i]], articles[keys[j]]
        if _close(one.date, other.date) and near(
            known(keys[i]),
            known(keys[j]),
            same_outlet=same_outlet(one, other),
            correction=corrects(one) != corrects(other),
        ):
            yield keys[i], keys[j]


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


def _group(members: list[str], articles: Mapping[str, Article]) -> Group:
    def order(key: str) -> tuple[bool, int, dt.date, str, str]:
        article = articles[key]
        return (corrects(article), nearness(article), article.date or dt.date.max, article.id, key)

    origin, *copies = sorted(members, key=order)
    superseded = ((key, _superseded(key, origin, members, articles)) for key in copies if corrects(articles[key]))
    return Group(origin, tuple(sorted(copies)), tuple(sorted((new, old) for new, old in superseded if old)))


def _superseded(key: str, origin: str, members: list[str], articles: Mapping[str, Article]) -> str | None:
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
