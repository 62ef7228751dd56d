"""``simpul query``: the questions that a graph answers, or SPARQL of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from simpul.cli.arguments import AsJson, BuildDir, existing, pairs
from simpul.cli.output import emit_table

Question = Annotated[
    str | None,
    typer.Argument(
        metavar="QUESTION",
        help="Nama pertanyaan; kosong: daftarnya. Its name; none: the list.",
        show_default=False,
    ),
]
Parameters = Annotated[
    list[str] | None,
    typer.Option("--param", "-p", metavar="NAME=VALUE", help="Isian pertanyaan. A question's parameter."),
]
Sparql = Annotated[
    str | None,
    typer.Option("--sparql", metavar="TEXT", help="SPARQL SELECT sendiri. Your own SPARQL SELECT."),
]
File = Annotated[
    Path | None,
    typer.Option("--file", metavar="FILE", help="Berkas SPARQL. A file with SPARQL."),
]


def query(
    path: BuildDir,
    question: Question = None,
    param: Parameters = None,
    sparql: Sparql = None,
    file: File = None,
    as_json: AsJson = False,
) -> int:
    """Ajukan pertanyaan pada graf. Ask a graph a question."""
    import simpul.query as queries
    from simpul.errors import SimpulError

    if sum(given is not None for given in (question, sparql, file)) > 1:
        message = "Pilih satu · choose one: QUESTION, --sparql, --file."
        raise SimpulError(message, f"Daftar pertanyaan · questions: simpul query {path}")
    parameters = pairs(param or [])
    if file is not None:
        sparql = existing(file).read_text(encoding="utf-8")
    existing(path)
    if sparql is not None:
        table = queries.sparql(path, sparql)
    elif question is not None:
        table = queries.query(path, question, parameters)
    else:
        rows = [(q.name, q.title_id, q.title_en, ", ".join(p.name for p in q.parameters)) for q in queries.questions()]
        emit_table(("question", "title_id", "title_en", "parameters"), rows, as_json=as_json)
        return 0
    emit_table(table.columns, table.rows, as_json=as_json)
    return 0
