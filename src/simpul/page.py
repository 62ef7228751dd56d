"""The page of a build out of its state: that of ``export.html.index_html`` over all claims, but only what is shown of
them is made."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

import networkx as nx

from simpul.export import html
from simpul.export.html import Page, page_html
from simpul.export.picture import Picture, Totals, most_central, picture_of
from simpul.export.spreadsheet import order
from simpul.model import Article, Evidence, LinkedClaim, Node
from simpul.state import Database, articles
from simpul.state.claims import whole_claims
from simpul.state.things import things, whole_node
from simpul.state.ties import Post, Tie, Tied, all_ties
from simpul.view.projection import node_data
from simpul.view.tenures import Tenure, by_claim, tenures

_Edge = tuple[str, str, str]
"""Two things and the predicate between them."""
_VIEW = "all"


@dataclass(slots=True)
class _Network:
    """All ties by edge, with their articles; which node stands for the thing that another is; all posts."""

    origins: Mapping[int, str]
    things: Mapping[str, str]
    edges: dict[_Edge, list[tuple[Tie, Tied]]] = field(default_factory=lambda: defaultdict(list))
    posts: list[tuple[Post, Tied]] = field(default_factory=list)

    def thing(self, iri: str) -> str:
        """The node that stands for a node (both IRIs)."""
        return self.things.get(iri, iri)


def index_html(db: Database) -> bytes:
    """The page of a build."""
    network = _network(db)
    picture = _picture(db, network)
    facts = _facts(db, picture, network)
    rows = db.execute("SELECT coalesce(origin, iri) FROM article LEFT JOIN origin ON copy = iri WHERE kept").fetchall()
    page = Page(
        picture,
        facts,
        _held(db, facts, network),
        _titles(db, {claim.origin for claim in facts if claim.origin}),
        articles.counts(db).kept,
        len(rows),
        len(set(rows)),
    )
    return page_html(page)


def _network(db: Database) -> _Network:
    origins = dict(db.execute("SELECT number, coalesce(origin, iri) FROM article LEFT JOIN origin ON copy = iri"))
    found = _Network(origins, things(db))
    for article in all_ties(db):
        found.posts += ((post, article) for post in article.posts)
        for tie in article.ties:
            found.edges[found.thing(tie.source), found.thing(tie.target), tie.predicate].append((tie, article))
    return found


def _picture(db: Database, network: _Network) -> Picture:
    degrees = Counter(end for edge in network.edges for end in edge[:2])
    central: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    central.add_nodes_from(sorted(most_central(degrees)))
    for source, target, predicate in sorted(e for e in network.edges if e[0] in central and e[1] in central):
        counted = {network.origins[article.number] for _, article in network.edges[source, target, predicate]}
        central.add_edge(source, target, key=predicate, predicate=predicate, weight=len(counted))

    def detail(drawn: nx.Graph[str]) -> None:
        for iri, data in drawn.nodes(data=True):
            data |= node_data(_node(db, iri))
        for source, target, data in drawn.edges(data=True):
            data |= _edge(network.edges[source, target, data["predicate"]])

    tied = {article.number for edge in network.edges.values() for _, article in edge}
    totals = Totals(
        len(degrees),
        len(tied),
        len({network.origins[number] for number in tied}),
        len({tie.claim for edge in network.edges.values() for tie, _ in edge}),
    )
    return picture_of(central, _VIEW, totals, detail=detail)


def _edge(ties: Collection[tuple[Tie, Tied]]) -> dict[str, object]:
    """What the picture tells of an edge (``view.projection``)."""
    return {
        "claims": tuple(sorted({tie.claim for tie, _ in ties})),
        "articles": {article.iri for _, article in ties},
        "outlets": {article.publisher for _, article in ties if article.publisher},
        "dates": tuple(sorted({article.day for _, article in ties if article.day})),
        "confidence": max(tie.confidence for tie, _ in ties),
    }


def _node(db: Database, iri: str) -> Node:
    node = whole_node(db, iri)
    assert node is not None, f"a claim names {iri}"
    return node


def _facts(db: Database, picture: Picture, network: _Network) -> list[LinkedClaim]:
    """All facts, or the first ``MOST_FACTS`` of those that the picture draws and then of the others."""
    drawn = {iri for line in picture.lines for iri in line.claims}
    drawing = {article.number for ties in network.edges.values() for tie, article in ties if tie.claim in drawn}
    found = list(_claims(db, html.MOST_FACTS, lambda claim: claim.iri in drawn, drawing))
    others = html.MOST_FACTS - len(found)
    if others > 0:
        found += _claims(db, others, lambda claim: claim.iri not in drawn)
    return sorted(found, key=order)


def _claims(
    db: Database, most: int, wanted: Callable[[LinkedClaim], bool], numbers: Collection[int] | None = None
) -> Iterator[LinkedClaim]:
    """The first claims, in their order, that are ``wanted``; ``numbers`` are those of the articles that have any."""
    known = dict[str, Node]()
    for article in articles.all_published(db, numbers):
        claims = [claim for claim in article.claims if wanted(claim)]
        if claims:
            whole = whole_claims(db, replace(article, claims=tuple(claims)), known)
            yield from sorted(whole, key=order)[:most]
            most -= len(claims)
        if most <= 0:
            return


def _held(db: Database, facts: Collection[LinkedClaim], network: _Network) -> dict[str, Tenure]:
    """The tenures that the facts about posts belong to, by the facts' IRIs."""
    shown = {claim.subject.iri for claim in facts if claim.predicate == "holdsPost"}
    about = ((post, article) for post, article in network.posts if network.thing(post.person) in shown)
    return by_claim(tenures(_held_by(db, post, article) for post, article in about))


def _held_by(db: Database, post: Post, article: Tied) -> LinkedClaim:
    """The claim behind a post, as far as tenures look at it."""
    return LinkedClaim(
        iri=post.claim,
        predicate="holdsPost",
        subject=_node(db, post.person),
        article=Article("", "", date=dt.date.fromisoformat(article.day) if article.day else None),
        article_iri=article.iri,
        evidence=Evidence(0, 0, ""),
        sentence="",
        rule="",
        confidence=1,
        object=_node(db, post.body) if post.body else None,
        place=_node(db, post.place) if post.place else None,
        title=post.title,
        status=post.status,
    )


def _titles(db: Database, iris: Collection[str]) -> dict[str, str]:
    """The titles of articles of which anything is published."""
    found = (article for article in articles.some_published(db, sorted(iris)) if article.claims)
    return {article.iri: article.article.title or article.article.id for article in found}
