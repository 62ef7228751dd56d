"""What could not be read of the inputs: findings by source, so that a source that is read again speaks anew."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from simpul.model import Finding
from simpul.state import stale
from simpul.state.schema import Database, transaction
from simpul.state.values import decode, encode


def findings(db: Database) -> Iterator[Finding]:
    """All of them."""
    for (data,) in db.execute("SELECT finding FROM unread"):
        yield decode(data, Finding)


def replace(db: Database, new: Collection[Finding], *, sources: Collection[str] | None) -> None:
    """Put new findings in the place of those about ``sources`` (None: of all)."""
    before = set(findings(db))
    kept = set[Finding]() if sources is None else {f for f in before if f.source not in sources}
    after = kept | set(new)
    if after == before:
        return
    with transaction(db):
        db.execute("DELETE FROM unread")
        db.executemany("INSERT INTO unread VALUES (?, ?)", sorted((f.source, encode(f)) for f in after))
        stale.findings_changed(db)
