"""The page of a build out of its state: that of ``export.html.index_html`` over all claims, but only what is shown of
them is made."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce

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
from simpul.view.projection import joined, node_data
from simpul.view.tenures import Tenure, by_claim, tenures

_Edge = tuple[str, str, str]
"""Two things and the predicate between them."""
_VIEW = "all"


@dataclass(slots=True)
class _Network:
    """All ties: by edge, with their articles; the nodes of each thing with the first tie that names them; all posts."""

    origins: Mapping[int, str]
    edges: dict[_Edge, list[tuple[Tie, Tied]]] = field(default_factory=lambda: defaultdict(list))
    nodes: dict[str, dict[str, tuple[str, int]]] = field(default_factory=lambda: defaultdict(dict))
    posts: list[tuple[Post, Tied]] = field(default_factory=list)


def index_html(db: Database) -> bytes:
    """The page of a build."""
    network = _network(db)
    picture = _picture(db, network)
    facts = _facts(db, picture, network)
    rows = db.execute("SELECT coalesce(origin, iri) FROM article LEFT JOIN origin ON copy = iri WHERE kept").fetchall()
    page = Page(
        picture,
        facts,
        _held(db, facts, network.posts),
        _titles(db, {claim.origin for claim in facts if claim.origin}),
        articles.counts(db).kept,
        len(rows),
        len(set(rows)),
    )
    return page_html(page)


def _network(db: Database) -> _Network:
    found = _Network(
        dict(db.execute("SELECT number, coalesce(origin, iri) FROM article LEFT JOIN origin ON copy = iri"))
    )
    thing = things(db)
    for article in all_ties(db):
        found.posts += ((post, article) for post in article.posts)
        for place, tie in enumerate(article.ties):
            ends = [thing.get(iri, iri) for iri in (tie.source, tie.target)]
            found.edges[ends[0], ends[1], tie.predicate].append((tie, article))
            for side, (end, iri) in enumerate(zip(ends, (tie.source, tie.target), strict=True)):
                first = (tie.claim, 2 * place + side)
                met = found.nodes[end]
                if iri not in met or first < met[iri]:
                    met[iri] = first
    return found


def _picture(db: Database, network: _Network) -> Picture:
    degrees = Counter(end for edge in network.edges for end in edge[:2])
    central: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    central.add_nodes_from(sorted(most_central(degrees)))
    for source, target, predicate in sorted(network.edges):
        if source in central and target in central:
            counted = {network.origins[article.number] for _, article in network.edges[source, target, predicate]}
            central.add_edge(source, target, key=predicate, predicate=predicate, weight=len(counted))

    def detail(drawn: nx.Graph[str]) -> None:
        for iri, data in drawn.nodes(data=True):
            met = network.nodes[iri]
            data |= node_data(reduce(joined, (_node(db, each) for each in sorted(met, key=met.__getitem__))))
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
    found = list(_claims(db, drawn, html.MOST_FACTS))
    others = html.MOST_FACTS - len(found)
    if others > 0:
        found += _claims(db, {claim.iri for claim in found}, others, without=True)
    return sorted(found, key=order)


def _claims(db: Database, some: Collection[str], most: int, *, without: bool = False) -> Iterator[LinkedClaim]:
    """The first of some claims, or of all ``without`` these, in their order."""
    known = dict[str, Node]()
    for article in articles.all_published(db):
        claims = [claim for claim in article.claims if (claim.iri in some) != without]
        if claims:
            whole = whole_claims(db, replace(article, claims=tuple(claims)), known)
            yield from sorted(whole, key=order)[:most]
            most -= len(claims)
        if most <= 0:
            return


def _held(db: Database, facts: Collection[LinkedClaim], posts: Collection[tuple[Post, Tied]]) -> dict[str, Tenure]:
    """The tenures that the facts about posts belong to, by the facts' IRIs."""
    shown = {claim.subject.iri for claim in facts if claim.predicate == "holdsPost"}
    people = {post.person: _node(db, post.person) for post, _ in posts}
    about = ((post, article) for post, article in posts if people[post.person].iri in shown)
    return by_claim(tenures(_held_by(db, people[post.person], post, article) for post, article in about))


def _held_by(db: Database, person: Node, post: Post, article: Tied) -> LinkedClaim:
    """The claim behind a post, as far as tenures look at it."""
    return LinkedClaim(
        iri=post.claim,
        predicate="holdsPost",
        subject=person,
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
