"""The judgements under which links stand."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import astuple
from sqlite3 import Connection

from simpul.link.incremental.tables import listed
from simpul.link.judgements import Judgement, Pair, in_force


def decide(connection: Connection, judgements: Iterable[Judgement]) -> frozenset[str]:
    """Keep the judgements in force; the IRIs of nodes about which another decision holds than before."""
    rows = connection.execute("SELECT line FROM link_judgement ORDER BY place")
    before = {j.pair: j for j in (Judgement(*json.loads(line)) for (line,) in rows)}
    after = in_force(judgements)
    changed = {pair for pair in before.keys() | after.keys() if before.get(pair) != after.get(pair)}
    then, now = ([p for p, j in each.items() if j.verdict == "same" and p not in changed] for each in (before, after))
    if then != now:  # where judgements contradict each other, the later hold
        changed.update(now)
    if changed:
        connection.execute("DELETE FROM link_judgement")
        lines = ((place, *each.pair, json.dumps(astuple(each))) for place, each in enumerate(after.values()))
        connection.executemany("INSERT INTO link_judgement VALUES (?, ?, ?, ?)", lines)
    return frozenset(iri for pair in changed for iri in pair)


def decisions(connection: Connection) -> dict[Pair, tuple[Judgement, str]]:
    """Judgements about nodes that are there, in their order, each with the type of both nodes ("" where it differs)."""
    rows = connection.execute(
        "SELECT line, l.type, r.type FROM link_judgement AS j "
        "JOIN link_node AS l ON l.iri = j.one JOIN link_node AS r ON r.iri = j.other "
        "WHERE l.articles > 0 AND r.articles > 0 ORDER BY place"
    )
    found = ((Judgement(*json.loads(line)), left if left == right else "") for line, left, right in rows)
    return {judgement.pair: (judgement, type_) for judgement, type_ in found}


def judged_with(connection: Connection, nodes: Collection[int]) -> set[int]:
    """The nodes that are in a judgement with one of these."""
    sql = (
        "SELECT b.id FROM json_each(?) AS given JOIN link_node AS a ON a.id = given.value "
        "JOIN link_judgement AS j ON j.{} = a.iri JOIN link_node AS b ON b.iri = j.{}"
    )
    ways = (sql.format("one", "other"), sql.format("other", "one"))
    return {id_ for way in ways for (id_,) in connection.execute(way, (listed(nodes),))}
