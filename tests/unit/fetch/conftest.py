import contextlib
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from simpul.fetch import Client, Settings

HTML = {"Content-Type": "text/html; charset=utf-8"}


@dataclass
class Asked:
    path: str
    headers: dict
    status: int
    sent: int


@dataclass
class Site:
    """A web server on loopback; ``answers`` maps a path to (status, headers, body) or a function of the request."""

    address: str = ""
    answers: dict = field(default_factory=dict)
    asked: list = field(default_factory=list)

    def url(self, path):
        return self.address + path

    def put(self, path, body, headers=None, status=200):
        content = body if isinstance(body, bytes | Callable) else body.replace("SITE", self.address).encode()
        self.answers[path] = content if callable(content) else (status, headers or HTML, content)

    def paths(self):
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]


@pytest.fixture
def site():
    here = Site()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            answer = here.answers.get(self.path, (404, HTML, b""))
            status, headers, body = answer(self) if callable(answer) else answer
            known = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}
            if status == 200 and any(headers.get(a) and headers[a] == self.headers.get(b) for a, b in known.items()):
                status, body = 304, b""
            here.asked.append(Asked(self.path, dict(self.headers), status, len(body)))
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

        def handle(self):
            with contextlib.suppress(ConnectionError):
                super().handle()

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    here.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield here
    server.shutdown()
    server.server_close()
    thread.join()


class Time:
    """A clock that only waiting moves."""

    def __init__(self):
        self.now = 0.0
        self.waits = []

    def wait(self, seconds):
        self.waits.append(round(seconds, 3))
        self.now += seconds

    def clock(self):
        return self.now


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def client(time):
    """Makes a client that may ask this machine and never really sleeps."""
    made = []

    def make(**settings):
        asking = Client(Settings(**{"allow_local": True, **settings}), wait=time.wait, clock=time.clock)
        made.append(asking)
        return asking

    yield make
    for asking in made:
        asking.__exit__()
