"""The tables that links are kept in."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from sqlite3 import Connection
from typing import Any

_TABLES = """
CREATE TABLE IF NOT EXISTS link_article (iri TEXT PRIMARY KEY, told BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS link_node (
    id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, type TEXT NOT NULL, name TEXT NOT NULL,
    articles INTEGER NOT NULL, facts BLOB NOT NULL, words TEXT NOT NULL DEFAULT '[]', cluster INTEGER);
CREATE INDEX IF NOT EXISTS link_node_gone ON link_node (id) WHERE articles = 0;
CREATE INDEX IF NOT EXISTS link_node_cluster ON link_node (cluster) WHERE cluster IS NOT NULL;
CREATE TABLE IF NOT EXISTS link_word (type TEXT, word TEXT, node INTEGER, PRIMARY KEY (type, word, node)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS link_lean (iri TEXT, node INTEGER, PRIMARY KEY (iri, node)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS link_lean_node ON link_lean (node);
CREATE TABLE IF NOT EXISTS link_block (block INTEGER, node INTEGER, PRIMARY KEY (block, node)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS link_block_node ON link_block (node);
CREATE TABLE IF NOT EXISTS link_pair (
    one INTEGER, other INTEGER, blocks INTEGER NOT NULL, score REAL, why TEXT, PRIMARY KEY (one, other)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS link_pair_other ON link_pair (other);
CREATE INDEX IF NOT EXISTS link_pair_open ON link_pair (one) WHERE score IS NULL;
CREATE TABLE IF NOT EXISTS link_judgement (
    place INTEGER PRIMARY KEY, one TEXT NOT NULL, other TEXT NOT NULL, line TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS link_judgement_one ON link_judgement (one);
CREATE INDEX IF NOT EXISTS link_judgement_other ON link_judgement (other)
"""
"""An article's facts; a node with its facts counted over articles (none: it is gone), the words of its name and the
least id of its cluster; nodes by word, by what their comparison leans on, by block; pairs with the number of blocks
that they meet in, and how they compare (NULL: to be compared); the judgements in force, in their order."""


def prepare(connection: Connection) -> None:
    """Make the tables where they lack; commits nothing."""
    for table in _TABLES.split(";"):
        connection.execute(table)


def packed(value: Any) -> bytes:
    """What JSON can tell, small."""
    return zlib.compress(json.dumps(value).encode(), 1)


def unpacked(data: bytes) -> Any:
    """What was packed."""
    return json.loads(zlib.decompress(data))


def listed(values: Iterable[object]) -> str:
    """Values for ``IN (SELECT value FROM json_each(?))``."""
    return json.dumps(list(values))
