"""A SPARQL 1.1 server: questions, updates and whole graphs."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox
import requests

from simpul.errors import SimpulError
from simpul.graph.namespaces import DEFAULT_BASE
from simpul.graph.service import refuse_service
from simpul.graph.store import Rows
from simpul.served.http import credentials, send, session
from simpul.served.profiles import Profile, profile

JSON = "application/sparql-results+json"


class Server:
    """A server by its address and the profile of its kind; ``base`` is the start of every IRI of the build."""

    def __init__(self, url: str, kind: Profile | None = None, *, base: str = DEFAULT_BASE) -> None:
        """Asks nothing of the server yet. Raises SimpulError for an address that is none."""
        if not url.startswith(("http://", "https://")):
            raise SimpulError(
                f"--store {url}: bukan alamat · not an address.", "Contoh · example: http://localhost:7878"
            )
        self.profile = kind or profile()
        self.url, self.base = url.rstrip("/"), base
        self._session: requests.Session = session(credentials(self.url, self.profile.auth), self.profile.retries)

    @property
    def facts(self) -> str:
        """The IRI of the graph of merged facts; "" for the default graph."""
        return "" if self.profile.facts == "default" else self.profile.facts.format(base=self.base)

    @property
    def catalogue(self) -> str:
        """The IRI of the graph that says what has been sent."""
        return self.profile.catalogue.format(base=self.base)

    def select(self, text: str, *, everywhere: bool = False) -> Rows:
        """The answer to a SELECT or ASK over the merged facts, or over all named graphs (``everywhere``).

        Rows as those of ``graph.store.Store.select``. Raises SimpulError.
        """
        refuse_service(text)
        form = {"query": text, **({"default-graph-uri": self.facts} if self.facts and not everywhere else {})}
        answer = self._send("POST", self.profile.query, data=form, headers={"Accept": JSON})
        rows = self._rows(answer)
        # Virtuoso's limits of time and rows cut answers off, and only these headers tell.
        most = int(answer.headers.get("X-SPARQL-MaxRows", len(rows.rows) + 1))
        if "X-SQL-State" in answer.headers or len(rows.rows) >= most:
            raise SimpulError(
                f"{self.url}: jawabannya terpotong · the answer was cut off.",
                "Naikkan batas server · raise the server's limits: MaxQueryExecutionTime, ResultSetMaxRows",
            )
        return rows

    def _rows(self, answer: requests.Response) -> Rows:
        try:
            found = answer.json()
            if "boolean" in found:
                return Rows(("ask",), (("true" if found["boolean"] else "false",),))
            columns = tuple(found["head"]["vars"])
            if columns == ("__ASK_RETVAL",):  # Virtuoso answers ASK with a table
                return Rows(("ask",), (("true" if found["results"]["bindings"] else "false",),))
            rows = tuple(
                tuple(binding[name]["value"] if name in binding else "" for name in columns)
                for binding in found["results"]["bindings"]
            )
        except (ValueError, KeyError, TypeError) as error:
            raise SimpulError(
                f"{self.url}: jawabannya bukan hasil SPARQL · the answer is no result of SPARQL.",
                "Periksa --store dan --profile · check --store and --profile.",
            ) from error
        return Rows(columns, rows)

    def update(self, text: str) -> None:
        """Change the graphs by SPARQL Update. Raises SimpulError."""
        headers = {"Content-Type": "application/sparql-update; charset=utf-8", "Accept": "*/*"}
        self._send("POST", self.profile.update, data=text.encode(), headers=headers)

    def put_graph(self, name: str, content: bytes) -> None:
        """Put N-Triples in the place of a graph. Raises SimpulError."""
        # Every N-Triples file is Turtle, and every server reads Turtle.
        headers = {"Content-Type": "text/turtle; charset=utf-8", "Accept": "*/*"}
        self._send("PUT", self.profile.graphs, params={"graph": name}, data=content, headers=headers)

    def delete_graph(self, name: str) -> None:
        """Delete a graph; none of that name is no error. Raises SimpulError."""
        options = {"params": {"graph": name} if name else {"default": ""}, "headers": {"Accept": "*/*"}}
        self._send("DELETE", self.profile.graphs, absent=True, **options)

    def ntriples(self, triples: Iterable[ox.Triple]) -> bytes:
        """Triples as sorted N-Triples, as this kind of server keeps them."""
        lines = ox.serialize(map(self._kept, triples), format=ox.RdfFormat.N_TRIPLES) or b""
        return b"".join(sorted(lines.splitlines(keepends=True)))

    def _kept(self, triple: ox.Triple) -> ox.Triple:
        value = triple.object
        if isinstance(value, ox.Literal) and value.datatype.value in self.profile.plain:
            return ox.Triple(triple.subject, triple.predicate, ox.Literal(value.value))
        return triple

    def _send(self, method: str, address: str, *, absent: bool = False, **options: object) -> requests.Response:
        url = address.format(url=self.url)
        return send(self._session, method, url, timeout=self.profile.timeout, absent=absent, **options)
