"""What the claims of each article join, and who holds which post by them: all that the page needs of every article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from simpul.model import LinkedClaim
from simpul.state.schema import Database
from simpul.state.values import decode, encode
from simpul.view.ties import entity_ties


class Tie(NamedTuple):
    """A claim joins two nodes. All are IRIs, but for the predicate, which may be the view's own word."""

    claim: str
    source: str
    target: str
    predicate: str
    confidence: float


class Post(NamedTuple):
    """By a claim a person holds, held or stands for a post of a body, or at a place."""

    claim: str
    person: str
    title: str | None
    status: str | None
    body: str | None
    place: str | None


class Tied(NamedTuple):
    """The ties and posts of one article; ``day`` is a date as ISO or empty."""

    number: int
    iri: str
    day: str
    publisher: str | None
    ties: tuple[Tie, ...]
    posts: tuple[Post, ...]


def pack_ties(claims: Sequence[LinkedClaim]) -> bytes:
    """The ties and posts of an article's claims, to be kept."""
    ties = [Tie(t.claim.iri, t.source.iri, t.target.iri, t.predicate, t.claim.confidence) for t in entity_ties(claims)]
    return encode((ties, [_post(claim) for claim in claims if claim.predicate == "holdsPost"]))


def all_ties(db: Database) -> Iterator[Tied]:
    """Those of all articles."""
    for *article, data in db.execute("SELECT number, iri, day, publisher, ties FROM article ORDER BY number"):
        ties, posts = decode(data, tuple[tuple[Tie, ...], tuple[Post, ...]])
        number, iri, day, publisher = article
        yield Tied(number, iri, day, publisher, ties, posts)


def _post(claim: LinkedClaim) -> Post:
    body, place = (node.iri if node else None for node in (claim.object, claim.place))
    return Post(claim.iri, claim.subject.iri, claim.title, claim.status, body, place)
