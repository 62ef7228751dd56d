"""A little server that keeps graphs and a record of requests, and fails as it is told to."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import sleep
from urllib.parse import parse_qs, urlsplit

JSON = "application/sparql-results+json"
Failure = tuple[int, dict[str, str]] | str
"""Status and headers of an answer, or "drop" (the connection breaks) or "sleep" (no answer for a second)."""


@dataclass
class Flaky:
    """``failures`` come first, one a request; afterwards all goes well. ``headers`` go with answers to questions."""

    address: str = ""
    failures: list[Failure] = field(default_factory=list)
    requests: list[tuple[str, str, dict[str, str], bytes]] = field(default_factory=list)
    graphs: dict[str, bytes] = field(default_factory=dict)
    updates: list[str] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)

    def rows(self) -> dict[str, object]:
        """The token of the catalogue, as an answer to any question."""
        found = [body for name, body in self.graphs.items() if name.endswith("catalogue")]
        values = [{"token": {"type": "literal", "value": body.split(b'"')[1].decode()}} for body in found]
        return {"head": {"vars": ["token"]}, "results": {"bindings": values}}


@contextmanager
def running() -> Iterator[Flaky]:
    """Such a server on a free port of the loopback interface."""
    state = Flaky()

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            state.requests.append((self.command, self.path, dict(self.headers), body))
            failure = state.failures.pop(0) if state.failures else None
            if failure == "drop":
                self.close_connection = True
                self.connection.shutdown(2)
                return
            if failure == "sleep":
                sleep(1)
            elif failure is not None:
                assert not isinstance(failure, str)
                self.reply(failure[0], b"not now", failure[1])
                return
            self.serve(body)

        def serve(self, body: bytes) -> None:
            url = urlsplit(self.path)
            name = parse_qs(url.query).get("graph", [""])[0]
            if url.path == "/store":
                if self.command == "PUT":
                    state.graphs[name] = body
                elif state.graphs.pop(name, None) is None:
                    self.reply(404, b"", {})
                    return
                self.reply(204, b"", {})
            elif url.path == "/update":
                state.updates.append(body.decode())
                self.reply(204, b"", {})
            else:
                query = parse_qs(body.decode()).get("query", [""])[0]
                found = state.rows() if "?token" in query else {"head": {"vars": ["g"]}, "results": {"bindings": []}}
                self.reply(200, json.dumps(found).encode(), {"Content-Type": JSON, **state.headers})

        def reply(self, status: int, body: bytes, headers: dict[str, str]) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_PUT = do_POST = do_DELETE = answer  # noqa: N815

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
