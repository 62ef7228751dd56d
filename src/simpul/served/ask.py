"""Questions to a server."""

from __future__ import annotations

from collections.abc import Mapping

from simpul.arrange import arranged, unordered
from simpul.query import Table, fill, find, inlined
from simpul.served.server import Server


def ask(server: Server, question: str, parameters: Mapping[str, str] | None = None) -> Table:
    """The answer of a server to a question, as ``simpul.query.query`` gives it for a folder. Raises SimpulError."""
    filled = inlined if server.profile.values == "inline" else fill
    return ask_sparql(server, filled(find(question), parameters or {}))


def ask_sparql(server: Server, text: str) -> Table:
    """The answer to SPARQL of one's own over the merged facts. Raises SimpulError."""
    rows = server.select(unordered(text) if server.profile.order == "client" else text)
    rows = arranged(text, rows)
    return Table(rows.columns, rows.rows)
