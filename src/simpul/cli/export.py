"""``simpul export``: a build in another format."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from simpul.cli.arguments import BuildDir, choice, existing
from simpul.cli.guard import note

Format = Annotated[
    str,
    typer.Option("--format", "-f", help="turtle, trig, jsonld, csv, graphml, html, …", show_default=False),
]
Output = Annotated[
    Path,
    typer.Option("--output", "-o", metavar="OUT", help="Berkas hasil. File to write.", show_default=False),
]


def export(path: BuildDir, format: Format, output: Output) -> int:
    """Tulis graf dalam format lain. Write the graph in another format."""
    existing(path)
    from simpul import export as exports

    choice(format, tuple(exports.EXPORTERS), name="Format")
    exports.export(path, format, output)
    note(f"Ditulis · written: {output}")
    return 0
