"""``simpul stats``: a build in numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simpul.cli.arguments import AsJson, BuildDir, existing
from simpul.cli.guard import note
from simpul.cli.output import emit_table

if TYPE_CHECKING:
    from simpul.stats import Statistics

Page = Annotated[
    Path | None,
    typer.Option("--html", metavar="FILE", help="Tulis juga halaman. Write a page, too.", show_default=False),
]


def stats(path: BuildDir, html: Page = None, as_json: AsJson = False) -> int:
    """Hitung isi graf. Count what a graph holds."""
    existing(path)
    from simpul import stats as room
    from simpul.export.files import write_whole

    found = room.stats(path)
    if html is not None:
        write_whole(html, room.stats_html(found, title=path.resolve().name))
        note(f"Ditulis · written: {html}")
    emit_table(("about", "name", "number"), list(_rows(found)), as_json=as_json)
    return 0


def _rows(found: Statistics) -> Iterator[tuple[str, str, object]]:
    for field in fields(found):
        value = getattr(found, field.name)
        if isinstance(value, dict):
            yield from ((field.name, name, count) for name, count in value.items())
        else:
            yield "build", field.name, value
    yield "build", "bytes_per_triple", found.bytes_per_triple
    yield "build", "quarantined_share", found.quarantined_share
