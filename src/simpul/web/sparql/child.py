"""A child process that holds the stores open for reading and answers one query after another.

A query cannot be cancelled within its process: who asked ends the process instead.
"""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeAlias

import pyoxigraph as ox

from simpul.web.sparql.evaluate import evaluate
from simpul.web.sparql.protocol import Asked, QueryError
from simpul.web.sparql.scope import Stores

Place: TypeAlias = tuple[Path, Path, str]
"""The folders of the two stores of a generation, and the IRI of its facts."""
Job: TypeAlias = tuple[Place, Asked, str]
"""Where to ask, a query, and a header Accept."""

_GRACE = 5
"""Seconds after which a child ends itself where whoever should have ended it is gone."""


def serve(pipe: Connection, seconds: float, largest: int, memory: int) -> None:
    """Answer jobs until the pipe is closed: each with an Answer or a QueryError. The first thing sent says "ready"."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _go_second()
    _limit_memory(memory)
    opened: tuple[Place, Stores] | None = None
    pipe.send("ready")
    while True:
        try:
            place, asked, accept = pipe.recv()
        except (EOFError, OSError):
            return
        _end_after(seconds + _GRACE)
        try:
            if opened is None or opened[0] != place:
                opened = place, open_stores(place)
            pipe.send(evaluate(opened[1], asked, accept, largest))
        except QueryError as refused:
            pipe.send(refused)
        except OSError:
            opened = None
            pipe.send(QueryError(503, "Graf sedang diperbarui, ulangi · the graph is being renewed, try again."))
        except MemoryError:
            return
        except Exception as error:
            pipe.send(QueryError(500, f"Kueri tidak dapat dijawab · the query cannot be answered: {error}"[:300]))
        _end_after(0)


def open_stores(place: Place) -> Stores:
    """The stores of a generation, read-only. Raises OSError where they are not there (any more)."""
    facts, articles, facts_iri = place
    return Stores(ox.Store.read_only(str(facts)), ox.Store.read_only(str(articles)), facts_iri)


def _go_second() -> None:
    """Leave the processor to whoever makes pages."""
    with suppress(AttributeError, OSError):
        os.nice(2)


def _limit_memory(size: int) -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_DATA, (size, size))


def _end_after(seconds: float) -> None:
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)
