"""Processes that answer queries: short ones do not wait for long ones, and one that takes too long harms nobody."""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from simpul.web.sparql.answers import Answers
from simpul.web.sparql.child import Job, Place
from simpul.web.sparql.evaluate import Answer
from simpul.web.sparql.protocol import Asked, QueryError
from simpul.web.sparql.worker import Limits, Worker, left, stopped

__all__ = ["Limits", "Pool"]


class Pool:
    """Two lanes of as many turns each as ``limits`` say, and processes that are started when they are needed and stay.

    A query begins in the first lane. When its slice of time is over it goes on in the second, in its process; where
    that lane is full it is stopped, and asked anew when there is a turn. What took long goes to the second lane at once
    the next time, with other values too. An answer that was given is given again.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._answers = Answers()
        self._short, self._long = (threading.Semaphore(self.limits.workers) for _ in range(2))
        self._places = threading.BoundedSemaphore(self.limits.workers + self.limits.waiting)
        self._lock = threading.Lock()
        self._idle: list[Worker] = []
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
        """The answer to a job; waits for its turn. Raises QueryError, at once where who asked is ``gone``."""
        gone = gone or threading.Event()
        found = self._known(job, gone)
        if found is None and not self._answers.is_slow(job):
            found = self._shortly(job, gone)
        if found is None:
            found = self._at_length(job, gone)
        self._answers.keep(job, found)
        return found

    def warm(self, place: Place) -> None:
        """Start the processes of the first lane and open the stores, so that the first who ask need not wait for it.

        Raises QueryError where that cannot be done.
        """
        workers = [self._worker() for _ in range(self.limits.workers)]
        try:
            for worker in workers:
                worker.ask((place, Asked("ASK {}"), ""))
                worker.answer(threading.Event())
        finally:
            for worker in workers:
                self._back(worker)

    def close(self) -> None:
        """End the processes that wait for work; those that work end when they are done."""
        with self._lock:
            self._closed, idle, self._idle = True, self._idle, []
        for worker in idle:
            worker.end()

    def _shortly(self, job: Job, gone: threading.Event) -> Answer | None:
        """The answer, where it comes within a slice of time or may go on; None where the job must be asked anew."""
        with self._turn(self._short):
            if found := self._known(job, gone):
                return found
            if self._answers.is_slow(job):  # as was learned while this one waited
                return None
            worker = self._asked(job)
            if found := self._got(worker, job, gone, slice=True):
                return found
            if not self._long.acquire(blocking=False):
                worker.end()
                return None
        try:
            return self._rest(worker, job, gone)
        finally:
            self._long.release()

    def _at_length(self, job: Job, gone: threading.Event) -> Answer:
        with self._turn(self._long):
            if found := self._known(job, gone):
                return found
            worker = self._asked(job)
            return self._rest(worker, job, gone)

    @contextmanager
    def _turn(self, lane: threading.Semaphore) -> Iterator[None]:
        if not lane.acquire(timeout=self.limits.patience):
            raise _busy()
        try:
            yield
        finally:
            lane.release()

    def _known(self, job: Job, gone: threading.Event) -> Answer | None:
        """What another who asked the same was answered while this one waited."""
        if gone.is_set():
            raise left()
        return self._answers.get(job)

    def _asked(self, job: Job) -> Worker:
        worker = self._worker()
        worker.ask(job)
        return worker

    def _got(self, worker: Worker, job: Job, gone: threading.Event, *, slice: bool = False) -> Answer | None:
        """The answer that comes in time; the process waits for other work then."""
        try:
            found = worker.answer(gone, slice=slice)
            spent = math.inf if found is None else worker.spent
            if spent is not None:
                self._answers.learn(job, spent)
        except BaseException:
            self._back(worker)
            raise
        if found is not None:
            self._back(worker)
        return found

    def _rest(self, worker: Worker, job: Job, gone: threading.Event) -> Answer:
        found = self._got(worker, job, gone)
        if found is None:
            worker.end()
            raise stopped(self.limits.seconds)
        return found

    def _worker(self) -> Worker:
        """A process that waits for work, else a new one."""
        with self._lock:
            while self._idle:
                if (found := self._idle.pop()).alive:
                    return found
        return Worker(self.limits)

    def _back(self, worker: Worker) -> None:
        """Let a process wait for work, unless it has ended or there are enough."""
        with self._lock:
            if worker.alive and not self._closed and len(self._idle) < 2 * self.limits.workers:
                self._idle.append(worker)
                return
        worker.end()


def _busy() -> QueryError:
    return QueryError(503, "Terlalu banyak kueri sekaligus, ulangi · too many queries at once, try again.")
