"""Claims as readers want them, article by article: with origins, and what is linked as one node."""

from __future__ import annotations

from collections.abc import Iterator

from simpul.model import LinkedArticle, LinkedClaim, Node, with_nodes
from simpul.state import articles
from simpul.state.schema import Database
from simpul.state.things import whole_node


def whole_claims(db: Database, article: LinkedArticle, known: dict[str, Node]) -> tuple[LinkedClaim, ...]:
    """The claims of one article; ``known`` holds the descriptions of nodes that were looked up before, and grows."""

    def whole(node: Node) -> Node:
        if node.iri not in known:
            known[node.iri] = whole_node(db, node.iri) or node
        return known[node.iri]

    row = db.execute("SELECT origin FROM origin WHERE copy = ?", (article.iri,)).fetchone()
    origin = row[0] if row else ""
    return tuple(with_nodes(claim, whole, article=article.article, origin=origin) for claim in article.claims)


def origins(db: Database) -> dict[str, str]:
    """The origin of every article that is a copy."""
    return dict(db.execute("SELECT copy, origin FROM origin"))


def all_claims(db: Database, known: dict[str, Node]) -> Iterator[LinkedClaim]:
    """The claims of all articles; ``known`` as in ``whole_claims``."""
    for article in articles.all_published(db):
        yield from whole_claims(db, article, known)
