"""How long a person held a post, as far as articles show: bounds, never dates that no article gives."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from simpul.identity.seats import seat
from simpul.model import LinkedClaim, Node

_HOLDING = frozenset({"current", "acting"})
_Key = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person in a post. Every day is that of an article; None: no article says so.

    Held on or before ``first`` and on or after ``last``, the first and the last article that say it is held; given up
    on or before ``over``, the first article after them that says it was held; ``candidate`` is the last article that
    calls the person a candidate. ``title``, ``body`` and ``place`` are those of the first claim. A post held twice is
    one tenure here: its bounds hold all the same. ``articles`` and ``claims`` are IRIs, sorted.
    """

    person: Node
    title: str
    body: Node | None
    place: Node | None
    acting: bool
    first: dt.date | None
    last: dt.date | None
    over: dt.date | None
    candidate: dt.date | None
    articles: tuple[str, ...]
    claims: tuple[str, ...]


def tenures(claims: Iterable[LinkedClaim]) -> tuple[Tenure, ...]:
    """The tenures behind all claims that someone holds, held or stands for a post; other claims are passed over.

    Titles of one seat are one post (``simpul.identity.seats``). An acting holder and a definitive one of the same name
    are two tenures; what is said of a former holder or a candidate belongs to the definitive one, where there is one.
    Sorted; the order of the claims does not matter.
    """
    posts: dict[_Key, list[LinkedClaim]] = defaultdict(list)
    for claim in claims:
        if claim.predicate == "holdsPost":
            posts[claim.subject.iri, _post(claim)].append(claim)
    found = [tenure for _, each in sorted(posts.items(), key=lambda i: i[0]) for tenure in _of_post(each)]
    return tuple(found)


def by_claim(found: Iterable[Tenure]) -> dict[str, Tenure]:
    """The tenure that each claim belongs to, by the claim's IRI."""
    return {claim: tenure for tenure in found for claim in tenure.claims}


def _post(claim: LinkedClaim) -> tuple[str, ...]:
    held = seat(claim.title, claim.object, claim.place)
    if held:
        return ("seat", *held.key)
    return (claim.title or "").lower(), *(node.iri if node else "" for node in (claim.object, claim.place))


def _of_post(claims: list[LinkedClaim]) -> list[Tenure]:
    acting = [claim for claim in claims if claim.status == "acting"]
    others = [claim for claim in claims if claim.status != "acting"]
    if acting and not any(claim.status == "current" for claim in others):
        return [_tenure([*acting, *others], acting=True)]
    return [_tenure(each, acting=each is acting) for each in (others, acting) if each]


def _tenure(claims: list[LinkedClaim], *, acting: bool) -> Tenure:
    ordered = sorted(claims, key=lambda claim: (claim.article.date or dt.date.max, claim.iri))
    held = _days(ordered, _HOLDING)
    over = [day for day in _days(ordered, {"former"}) if not held or day >= held[-1]]
    return Tenure(
        person=ordered[0].subject,
        title=ordered[0].title or "",
        body=ordered[0].object,
        place=ordered[0].place,
        acting=acting,
        first=held[0] if held else None,
        last=held[-1] if held else None,
        over=over[0] if over else None,
        candidate=max(_days(ordered, {"candidate"}), default=None),
        articles=tuple(sorted({claim.article_iri for claim in ordered})),
        claims=tuple(sorted({claim.iri for claim in ordered})),
    )


def _days(ordered: Iterable[LinkedClaim], statuses: Collection[str | None]) -> list[dt.date]:
    return [claim.article.date for claim in ordered if claim.status in statuses and claim.article.date is not None]
