"""Data on stdout: a table for a person at a terminal, JSON for a program or with --json."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from simpul.cli.words import cell_word, heading

if TYPE_CHECKING:
    from rich.console import Console

LONG, READABLE = 60, 36
"""A cell of more than LONG signs is running text, and needs a column of READABLE signs to be read in a table."""


def emit_table(
    columns: Sequence[str], rows: Iterable[Sequence[object]], *, as_json: bool, json_only: Collection[str] = ()
) -> None:
    """Rows as a table on a terminal, otherwise as a JSON list of objects; ``json_only`` columns are for programs.

    Where the terminal is too narrow for a table that can be read, each row becomes a block of lines.
    """
    if as_json or not sys.stdout.isatty():
        emit_json([dict(zip(columns, row, strict=True)) for row in rows])
        return
    from rich.console import Console

    console = Console()
    cells = [[shown(cell_word(name, cell)) for name, cell in zip(columns, row, strict=True)] for row in rows]
    kept = [n for n in range(len(columns)) if columns[n] not in json_only]
    used = [n for n in kept if not cells or any(row[n] for row in cells)]
    names = [heading(columns[n]) for n in used]
    cells = [[row[n] for n in used] for row in cells]
    if sum(map(_room, zip(names, *cells, strict=True))) + 3 * len(names) + 1 <= console.width:
        _table(console, names, cells)
    else:
        for row in cells:
            emit_fields(console, zip(names, row, strict=True))
            console.print()
    console.print(f"{len(cells)} baris · rows", style="dim", highlight=False)


def _word(column: Iterable[str]) -> int:
    """The longest word of a column: a narrower column would break it."""
    return max(len(word) for cell in column for word in cell.split() or [""])


def _room(column: Sequence[str]) -> int:
    """Signs that a column needs to be read with ease: its longest word, two lines for a name, a wide one for text."""
    longest = max(len(line) for cell in column for line in cell.splitlines() or [""])
    return max(_word(column), READABLE if longest > LONG else (longest + 1) // 2)


def emit_fields(console: Console, fields: Iterable[tuple[str, object]]) -> None:
    """Names and values beneath each other on a terminal; empty values are left out."""
    from rich.table import Table
    from rich.text import Text

    table = Table(show_header=False, box=None, pad_edge=False)
    for name, value in fields:
        text = value if isinstance(value, Text) else Text(shown(value))
        if text.plain:
            table.add_row(Text(name, style="dim"), text)
    console.print(table)


def shown(cell: object) -> str:
    """A cell as a person reads it: nothing for None, one line an item, a thing's IRI by its kind and hash."""
    if isinstance(cell, tuple | list):
        return "\n".join(shown(item) for item in cell)
    text = "" if cell is None else str(cell)
    parts = text.split("/")
    named = (
        text.startswith(("https://", "http://")) and " " not in text and len(parts[-1]) == 16 and parts[-1].isalnum()
    )
    return "/".join(parts[-2:]) if named else text


def _table(console: Console, names: Sequence[str], cells: Sequence[Sequence[str]]) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table(pad_edge=False)
    for number, name in enumerate(names):
        table.add_column(name, overflow="fold", min_width=_word([name, *(row[number] for row in cells)]))
    for row in cells:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)


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
