"""Which nodes share a block, and how many blocks of moderate size two nodes meet in: a pair is compared while any is.

Counting them keeps the pairs right without looking at a node's other blocks when one of them grows too large or a node
leaves it.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Collection
from functools import cache, partial
from hashlib import blake2b
from sqlite3 import Connection
from typing import TypeAlias

from simpul.identity.comparison import MAYBE
from simpul.link import blocking
from simpul.link.incremental.nodes import Known, reader
from simpul.link.profiles import Profile

_Pair: TypeAlias = tuple[int, int]
_Change: TypeAlias = dict[int, set[int]]


def meet(connection: Connection, changed: Collection[int]) -> frozenset[int]:
    """Bring blocks and pairs up to date after these nodes changed; a new pair has no score yet.

    Gives the nodes of pairs that meet no more and were likely or maybe one.
    """
    known = reader(connection)
    reordered = _reordered(connection, changed, known)
    bearers = cache(partial(_bearers, connection))
    joined, left = defaultdict[int, set[int]](set), defaultdict[int, set[int]](set)
    for node in {*changed, *reordered}:
        before = {block for (block,) in connection.execute("SELECT block FROM link_block WHERE node = ?", (node,))}
        after = _blocks(known(node), bearers)
        for block in after - before:
            joined[block].add(node)
        for block in before - after:
            left[block].add(node)
    for sql, change in (
        ("DELETE FROM link_block WHERE block = ? AND node = ?", left),
        ("INSERT INTO link_block VALUES (?, ?)", joined),
    ):
        connection.executemany(sql, ((block, node) for block, nodes in change.items() for node in nodes))
    return _counted(connection, _met(connection, joined, left))


def _reordered(connection: Connection, changed: Collection[int], known: Known) -> set[int]:
    """Bring the words of names up to date; all nodes with a word that is now of another rarity."""
    change: Counter[tuple[str, str]] = Counter()
    for node in changed:
        type_, old = connection.execute("SELECT type, words FROM link_node WHERE id = ?", (node,)).fetchone()
        profile = known(node)
        before, after = set(json.loads(old)), set(blocking.words_of(profile)) if profile else set()
        for sql, words, by in (
            ("DELETE FROM link_word WHERE type = ? AND word = ? AND node = ?", before - after, -1),
            ("INSERT INTO link_word VALUES (?, ?, ?)", after - before, 1),
        ):
            connection.executemany(sql, ((type_, word, node) for word in words))
            change.update({(type_, word): by for word in words})
        if before != after:
            connection.execute("UPDATE link_node SET words = ? WHERE id = ?", (json.dumps(sorted(after)), node))
    found = set[int]()
    for (type_, word), by in change.items():
        now = _bearers(connection, type_, word)
        if blocking.rarity(now) != blocking.rarity(now - by):
            rows = connection.execute("SELECT node FROM link_word WHERE type = ? AND word = ?", (type_, word))
            found.update(node for (node,) in rows)
    return found


def _bearers(connection: Connection, type_: str, word: str) -> int:
    rows = connection.execute("SELECT count(*) FROM link_word WHERE type = ? AND word = ?", (type_, word))
    return int(rows.fetchone()[0])


def _blocks(profile: Profile | None, bearers: Callable[[str, str], int]) -> set[int]:
    if profile is None:
        return set()
    found = blocking.blocks(profile, blocking.words_of(profile), partial(bearers, profile.node.type))
    return {_short(block) for block in found}


def _short(block: blocking.Block) -> int:
    """A block as a number that SQLite can hold."""
    return int.from_bytes(blake2b(repr(block).encode(), digest_size=8).digest(), signed=True)


def _met(connection: Connection, joined: _Change, left: _Change) -> Counter[_Pair]:
    """In how many more (or fewer) blocks two nodes meet, after nodes joined and left blocks."""
    found: Counter[_Pair] = Counter()
    nobody = set[int]()
    for block in joined.keys() | left.keys():
        came, went = joined.get(block, nobody), left.get(block, nobody)
        enough = blocking.LARGEST + len(came) + 1  # so many now: too many before and after
        rows = connection.execute("SELECT node FROM link_block WHERE block = ? LIMIT ?", (block, enough))
        after = {node for (node,) in rows}
        if len(after) < enough:
            before = (after - came) | went
            now, then = (each if len(each) <= blocking.LARGEST else nobody for each in (after, before))
            found.update(_pairs(now, now - then))
            found.subtract(_pairs(then, then - now))
    return found


def _pairs(nodes: set[int], some: set[int]) -> set[_Pair]:
    """Pairs of nodes with at least one of ``some``."""
    return {(min(a, b), max(a, b)) for a in some for b in nodes if a != b}


def _counted(connection: Connection, change: Counter[_Pair]) -> frozenset[int]:
    """Write how many blocks pairs meet in; the nodes of those that meet no more and may have been one."""
    connection.executemany(
        "INSERT INTO link_pair (one, other, blocks) VALUES (?, ?, ?) "
        "ON CONFLICT (one, other) DO UPDATE SET blocks = blocks + excluded.blocks",
        ((*pair, by) for pair, by in change.items() if by),
    )
    loose = set[int]()
    for pair in (pair for pair, by in change.items() if by < 0):
        blocks, score = connection.execute(
            "SELECT blocks, score FROM link_pair WHERE one = ? AND other = ?", pair
        ).fetchone()
        if not blocks:
            connection.execute("DELETE FROM link_pair WHERE one = ? AND other = ?", pair)
            loose.update(pair if score is not None and score >= MAYBE else ())
    return frozenset(loose)
