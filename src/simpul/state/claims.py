"""Claims as readers want them, article by article: with origins, and what is linked as one node."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from simpul.model import Evidence, LinkedArticle, LinkedClaim, Node, with_nodes
from simpul.state import articles
from simpul.state.schema import Database
from simpul.state.things import whole_node

_NO_WORDS = Evidence(0, 0, "")


def whole_claims(db: Database, article: LinkedArticle, known: dict[str, Node]) -> tuple[LinkedClaim, ...]:
    """The claims of one article; ``known`` holds the descriptions of nodes that were looked up before, and grows."""
    complete = _completing(db, article, known)
    return tuple(complete(claim) for claim in article.claims)


def bare_claims(db: Database) -> Iterator[LinkedClaim]:
    """The claims of all articles, without their words and the articles' texts: all of them may be held at once."""
    known = dict[str, Node]()
    for article in articles.all_published(db):
        complete = _completing(db, replace(article, article=replace(article.article, text="")), known)
        for claim in article.claims:
            place = replace(_NO_WORDS, start=claim.evidence.start, end=claim.evidence.end)
            yield complete(claim, evidence=place, sentence="", text=None)


def some_claims(db: Database, bare: Iterable[LinkedClaim]) -> Iterator[LinkedClaim]:
    """Some of the ``bare_claims``, whole."""
    known, wanted = dict[str, Node](), {claim.iri: claim.article_iri for claim in bare}
    for article in articles.some_published(db, sorted(set(wanted.values()))):
        complete = _completing(db, article, known)
        yield from (complete(claim) for claim in article.claims if claim.iri in wanted)


def _completing(db: Database, article: LinkedArticle, known: dict[str, Node]) -> Callable[..., LinkedClaim]:
    """What gives claims of an article the article, its origin, and the one description of each node."""

    def whole(node: Node) -> Node:
        if node.iri not in known:
            known[node.iri] = whole_node(db, node.iri) or node
        return known[node.iri]

    row = db.execute("SELECT origin FROM origin WHERE copy = ?", (article.iri,)).fetchone()
    return partial(with_nodes, change=whole, article=article.article, origin=row[0] if row else "")
