"""How the nodes that meet compare, and which are one: made anew around what changed, type by type.

A comparison may lean on which nodes of the types before it are one: where clusters there change, the nodes that lean on
a member that moved are compared again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from functools import lru_cache
from sqlite3 import Connection
from typing import Any, TypeAlias

from simpul.identity.comparison import MAYBE, SAME, Comparison
from simpul.link.incremental.clustering import likely_with, recluster
from simpul.link.incremental.decided import decisions, judged_with
from simpul.link.incremental.nodes import Known, reader
from simpul.link.incremental.tables import listed
from simpul.link.scores import ORDER, Same, compare

_Compare: TypeAlias = Callable[[int, int], Comparison]
_HELD = 50_000
_GIVEN = "(SELECT value FROM json_each(?))"


def settle(
    connection: Connection, changed: Collection[int], loose: Collection[int], judged: Collection[str]
) -> frozenset[str]:
    """Compare and cluster anew what hangs together with these nodes; gives the IRIs of all nodes looked at.

    ``changed`` are to be compared again, ``loose`` lost a pair, about ``judged`` (IRIs) people decided otherwise.
    """
    known, decided = reader(connection), decisions(connection)
    others = {*loose, *judged_with(connection, changed)}
    others |= _ids(connection, f"SELECT id FROM link_node WHERE iri IN {_GIVEN}", judged)
    looked, strayed = set(loose), set[int]()
    for number, type_ in enumerate(ORDER):
        of_type = f"SELECT id FROM link_node WHERE type = '{type_}' AND id IN {_GIVEN}"
        again = _ids(connection, of_type, changed) | _ids(connection, of_type, _leaning(connection, strayed))
        around = again | _ids(connection, of_type, others)
        around.update(other for node in again for other, _ in likely_with(connection, node))
        compared = _comparing(known, _same(connection, ORDER[:number]))
        likely, maybe = _compare(connection, type_, again, compared)
        ours = {pair: judgement for pair, (judgement, each) in decided.items() if each == type_}
        seen, parted = recluster(connection, around | likely, ours, lambda *pair, by=compared: by(*pair).score)
        looked |= seen | maybe
        strayed |= parted
    return frozenset(iri for (iri,) in _rows(connection, f"SELECT iri FROM link_node WHERE id IN {_GIVEN}", looked))


def _rows(connection: Connection, sql: str, given: Collection[object]) -> list[tuple[Any, ...]]:
    return connection.execute(sql, (listed(given),)).fetchall()


def _ids(connection: Connection, sql: str, given: Collection[object]) -> set[int]:
    return {id_ for (id_,) in _rows(connection, sql, given)}


def _leaning(connection: Connection, nodes: Collection[int]) -> set[int]:
    """The nodes whose comparison leans on one of these."""
    sql = f"SELECT node FROM link_lean JOIN link_node AS leant USING (iri) WHERE leant.id IN {_GIVEN}"
    return _ids(connection, sql, nodes)


def _same(connection: Connection, types: Collection[str]) -> Same:
    """What stands for a node of these types and all that are it: a name of its cluster, or its own IRI."""
    sql = "SELECT cluster FROM link_node WHERE iri = ? AND cluster IS NOT NULL AND type IN " + _GIVEN
    given = listed(types)

    @lru_cache(maxsize=_HELD)
    def same(iri: str) -> str:
        row = connection.execute(sql, (iri, given)).fetchone()
        return str(row[0]) if row else iri

    return same


def _comparing(known: Known, same: Same) -> _Compare:
    """Compares two nodes by id, the one with the lesser IRI first."""

    def compared(one: int, other: int) -> Comparison:
        left, right = known(one), known(other)
        if left is None or right is None:
            raise RuntimeError("a node that is gone is compared")
        return compare(left, right, same) if left.iri < right.iri else compare(right, left, same)

    return compared


def _compare(
    connection: Connection, type_: str, again: Collection[int], compared: _Compare
) -> tuple[set[int], set[int]]:
    """Compare the pairs of these nodes and those that are new; the nodes of pairs that are likely one, or maybe."""
    for column in ("one", "other"):
        sql = f"UPDATE link_pair SET score = NULL, why = NULL WHERE {column} = ?"
        connection.executemany(sql, ((node,) for node in again))
    nodes = connection.execute(
        "SELECT DISTINCT one FROM link_pair JOIN link_node ON id = one WHERE score IS NULL AND type = ?", (type_,)
    ).fetchall()
    likely, maybe = set[int](), set[int]()
    for (one,) in nodes:
        rows = []
        for (other,) in connection.execute("SELECT other FROM link_pair WHERE one = ? AND score IS NULL", (one,)):
            found = compared(one, other)
            rows.append((found.score, json.dumps(found.why) if found.score >= MAYBE else None, one, other))
            if found.score >= SAME:
                likely.update((one, other))
            if found.score >= MAYBE:
                maybe.update((one, other))
        connection.executemany("UPDATE link_pair SET score = ?, why = ? WHERE one = ? AND other = ?", rows)
    return likely, maybe
