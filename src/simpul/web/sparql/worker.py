"""One child process that answers queries, and the pipe to it."""

from __future__ import annotations

import math
import multiprocessing
import os
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from simpul.web.sparql.child import Job, Place, serve
from simpul.web.sparql.evaluate import Answer
from simpul.web.sparql.protocol import QueryError

_START = 60.0
"""Seconds that a new process may take until it is ready."""
_LOOK = 0.1
"""Seconds after which one looks whether who asked is still there."""
_NARROWER = "Persempit atau tambahkan LIMIT · make it narrower, or add a LIMIT."


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one query: ``seconds``, bytes of its answer (``largest``), bytes of ``memory``; and of all of them.

    ``workers`` queries are answered at once, and as many of those that take more than ``slice`` seconds of the
    processor; ``waiting`` more wait for their turn, ``patience`` seconds at most.
    """

    seconds: float = 30.0
    largest: int = 32 * 2**20
    memory: int = 2 * 2**30
    workers: int = 2
    waiting: int = 128
    patience: float = 120.0
    slice: float = 0.5


class Worker:
    """A process that was started and is ready; it answers one job at a time."""

    def __init__(self, limits: Limits) -> None:
        context = multiprocessing.get_context("spawn")
        self._limits = limits
        self._pipe, theirs = context.Pipe()
        arguments = (theirs, limits.seconds, limits.largest, limits.memory)
        self._process = context.Process(target=serve, args=arguments, daemon=True, name="sparql")
        self._process.start()
        theirs.close()
        self._began, self._before = time.monotonic(), 0.0
        self._opened: Place | None = None
        self._place: Place | None = None
        if self._receive(threading.Event(), _START) is None:
            self.end()
            raise stopped(_START)

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.is_alive()

    @property
    def spent(self) -> float | None:
        """Seconds of the processor since it was asked; None where it had to open the stores first."""
        return self._used() if self._opened == self._place else None

    def ask(self, job: Job) -> None:
        """Begin to answer a job. Raises QueryError where the process has ended."""
        self._began, self._before = time.monotonic(), self._seconds()
        self._opened, self._place = self._place, job[0]
        try:
            self._pipe.send(job)
        except OSError:
            self.end()
            raise _broken() from None

    def answer(self, gone: threading.Event, *, slice: bool = False) -> Answer | None:
        """The answer to the job; None where there is none within the limit of time, or with ``slice`` within a slice.

        Raises QueryError; where that is not the process's own answer, it has ended.
        """
        answer = self._receive(gone, self._limits.seconds, self._limits.slice if slice else math.inf)
        if isinstance(answer, QueryError):
            raise answer
        if not isinstance(answer, Answer | None):
            raise TypeError(f"not an answer: {answer!r}")
        return answer

    def end(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def _receive(self, gone: threading.Event, seconds: float, work: float = math.inf) -> object:
        """What comes within so many seconds, of which ``work`` are spent at work; None where nothing does."""
        until = self._began + seconds
        try:
            while (rest := until - time.monotonic()) > 0 and self._used() <= work and not gone.is_set():
                if self._pipe.poll(min(rest, _LOOK)):
                    return self._pipe.recv()
        except (EOFError, OSError):
            self.end()
            raise _broken() from None
        if gone.is_set():
            self.end()
            raise left()
        return None

    def _used(self) -> float:
        return self._seconds() - self._before

    def _seconds(self) -> float:
        """Seconds of the processor that the process has used; those of the clock where that is not told."""
        try:
            told = Path(f"/proc/{self._process.pid}/stat").read_bytes().rpartition(b")")[2].split()
            return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")
        except OSError:
            return time.monotonic()


def stopped(seconds: float) -> QueryError:
    """What is said of a query that took too long."""
    return QueryError(
        500,
        f"Kueri dihentikan setelah {seconds:g} detik · the query was stopped after {seconds:g} seconds.",
        _NARROWER,
    )


def _broken() -> QueryError:
    return QueryError(
        500, "Kueri kehabisan memori atau terlalu dalam · the query ran out of memory or is too deep.", _NARROWER
    )


def left() -> QueryError:
    """What nobody reads any more."""
    return QueryError(500, "Peminta sudah pergi · who asked has left.")
