"""A query and stores → an answer."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from simpul.errors import SimpulError
from simpul.graph.store import refuse_service
from simpul.web.sparql.formats import GRAPHS, TABLES, Format, choose
from simpul.web.sparql.protocol import Asked, Refused
from simpul.web.sparql.scope import Stores, scope


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer."""

    content_type: str
    body: bytes


def evaluate(stores: Stores, asked: Asked, accept: str, largest: int) -> Answer:
    """The answer to a query in the format that ``accept`` prefers, of at most ``largest`` bytes. Raises Refused."""
    try:
        refuse_service(asked.text)
        where = scope(stores, asked)
        found = where.store.query(asked.text, default_graph=where.default, named_graphs=where.named)
        return _written(found, accept, _Limited(largest))
    except SyntaxError as error:
        line = " ".join(str(error).split())
        raise Refused(400, f"Kueri salah · mistake in the query: {line[:120]}{'…' * (len(line) > 120)}") from error
    except Refused:
        raise
    except SimpulError as error:
        raise Refused(400, error.message, error.hint) from error


def _written(
    found: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, accept: str, into: _Limited
) -> Answer:
    offers = GRAPHS if isinstance(found, ox.QueryTriples) else TABLES
    chosen = choose(accept, offers)
    if chosen is None:
        raise unfit(offers)
    if isinstance(found, ox.QueryTriples):
        ox.serialize(found, into, chosen.writer, prefixes=chosen.prefixes)  # type: ignore[call-overload]
    else:
        found.serialize(into, chosen.writer)  # type: ignore[arg-type]
    return Answer(chosen.content_type, into.getvalue())


def unfit(offers: Sequence[Format]) -> Refused:
    """What is said to whoever takes none of the formats that there are."""
    known = ", ".join(offer.media[0] for offer in offers)
    return Refused(406, "Accept tidak memuat format yang ada · names none of these formats.", known)


class _Limited(io.BytesIO):
    """Bytes that do not become more than a limit."""

    def __init__(self, largest: int) -> None:
        super().__init__()
        self._largest = largest

    def write(self, content: object, /) -> int:
        """Raises Refused where the limit is passed."""
        written = super().write(content)  # type: ignore[arg-type]
        if self.tell() > self._largest:
            raise Refused(
                500,
                f"Jawaban lebih dari {self._largest} bita · the answer is more than {self._largest} bytes.",
                "Tambahkan LIMIT · add a LIMIT.",
            )
        return written
