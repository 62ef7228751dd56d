"""``simpul view``: a graph of one kind of tie, with measures, an ego network or the shortest way between two names."""

from __future__ import annotations

from typing import Annotated

import typer

from simpul.cli.arguments import AsJson, BuildDir, Since, Until, choice, existing, period
from simpul.cli.output import emit_table

Name = Annotated[
    str | None,
    typer.Argument(
        metavar="VIEW",
        help="Nama tampilan; kosong: daftarnya. Its name; none: the list.",
        show_default=False,
    ),
]
Ego = Annotated[
    str | None,
    typer.Option("--ego", metavar="NAME", help="Hanya di sekitar nama ini. Only around this name."),
]
Depth = Annotated[
    int,
    typer.Option("--depth", min=1, max=9, help="Langkah dari nama itu. Steps from that name."),
]
Route = Annotated[
    tuple[str, str] | None,
    typer.Option("--path", metavar="FROM TO", help="Jalan terpendek. Shortest way."),
]
Top = Annotated[
    int | None,
    typer.Option("--top", min=1, metavar="N", help="Hanya N baris pertama. Only the first N rows."),
]


def view(
    path: BuildDir,
    name: Name = None,
    since: Since = None,
    until: Until = None,
    ego: Ego = None,
    depth: Depth = 1,
    route: Route = None,
    top: Top = None,
    as_json: AsJson = False,
) -> int:
    """Lihat jaringan: siapa terhubung dengan siapa. Look at a network: who is tied to whom."""
    existing(path)
    from simpul import view as views

    if name is None:
        rows = [(known.name, known.title_id, known.title_en) for known in views.VIEWS.values()]
        emit_table(("view", "title_id", "title_en"), rows, as_json=as_json)
        return 0
    choice(name, tuple(views.VIEWS), name="Tampilan · view")
    table = views.view(
        path, name, since=period(since, end=False), until=period(until, end=True), ego=ego, depth=depth, route=route
    )
    emit_table(table.columns, table.rows[:top], as_json=as_json, json_only=("iri",))
    return 0
