"""``simpul push``: a build sent to a SPARQL server."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from simpul.cli.arguments import AsJson, BuildDir, existing
from simpul.cli.output import emit_table

Store = Annotated[
    str,
    typer.Option("--store", metavar="URL", help="Alamat server SPARQL. A SPARQL server's address.", show_default=False),
]
Kind = Annotated[
    str,
    typer.Option("--profile", metavar="NAME", help="oxigraph, virtuoso, fuseki, graphdb, qlever, neptune, FILE.toml"),
]
Base = Annotated[
    str | None,
    typer.Option("--base", metavar="IRI", help="Awal setiap IRI. Start of every IRI.", show_default=False),
]


def push(path: BuildDir, store: Store, profile: Kind = "oxigraph", base: Base = None, as_json: AsJson = False) -> int:
    """Kirim graf ke server SPARQL. Send a graph to a SPARQL server."""
    existing(path)
    from simpul.cli.progress import progress
    from simpul.graph.namespaces import DEFAULT_BASE
    from simpul.served import Server
    from simpul.served import profile as named
    from simpul.served import push as run

    server = Server(store, named(profile), base=base or DEFAULT_BASE)
    with progress("Graf · graphs") as show:
        done = asdict(run(path, server, progress=show))
    emit_table(tuple(done), [tuple(done.values())], as_json=as_json)
    return 0
