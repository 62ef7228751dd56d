"""Nodes as readers want them: one description of all that articles tell of a node, and of all that is linked with it.

The claims of ``link.joined.joined``, kept up to date: only nodes that articles describe anew, or that other links join,
are described again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

import msgspec

from simpul.link.clusters import Edge, join
from simpul.link.joined import described, standing_for, together
from simpul.link.judgements import Pair
from simpul.model import LinkedArticle, Node
from simpul.state.schema import Database
from simpul.state.values import decode, encode


def put(db: Database, number: int, article: LinkedArticle) -> None:
    """The descriptions that an article gives."""
    named = {node.iri for claim in article.claims for node in claim.nodes}
    rows = ((node.iri, number, node.iri in named, encode(node)) for node in article.nodes)
    db.executemany("INSERT OR IGNORE INTO node VALUES (?, ?, ?, ?)", rows)


def take(db: Database, number: int, article: LinkedArticle) -> None:
    """Take them back."""
    db.executemany("DELETE FROM node WHERE iri = ? AND source = ?", ((node.iri, number) for node in article.nodes))


def describe(
    db: Database,
    changed: Collection[str],
    pairs: Collection[Pair],
    standing: Collection[str],
    shown: Callable[[Node], object],
) -> set[int]:
    """Bring the descriptions up to date; answers the numbers of the articles whose claims read otherwise now.

    ``changed`` are the nodes (IRIs) that articles describe anew, ``pairs`` all that is linked, ``standing`` the nodes
    that stand for others by the links, ``shown`` is what readers of claims see of a node.
    """
    before, after = set(db.execute("SELECT one, other FROM pair")), set(pairs)
    db.executemany("DELETE FROM pair WHERE one = ? AND other = ?", before - after)
    db.executemany("INSERT INTO pair VALUES (?, ?)", sorted(after - before))
    stood, stand = {iri for (iri,) in db.execute("SELECT iri FROM standing")}, set(standing)
    db.executemany("DELETE FROM standing WHERE iri = ?", ((iri,) for iri in stood - stand))
    db.executemany("INSERT INTO standing VALUES (?)", ((iri,) for iri in sorted(stand - stood)))
    seeds = {*changed, *(iri for pair in before ^ after for iri in pair), *(stood ^ stand)}
    old, new = _clusters(before), _clusters(after)
    affected = {member for iri in seeds for each in (old, new) for member in each.get(iri, (iri,))}
    found = set[int]()
    for members in {new.get(iri, (iri,)) for iri in affected}:
        whole = _whole(db, members, stand)
        for iri in members:
            then, now = whole_node(db, iri), whole.get(iri)
            if then != now:
                _keep(db, iri, now)
            if _seen(then, shown) != _seen(now, shown):
                found.update(n for (n,) in db.execute("SELECT source FROM node WHERE iri = ? AND named", (iri,)))
    return found


def whole_node(db: Database, iri: str) -> Node | None:
    """The one description of a node; None where no claim names it."""
    row = db.execute("SELECT node FROM whole WHERE iri = ?", (iri,)).fetchone()
    return decode(row[0], Node) if row else None


def descriptions(db: Database) -> dict[str, bytes]:
    """The description of every node that claims name, as the state keeps it (a ``Node``: ``decode``)."""
    return dict(db.execute("SELECT iri, node FROM whole ORDER BY iri"))


def naming(db: Database, iris: Iterable[str]) -> set[str]:
    """The articles (IRIs) with claims that name any of these nodes."""
    query = "SELECT article.iri FROM node JOIN article ON number = source WHERE node.iri = ? AND named"
    return {article for iri in iris for (article,) in db.execute(query, (iri,))}


def things(db: Database) -> dict[str, str]:
    """Of every node that claims name the one that stands for the thing (``Node.thing``)."""
    known = ((iri, decode(node, _Known)) for iri, node in db.execute("SELECT iri, node FROM whole"))
    return {iri: node.same_as or node.iri for iri, node in known}


class _Known(msgspec.Struct):
    """The fields of ``Node`` that are read; the decoder passes over all others."""

    iri: str
    same_as: str = ""


def _clusters(pairs: Collection[Pair]) -> dict[str, tuple[str, ...]]:
    return join((Edge(one, other, 1.0) for one, other in pairs), lambda one, other: False)


def _whole(db: Database, members: tuple[str, ...], standing: Collection[str]) -> Mapping[str, Node]:
    """By member its description, which is that of the whole cluster; members that no claim names have none."""
    each: dict[str, Node] = {}
    for iri in members:
        rows = db.execute("SELECT told, count(*), max(named) FROM node WHERE iri = ? GROUP BY told", (iri,)).fetchall()
        if any(named for _, _, named in rows):
            each[iri] = described({decode(told, Node): articles for told, articles, _ in rows})
    if not each:
        return {}
    if len(members) == 1:
        return each
    chosen = standing_for({iri: node.name for iri, node in each.items()}, standing)
    return dict.fromkeys(each, together(each[chosen], each.values()))


def _keep(db: Database, iri: str, node: Node | None) -> None:
    db.execute("DELETE FROM whole WHERE iri = ?", (iri,))
    if node:
        db.execute("INSERT INTO whole VALUES (?, ?)", (iri, encode(node)))


def _seen(node: Node | None, shown: Callable[[Node], object]) -> object:
    return None if node is None else shown(node)
