"""Child processes that answer queries, each ended and replaced when a query takes too long or too much."""

from __future__ import annotations

import multiprocessing
import queue
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from simpul.web.sparql.child import Job, serve
from simpul.web.sparql.evaluate import Answer
from simpul.web.sparql.protocol import QueryError

_START = 60.0
"""Seconds that a new process may take until it is ready."""
_LOOK = 0.2
"""Seconds after which one looks whether who asked is still there."""
_NARROWER = "Persempit atau tambahkan LIMIT · make it narrower, or add a LIMIT."


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one query: ``seconds``, bytes of its answer (``largest``), bytes of ``memory``; and of all of them.

    ``workers`` queries are answered at once, ``waiting`` more wait for their turn, ``patience`` seconds at most.
    """

    seconds: float = 30.0
    largest: int = 32 * 2**20
    memory: int = 2 * 2**30
    workers: int = 2
    waiting: int = 128
    patience: float = 120.0


class Pool:
    """As many child processes as ``limits`` say, started when they are needed."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._free: queue.LifoQueue[_Child | None] = queue.LifoQueue()
        for _ in range(self.limits.workers):
            self._free.put(None)
        self._places = threading.BoundedSemaphore(self.limits.workers + self.limits.waiting)
        self._closed = False

    @contextmanager
    def place(self) -> Iterator[None]:
        """A place in the queue, to be taken before a thread is. Raises QueryError (503) where none is left."""
        if not self._places.acquire(blocking=False):
            raise _busy()
        try:
            yield
        finally:
            self._places.release()

    def answer(self, job: Job, gone: threading.Event | None = None) -> Answer:
        """The answer to a job; waits for a free process. Raises QueryError, at once where who asked is ``gone``."""
        gone = gone or threading.Event()
        try:
            child = self._free.get(timeout=self.limits.patience)
        except queue.Empty:
            raise _busy() from None
        try:
            if gone.is_set():
                raise _left()
            child = child if child and child.alive else _Child(self.limits)
            return child.ask(job, gone)
        finally:
            if self._closed and child:
                child.end()
            self._free.put(child)

    def close(self) -> None:
        """End all processes, those that work when they are done."""
        self._closed = True
        with suppress(queue.Empty):
            while True:
                if child := self._free.get_nowait():
                    child.end()


class _Child:
    """One process and the pipe to it."""

    def __init__(self, limits: Limits) -> None:
        context = multiprocessing.get_context("spawn")
        self._limits = limits
        self._pipe, theirs = context.Pipe()
        arguments = (theirs, limits.seconds, limits.largest, limits.memory)
        self._process = context.Process(target=serve, args=arguments, daemon=True, name="sparql")
        self._process.start()
        theirs.close()
        self._receive(_START, threading.Event())

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.is_alive()

    def ask(self, job: Job, gone: threading.Event) -> Answer:
        """The answer to a job. Raises QueryError; where that is not the child's own answer, it has ended."""
        self._pipe.send(job)
        answer = self._receive(self._limits.seconds, gone)
        if isinstance(answer, QueryError):
            raise answer
        if not isinstance(answer, Answer):
            raise TypeError(f"not an answer: {answer!r}")
        return answer

    def end(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def _receive(self, seconds: float, gone: threading.Event) -> object:
        until = time.monotonic() + seconds
        try:
            while (left := until - time.monotonic()) > 0 and not gone.is_set():
                if self._pipe.poll(min(left, _LOOK)):
                    return self._pipe.recv()
        except (EOFError, OSError):
            self.end()
            raise QueryError(
                500,
                "Kueri kehabisan memori atau terlalu dalam · the query ran out of memory or is too deep.",
                _NARROWER,
            ) from None
        self.end()
        if gone.is_set():
            raise _left()
        raise QueryError(
            500,
            f"Kueri dihentikan setelah {seconds:g} detik · the query was stopped after {seconds:g} seconds.",
            _NARROWER,
        )


def _left() -> QueryError:
    return QueryError(500, "Peminta sudah pergi · who asked has left.")


def _busy() -> QueryError:
    return QueryError(503, "Terlalu banyak kueri sekaligus, ulangi · too many queries at once, try again.")
