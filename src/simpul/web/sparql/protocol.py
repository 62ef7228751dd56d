"""A request of the SPARQL 1.1 Protocol, read: https://www.w3.org/TR/sparql11-protocol/."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from simpul.errors import SimpulError
from simpul.graph.keywords import keywords

FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
_UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"})


class QueryError(SimpulError):
    """A query that is not answered, and the HTTP status that says so."""

    def __init__(self, status: int, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.status = status

    def __reduce__(self) -> tuple[type[QueryError], tuple[int, str, str]]:
        """Refusals travel between processes."""
        return QueryError, (self.status, self.message, self.hint)


@dataclass(frozen=True, slots=True)
class Asked:
    """A query and the IRIs of the graphs that the request, not the query, says to ask (none: the query says)."""

    text: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


def read_request(method: str, address: bytes, media: str, body: bytes) -> Asked | None:
    """The query of a request; None where it asks for the service's description.

    ``address`` is the query part of the address, ``media`` the Content-Type. Raises QueryError.
    """
    given = _parameters(address)
    kind, _, options = (part.strip().lower() for part in media.partition(";"))
    if method == "POST" and kind == FORM:
        given += _parameters(body)
    elif method == "POST" and kind == QUERY:
        if "charset" in options and "utf-8" not in options:
            raise _not_unicode()
        given.append(("query", _text(body)))
    elif method == "POST" and kind == UPDATE:
        raise read_only()
    elif method == "POST":
        raise QueryError(415, "Content-Type tidak dikenal · unknown.", f"Pakai · use: {FORM}, {QUERY}")
    elif not given:
        return None
    return _asked(given)


def read_only() -> QueryError:
    """What is said to whoever wants to change something."""
    return QueryError(403, "Titik akses ini hanya dibaca, tanpa UPDATE dan LOAD · read-only, no UPDATE and no LOAD.")


def _asked(given: Sequence[tuple[str, str]]) -> Asked:
    def values(name: str) -> tuple[str, ...]:
        return tuple(value for key, value in given if key == name)

    if values("update") or values("using-graph-uri") or values("using-named-graph-uri"):
        raise read_only()
    queries = values("query")
    if len(queries) != 1:
        raise QueryError(400, f"Perlu tepat satu parameter “query” · exactly one is needed, not {len(queries)}.")
    first = next((word for word in keywords(queries[0]) if word in _UPDATES | _FORMS), "")
    if first in _UPDATES:
        raise read_only()
    if not first:
        raise QueryError(400, "Bukan kueri SPARQL · not a SPARQL query.", f"Bentuknya · its form: {', '.join(_ORDER)}")
    return Asked(queries[0], values("default-graph-uri"), values("named-graph-uri"))


_ORDER = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_FORMS = frozenset(_ORDER)


def _parameters(encoded: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(_text(encoded), keep_blank_values=True, errors="strict", max_num_fields=1000)
    except UnicodeDecodeError as error:
        raise _not_unicode() from error
    except ValueError as error:
        raise QueryError(400, "Parameter terlalu banyak · too many parameters.") from error


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_unicode() from error


def _not_unicode() -> QueryError:
    return QueryError(400, "Kueri harus dalam UTF-8 · a query must be UTF-8.")
