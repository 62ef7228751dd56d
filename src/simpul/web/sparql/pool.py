"""Child processes that answer queries, each ended and replaced when a query takes too long or too much."""

from __future__ import annotations

import multiprocessing
import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from simpul.web.sparql.child import Job, serve
from simpul.web.sparql.evaluate import Answer
from simpul.web.sparql.protocol import QueryError

_START = 60.0
"""Seconds that a new process may take until it is ready."""


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
    patience: float = 60.0


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

    def answer(self, job: Job) -> Answer:
        """The answer to a job; waits for a free process. Raises QueryError."""
        try:
            child = self._free.get(timeout=self.limits.patience)
        except queue.Empty:
            raise _busy() from None
        try:
            child = child if child and child.alive else _Child(self.limits)
            return child.ask(job)
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
        self._receive(_START)

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.is_alive()

    def ask(self, job: Job) -> Answer:
        """The answer to a job. Raises QueryError; where it takes too long or the process breaks, this one has ended."""
        self._pipe.send(job)
        answer = self._receive(self._limits.seconds)
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

    def _receive(self, seconds: float) -> object:
        try:
            if self._pipe.poll(seconds):
                return self._pipe.recv()
        except (EOFError, OSError):
            self.end()
            raise QueryError(
                500,
                "Kueri kehabisan memori atau terlalu dalam · the query ran out of memory or is too deep.",
                "Persempit atau tambahkan LIMIT · make it narrower, or add a LIMIT.",
            ) from None
        self.end()
        raise QueryError(
            500,
            f"Kueri dihentikan setelah {seconds:g} detik · the query was stopped after {seconds:g} seconds.",
            "Persempit atau tambahkan LIMIT · make it narrower, or add a LIMIT.",
        )


def _busy() -> QueryError:
    return QueryError(503, "Terlalu banyak kueri sekaligus, ulangi · too many queries at once, try again.")
