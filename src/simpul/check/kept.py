"""Findings across articles, kept in a build's state by the node that they are about."""

from __future__ import annotations

import json
from dataclasses import asdict
from sqlite3 import Connection

from simpul.check.findings import distinct
from simpul.check.lookups import Facts
from simpul.check.native import CLAIMED
from simpul.check.touched import Change, check_touched
from simpul.model import Finding

_TABLE = """
CREATE TABLE IF NOT EXISTS merged_finding (focus TEXT NOT NULL, finding TEXT NOT NULL, PRIMARY KEY (focus, finding))
WITHOUT ROWID
"""


def update(connection: Connection, change: Change, facts: Facts) -> int:
    """Bring the kept findings up to a change of the merged facts; answers how many nodes were checked.

    ``facts`` are those after the change. Neither begins nor ends a transaction: changes and findings are committed
    together by the caller, or not at all.
    """
    connection.execute(_TABLE)
    unclaimed = "max(json_extract(finding, '$.shape') = ?)"
    rows = connection.execute(f"SELECT focus, {unclaimed} FROM merged_finding GROUP BY focus", (str(CLAIMED),))
    known = {focus: bool(lacks) for focus, lacks in rows}
    checked = 0
    for found in check_touched(change, facts, known):
        gone = [(focus,) for focus in found.keys() & known.keys()]
        connection.executemany("DELETE FROM merged_finding WHERE focus = ?", gone)
        new = [(focus, _written(finding)) for focus, findings in found.items() for finding in findings]
        connection.executemany("INSERT OR IGNORE INTO merged_finding VALUES (?, ?)", new)
        checked += len(found)
    return checked


def clear(connection: Connection) -> None:
    """Forget all findings."""
    connection.execute(_TABLE)
    connection.execute("DELETE FROM merged_finding")


def kept_findings(connection: Connection) -> list[Finding]:
    """All kept findings: those of ``check_merged`` over the whole of the merged facts, in its order."""
    connection.execute(_TABLE)
    return distinct(Finding(**json.loads(text)) for (text,) in connection.execute("SELECT finding FROM merged_finding"))


def _written(finding: Finding) -> str:
    return json.dumps({k: v for k, v in asdict(finding).items() if v is not None}, ensure_ascii=False, sort_keys=True)
