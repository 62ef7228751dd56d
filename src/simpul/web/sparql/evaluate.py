"""A query and stores → an answer."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import pyoxigraph as ox

from simpul.errors import SimpulError
from simpul.graph.service import refuse_service
from simpul.web.sparql.formats import GRAPHS, TABLES, Format, W, choose
from simpul.web.sparql.protocol import Asked, QueryError
from simpul.web.sparql.scope import Stores, scope


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer."""

    content_type: str
    body: bytes


def evaluate(stores: Stores, asked: Asked, accept: str, largest: int) -> Answer:
    """The answer to a query in the format that ``accept`` prefers, of at most ``largest`` bytes. Raises QueryError."""
    try:
        refuse_service(asked.text)
        where = scope(stores, asked)
        found = partial(
            where.store.query,
            asked.text,
            base_iri=stores.base,
            default_graph=where.default,
            named_graphs=where.named,
        )
        return _written(found, accept, _Limited(largest))
    except SyntaxError as error:
        line = " ".join(str(error).split())
        raise QueryError(400, f"Kueri salah · mistake in the query: {line[:120]}{'…' * (len(line) > 120)}") from error
    except QueryError:
        raise
    except SimpulError as error:
        raise QueryError(400, error.message, error.hint) from error


def _written(
    query: Callable[[], ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples], accept: str, into: _Limited
) -> Answer:
    found = query()
    try:
        if isinstance(found, ox.QueryTriples):
            form = preferred(accept, GRAPHS)
            ox.serialize(found, into, form.writer, prefixes=form.prefixes)
            return Answer(form.content_type, into.getvalue())
        table = preferred(accept, TABLES)
        found.serialize(into, table.writer)
        return Answer(table.content_type, into.getvalue())
    finally:
        del found  # an error that is looked at later must not keep it: only its own thread may let it go


def preferred(accept: str, offers: Sequence[Format[W]]) -> Format[W]:
    """The offer that a header Accept prefers. Raises QueryError (406) where it takes none."""
    found = choose(accept, offers)
    if found is None:
        known = ", ".join(offer.media[0] for offer in offers)
        raise QueryError(406, "Accept tidak memuat format yang ada · names none of these formats.", known)
    return found


class _Limited(io.BytesIO):
    """Bytes that do not become more than a limit."""

    def __init__(self, largest: int) -> None:
        super().__init__()
        self._largest = largest

    def write(self, content: object, /) -> int:
        """Raises QueryError where the limit is passed."""
        written = super().write(content)  # type: ignore[arg-type]
        if self.tell() > self._largest:
            raise QueryError(
                500,
                f"Jawaban lebih dari {self._largest} bita · the answer is more than {self._largest} bytes.",
                "Tambahkan LIMIT · add a LIMIT.",
            )
        return written
