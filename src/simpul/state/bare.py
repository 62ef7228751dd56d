"""All claims of a build at once, without their words: decoded into what pictures need, and nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import msgspec

from simpul.model import Article, EntityType, Evidence, LinkedClaim, Node, Predicate
from simpul.state.schema import Database
from simpul.state.things import whole_node
from simpul.state.values import unpack


class _Thing(msgspec.Struct):
    iri: str
    type: EntityType
    name: str


class _Place(msgspec.Struct):
    start: int
    end: int


class _Claim(msgspec.Struct):
    iri: str
    predicate: Predicate
    subject: _Thing
    evidence: _Place
    confidence: float
    object: _Thing | None = None
    place: _Thing | None = None
    about: tuple[_Thing, ...] = ()
    title: str | None = None
    status: str | None = None


class _Head(msgspec.Struct):
    id: str
    title: str | None = None
    date: dt.date | None = None
    publisher: str | None = None


class _Linked(msgspec.Struct):
    """The fields of ``LinkedArticle`` that are read; the decoder passes over all others."""

    article: _Head
    iri: str
    claims: tuple[_Claim, ...] = ()


def bare_claims(db: Database) -> Iterator[LinkedClaim]:
    """The claims of all articles, without words and speakers; articles have only id, title, date and publisher."""
    known = dict[str, Node]()

    def whole(thing: _Thing) -> Node:
        if thing.iri not in known:
            known[thing.iri] = whole_node(db, thing.iri) or Node(thing.iri, thing.type, thing.name)
        return known[thing.iri]

    origins: dict[str, str] = dict(db.execute("SELECT copy, origin FROM origin"))
    for (data,) in db.execute("SELECT coalesce(published, linked) FROM article ORDER BY day, id, iri"):
        linked = unpack(data, _Linked)
        head = linked.article
        article = Article(head.id, "", title=head.title, date=head.date, publisher=head.publisher)
        for claim in linked.claims:
            yield _bare(claim, article, linked.iri, origins.get(linked.iri, ""), whole)


def _bare(
    claim: _Claim, article: Article, article_iri: str, origin: str, whole: Callable[[_Thing], Node]
) -> LinkedClaim:
    return LinkedClaim(
        iri=claim.iri,
        predicate=claim.predicate,
        subject=whole(claim.subject),
        object=whole(claim.object) if claim.object else None,
        place=whole(claim.place) if claim.place else None,
        about=tuple(map(whole, claim.about)),
        article=article,
        article_iri=article_iri,
        origin=origin,
        evidence=Evidence(claim.evidence.start, claim.evidence.end, ""),
        sentence="",
        rule="",
        confidence=claim.confidence,
        title=claim.title,
        status=claim.status,
    )
