"""Links, doubts and clusters as they stand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from sqlite3 import Connection

from simpul.identity.comparison import MAYBE, SAME, judged
from simpul.identity.preferred import preferred_node
from simpul.link.incremental.decided import decisions
from simpul.link.judgements import Judgement, Pair
from simpul.link.links import Link, Linking, agreed, judged_link
from simpul.link.scores import ORDER


def links_of(connection: Connection) -> Linking:
    """The whole linking, as ``link.links.find_links`` gives it."""
    return replace(stated(connection), doubts=tuple(doubts(connection)))


def stated(connection: Connection) -> Linking:
    """What a build states of it: without doubts."""
    kept = _agreed(connection)
    refused = (j for pair, (j, _) in decisions(connection).items() if j.verdict == "same" and pair not in kept)
    return Linking(links=tuple(links(connection)), refused=tuple(refused), stands_for=standing(connection))


def known(connection: Connection, iri: str) -> bool:
    """Whether any article tells of this node."""
    return connection.execute("SELECT 1 FROM link_node WHERE iri = ?", (iri,)).fetchone() is not None


def links(connection: Connection) -> Iterator[Link]:
    """Pairs of nodes that are one, sorted by their IRIs."""
    drawn = sorted(_agreed(connection).items())
    for link in _found(connection, "l.cluster = r.cluster", SAME):
        while drawn and drawn[0][0] < (link.left, link.right):
            yield judged_link(drawn.pop(0)[1])
        yield link
    yield from (judged_link(judgement) for _, judgement in drawn)


def doubts(connection: Connection, least: float = MAYBE) -> Iterator[Link]:
    """Pairs of nodes that may be one, with a score of at least ``least``, sorted by their IRIs."""
    yield from _found(connection, "l.cluster IS NULL OR l.cluster IS NOT r.cluster", least)


def standing(connection: Connection) -> dict[str, str]:
    """Of each joined node the IRI of the one that stands for its cluster, as ``link.links.find_links`` chooses it."""
    found: dict[str, str] = {}
    rows = connection.execute(
        "SELECT cluster, iri, name, articles FROM link_node WHERE cluster IS NOT NULL ORDER BY cluster"
    )
    for _, members in groupby(rows, key=itemgetter(0)):
        told = {iri: (name, articles) for _, iri, name, articles in members}
        found |= dict.fromkeys(told, preferred_node(told))
    return dict(sorted(found.items()))


def _found(connection: Connection, which: str, least: float) -> Iterator[Link]:
    """Pairs by their scores, without those that people judged."""
    decided = {pair for pair, (_, type_) in decisions(connection).items() if type_}
    rows = connection.execute(
        "SELECT min(l.iri, r.iri), max(l.iri, r.iri), score, why FROM link_pair "
        f"JOIN link_node AS l ON l.id = one JOIN link_node AS r ON r.id = other WHERE score >= ? AND ({which}) "
        "ORDER BY 1, 2",
        (least,),
    )
    for left, right, score, why in rows:
        if (left, right) not in decided:
            yield Link(left, right, judged(score, *json.loads(why)))


def _agreed(connection: Connection) -> dict[Pair, Judgement]:
    """The judgements "same" that join two nodes."""
    decided = {pair: judgement for pair, (judgement, type_) in decisions(connection).items() if type_ in ORDER}
    return {pair: decided[pair] for pair in agreed(decided)}
