"""Data on stdout: a table for a person at a terminal, JSON for a program or with --json."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable, Sequence


def emit_table(
    columns: Sequence[str], rows: Iterable[Sequence[object]], *, as_json: bool, title: str | None = None
) -> None:
    """Rows as a rich table on a terminal, otherwise as a JSON list of objects."""
    if as_json or not sys.stdout.isatty():
        emit_json([dict(zip(columns, row, strict=True)) for row in rows])
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    count = 0
    for row in rows:
        table.add_row(*(Text("" if cell is None else str(cell)) for cell in row))
        count += 1
    console = Console()
    console.print(table)
    console.print(f"{count} baris · rows", style="dim")


def emit_json(value: object) -> None:
    """``value`` as indented JSON in UTF-8."""
    write(json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n")


def emit_line(value: object) -> None:
    """``value`` as one line of JSON."""
    write(json.dumps(value, ensure_ascii=False, default=str) + "\n")


def write(text: str) -> None:
    """Data to stdout, in UTF-8 whatever the locale says."""
    if isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout.encoding.lower() != "utf-8":
        sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(text)
