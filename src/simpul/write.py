"""A build's folder: every file of it out of the state, written whole."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import chain
from pathlib import Path

from simpul.check import findings_text
from simpul.check.findings import order
from simpul.export.files import write_together
from simpul.export.spreadsheet import header
from simpul.link.stored import EARLIER, earlier_lines
from simpul.model import Finding
from simpul.page import index_html
from simpul.state import Database, articles, settings, stale, streams, unread
from simpul.state.reported import findings_turtle

FILES = ("graph.trig", "graph.ttl", "quarantine.trig", "findings.ttl", "findings.txt", "claims.csv", "index.html")


def write_build(
    output: Path, db: Database, *, base: str, earlier: Sequence[Path] = (), kept: Collection[str] = ()
) -> tuple[Finding, ...]:
    """Write the files of a build; the large ones piece by piece, out of those that are ``kept`` (by name, as they were
    written last) where little changed. Gives the findings in them.

    No file takes its name before all of them are on the disk. Raises OSError where ``output`` cannot be written.
    """
    found = findings(db)
    report, few = findings_turtle(db, found, base), stale.few_changed(db)
    before = {name: output / name if few and name in kept else None for name in FILES}
    files: dict[str, bytes | Iterable[bytes]] = {
        "graph.trig": streams.graphs(db, base, before["graph.trig"]),
        "graph.ttl": streams.merged(db, base, before["graph.ttl"]),
        "quarantine.trig": streams.held(db, base),
        "claims.csv": chain((header().encode(),), articles.lines(db)),
        "findings.ttl": report,
        "findings.txt": findings_text(found).encode(),
        "index.html": map(index_html, (db,)),  # made last, while the disk takes the others in
    }
    if earlier:
        files[EARLIER] = earlier_lines(output, earlier)
    write_together(output, files)
    return found


def findings(db: Database) -> tuple[Finding, ...]:
    """All findings of a build, sorted: about inputs, about single articles, and across articles."""
    across = settings.get(db, "across", tuple[Finding, ...], ())
    return tuple(sorted({*unread.findings(db), *articles.findings(db), *across}, key=order))
