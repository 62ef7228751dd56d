"""``simpul check``: a graph against the shapes, each finding with its sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from simpul.cli.arguments import AsJson, existing
from simpul.cli.guard import FINDINGS
from simpul.cli.output import emit_table

Target = Annotated[
    Path,
    typer.Argument(
        metavar="DIR|FILE",
        help="Folder hasil build, atau berkas .ttl/.trig. A build, or a .ttl/.trig file.",
        show_default=False,
    ),
]


def check(path: Target, as_json: AsJson = False) -> int:
    """Periksa graf dengan aturan SHACL. Check a graph against the shapes."""
    existing(path)
    from simpul.check import check as run
    from simpul.cli.report import violations

    findings = run(path)
    columns = (
        "severity",
        "code",
        "message_id",
        "message_en",
        "article",
        "text",
        "focus",
        "shape",
        "claim",
        "other_claim",
    )
    emit_table(
        columns, [tuple(getattr(finding, column) for column in columns) for finding in findings], as_json=as_json
    )
    return FINDINGS if violations(findings) else 0
