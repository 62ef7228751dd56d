"""A SPARQL server as commands name it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from simpul.served import Server

Kind = Annotated[
    str,
    typer.Option("--profile", metavar="NAME", help="oxigraph, virtuoso, fuseki, graphdb, qlever, neptune, FILE.toml"),
]
Base = Annotated[
    str | None,
    typer.Option("--base", metavar="IRI", help="Awal setiap IRI. Start of every IRI.", show_default=False),
]


def served(url: str, kind: str, base: str | None) -> Server:
    """The server at an address. Raises SimpulError for an address or a profile that is none."""
    from simpul.graph.namespaces import DEFAULT_BASE
    from simpul.served import Server, profile

    return Server(url, profile(kind), base=base or DEFAULT_BASE)
