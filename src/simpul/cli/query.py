"""``simpul query``: the questions that a graph answers, or SPARQL of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simpul.cli.arguments import AsJson, existing, pairs
from simpul.cli.output import emit_table
from simpul.cli.served import Base, Kind, served
from simpul.cli.stored import refresh_known

if TYPE_CHECKING:
    from simpul.query import Table

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
Target = Annotated[
    Path | None,
    typer.Argument(
        metavar="DIR",
        help="Folder hasil `simpul build`; tanpa ini dengan --store. The folder of a build; none with --store.",
        show_default=False,
    ),
]
Store = Annotated[
    str | None,
    typer.Option("--store", metavar="URL", help="Tanya server SPARQL. Ask a SPARQL server.", show_default=False),
]


def query(
    path: Target = None,
    question: Question = None,
    param: Parameters = None,
    sparql: Sparql = None,
    file: File = None,
    store: Store = None,
    profile: Kind = "oxigraph",
    base: Base = None,
    as_json: AsJson = False,
) -> int:
    """Ajukan pertanyaan pada graf. Ask a graph a question."""
    import simpul.query as queries
    from simpul.errors import SimpulError

    if store is not None:
        if path is not None and question is not None:
            message = "DIR atau --store, bukan keduanya · DIR or --store, not both."
            raise SimpulError(message, f"Contoh · example: simpul query --store {store} {question}")
        path, question = None, str(path) if path is not None else None
    elif path is None:
        raise SimpulError("Perlu · needs DIR, atau · or --store URL.", "Contoh · example: simpul query out/demo")
    if sum(given is not None for given in (question, sparql, file)) > 1:
        message = "Pilih satu · choose one: QUESTION, --sparql, --file."
        raise SimpulError(message, f"Daftar pertanyaan · questions: simpul query {path or f'--store {store}'}")
    parameters = pairs(param or [])
    if file is not None:
        sparql = existing(file).read_text(encoding="utf-8")
    if sparql is None and question is None:
        if path is not None:
            existing(path)
        rows = [(q.name, q.title_id, q.title_en, ", ".join(p.name for p in q.parameters)) for q in queries.questions()]
        emit_table(("question", "title_id", "title_en", "parameters"), rows, as_json=as_json)
        return 0
    if store is not None:
        table = _served(store, profile, base, question, parameters, sparql)
    else:
        assert path is not None
        refresh_known(existing(path))
        if sparql is not None:
            table = queries.sparql(path, sparql)
        else:
            assert question is not None
            table = queries.query(path, question, parameters)
    emit_table(table.columns, table.rows, as_json=as_json)
    return 0


def _served(
    store: str, kind: str, base: str | None, question: str | None, parameters: dict[str, str], sparql: str | None
) -> Table:
    from simpul.served import ask, ask_sparql

    server = served(store, kind, base)
    return ask_sparql(server, sparql or "") if question is None else ask(server, question, parameters)
