"""``simpul push``: a build sent to a SPARQL server."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from simpul.cli.arguments import AsJson, BuildDir, existing
from simpul.cli.output import emit_table
from simpul.cli.served import Base, Kind, served

Store = Annotated[
    str,
    typer.Option("--store", metavar="URL", help="Alamat server SPARQL. A SPARQL server's address.", show_default=False),
]


def push(path: BuildDir, store: Store, profile: Kind = "oxigraph", base: Base = None, as_json: AsJson = False) -> int:
    """Kirim graf ke server SPARQL. Send a graph to a SPARQL server."""
    existing(path)
    from simpul.cli.progress import progress
    from simpul.served import push as run

    server = served(store, profile, base)
    with progress("Graf · graphs") as show:
        done = asdict(run(path, server, progress=show))
    emit_table(tuple(done), [tuple(done.values())], as_json=as_json)
    return 0
