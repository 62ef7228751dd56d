"""``simpul find``: things by name, type, place and time."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Annotated

import typer

from simpul.cli.arguments import AsJson, BuildDir, Since, Until, choice, existing, period
from simpul.cli.output import emit_table
from simpul.cli.stored import refreshed

Text = Annotated[
    str,
    typer.Argument(metavar="NAME", help="Nama atau bagiannya; kosong: semua. A name or part of it; none: all."),
]
Type = Annotated[
    str | None,
    typer.Option("--type", metavar="TYPE", help="Person, Organization, Place, Program, Group, Skill"),
]
Place = Annotated[
    str | None,
    typer.Option("--place", metavar="PLACE", help="Nama atau kode wilayah. A territory's name or code: 33, 33.74"),
]
Events = Annotated[
    bool,
    typer.Option(
        "--events",
        help="--since dan --until: waktu program, bukan tanggal artikel. The programmes' times, not articles' dates.",
    ),
]
Top = Annotated[int, typer.Option("--top", min=1, metavar="N", help="Paling banyak N baris. At most N rows.")]


def find(
    path: BuildDir,
    text: Text = "",
    type: Type = None,
    place: Place = None,
    since: Since = None,
    until: Until = None,
    events: Events = False,
    top: Top = 20,
    as_json: AsJson = False,
) -> int:
    """Cari orang, lembaga, tempat, program. Find persons, bodies, places, programmes."""
    existing(path)
    from contextlib import closing

    from simpul.search import TYPES, Hit, search

    if type is not None:
        choice(type, TYPES, name="Jenis · type")
    with closing(refreshed(path)) as index:
        hits = search(
            index,
            text,
            type=type,  # type: ignore[arg-type]
            place=place,
            since=period(since, end=False),
            until=period(until, end=True),
            clock="event" if events else "article",
            limit=top,
        )
    columns = tuple(field.name for field in fields(Hit))
    rows = [tuple(asdict(hit).values()) for hit in hits]
    emit_table((*columns[1:], columns[0]), [(*row[1:], row[0]) for row in rows], as_json=as_json, json_only=("iri",))
    return 0
