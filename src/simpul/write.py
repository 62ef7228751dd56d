"""A build's folder: every file of it out of the state, written whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from simpul.check import findings_graph, findings_text
from simpul.check.findings import order
from simpul.export.files import write_together
from simpul.export.spreadsheet import header
from simpul.graph import turtle
from simpul.link.stored import EARLIER, earlier_lines
from simpul.model import Finding
from simpul.page import index_html
from simpul.state import Database, articles, settings, streams, unread

FILES = ("graph.trig", "graph.ttl", "quarantine.trig", "findings.ttl", "findings.txt", "claims.csv", "index.html")


def write_build(output: Path, db: Database, *, base: str, earlier: Sequence[Path] = ()) -> None:
    """Write the files of a build; the large ones piece by piece.

    No file takes its name before all of them are on the disk. Raises OSError where ``output`` cannot be written.
    """
    found = findings(db)
    files: dict[str, bytes | Iterable[bytes]] = {
        "findings.ttl": turtle(findings_graph(found, base=base), base=base),
        "findings.txt": findings_text(found).encode(),
        "index.html": index_html(db),
        "graph.trig": streams.graphs(db, "graph", base),
        "graph.ttl": streams.merged(db, base),
        "quarantine.trig": streams.graphs(db, "held", base),
        "claims.csv": chain((header().encode(),), articles.lines(db)),
    }
    if earlier:
        files[EARLIER] = earlier_lines(output, earlier)
    write_together(output, files)


def findings(db: Database) -> tuple[Finding, ...]:
    """All findings of a build, sorted: about inputs, about single articles, and across articles."""
    across = settings.get(db, "across", tuple[Finding, ...], ())
    return tuple(sorted({*unread.findings(db), *articles.findings(db), *across}, key=order))
