"""What articles tell of each node, kept so that one article's part can be added and taken out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache, partial
from sqlite3 import Connection
from typing import TypeAlias

from simpul.link.facts import Fact, told
from simpul.link.incremental.tables import packed, unpacked
from simpul.link.profiles import Profile, description, profile
from simpul.link.scores import leans_on
from simpul.model import LinkedArticle

Known: TypeAlias = Callable[[int], Profile | None]
"""Id of a node → its profile; None for one that no article names any more."""
_HELD = 5000


@dataclass(frozen=True, slots=True)
class Telling:
    """What an article (an IRI) tells of its nodes, ready to be kept."""

    iri: str
    told: bytes


def telling(article: LinkedArticle) -> Telling:
    """What an article tells of its nodes."""
    return Telling(article.iri, packed([(node, sorted(mine)) for node, mine in sorted(told(article).items())]))


def absorb(connection: Connection, removed: Iterable[str], added: Iterable[Telling]) -> frozenset[int]:
    """Take articles out and in; the ids of the nodes that may now compare or meet otherwise, gone ones among them."""
    change: dict[str, Counter[Fact]] = defaultdict(Counter)
    for iri in removed:
        _take_out(connection, iri, change)
    for article in added:
        _take_out(connection, article.iri, change)
        connection.execute("INSERT INTO link_article VALUES (?, ?)", (article.iri, article.told))
        for node, facts in unpacked(article.told):
            change[node].update(map(tuple, facts))
    return frozenset(id_ for iri in sorted(change) if (id_ := _changed(connection, iri, change[iri])) is not None)


def reader(connection: Connection) -> Known:
    """Reads profiles by id as they are now, and holds those that were asked for last."""
    return lru_cache(maxsize=_HELD)(partial(_profile, connection))


def _profile(connection: Connection, id_: int) -> Profile | None:
    (data,) = connection.execute("SELECT facts FROM link_node WHERE id = ?", (id_,)).fetchone()
    facts = _facts(data)
    return profile(facts) if facts else None


def forget(connection: Connection) -> None:
    """Let go of nodes that no article names any more."""
    connection.execute("DELETE FROM link_node WHERE articles = 0")


def _take_out(connection: Connection, article: str, change: dict[str, Counter[Fact]]) -> None:
    row = connection.execute("SELECT told FROM link_article WHERE iri = ?", (article,)).fetchone()
    for node, facts in unpacked(row[0]) if row else ():
        change[node].subtract(map(tuple, facts))
    connection.execute("DELETE FROM link_article WHERE iri = ?", (article,))


def _facts(data: bytes) -> Counter[Fact]:
    return Counter({(field, value): count for field, value, count in unpacked(data)})


def _changed(connection: Connection, iri: str, change: Counter[Fact]) -> int | None:
    """Write a node's facts; its id where what is told of it is other than before, or it is no longer of one article."""
    if not any(change.values()):
        return None
    row = connection.execute("SELECT facts, articles FROM link_node WHERE iri = ?", (iri,)).fetchone()
    before, articles = (_facts(row[0]), row[1]) if row else (Counter[Fact](), 0)
    after = before.copy()
    after.update(change)
    after = +after
    known = profile(after or before)
    now = known.articles if after else 0
    data = packed([(*fact, count) for fact, count in sorted(after.items())])
    connection.execute(
        "INSERT INTO link_node (iri, type, name, articles, facts) VALUES (?, ?, ?, ?, ?) ON CONFLICT (iri) "
        "DO UPDATE SET (name, articles, facts) = (excluded.name, excluded.articles, excluded.facts)",
        (iri, known.node.type, known.node.name, now, data),
    )
    alike = before.keys() == after.keys() and (articles == 1) == (now == 1)
    if alike and description(before) == description(after):
        return None
    (id_,) = connection.execute("SELECT id FROM link_node WHERE iri = ?", (iri,)).fetchone()
    connection.execute("DELETE FROM link_lean WHERE node = ?", (id_,))
    leant = leans_on(known) if after else ()
    connection.executemany("INSERT INTO link_lean VALUES (?, ?)", ((each, id_) for each in leant))
    return int(id_)
