"""Several processes of this machine."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from typing import TypeVar

from simpul.engines.engine import Lost, carefully

T = TypeVar("T")
R = TypeVar("R")
_AHEAD = 2
"""Partitions a worker that are handed out at once: none waits, and few are done twice when a worker is lost."""


class Processes:
    """``workers`` new processes, which inherit nothing, so that threads of this one do no harm."""

    def __init__(self, workers: int) -> None:
        self._workers = workers

    def map(self, work: Callable[[tuple[T, ...]], R], partitions: Iterable[tuple[T, ...]]) -> Iterator[R | Lost[T]]:
        """See ``Engine``. A pool dies with any of its workers: what it had in hand is done again, more carefully."""
        waiting = iter(partitions)
        while in_hand := (yield from self._until_broken(work, waiting)):
            for partition in in_hand:
                yield from carefully(partial(_alone, work), partition, BrokenProcessPool)

    def _until_broken(
        self, work: Callable[[tuple[T, ...]], R], waiting: Iterator[tuple[T, ...]]
    ) -> Generator[R, None, list[tuple[T, ...]]]:
        """The results of one pool; returns the partitions that it had in hand when it broke, none where it did not."""
        running: dict[Future[R], tuple[T, ...]] = {}
        broken: list[tuple[T, ...]] = []
        with _pool(self._workers) as pool, _cancelling(pool):
            while not broken:
                try:
                    while len(running) < self._workers * _AHEAD and (following := next(waiting, None)):
                        broken = [following]
                        running[pool.submit(work, following)] = following
                        broken = []
                except BrokenProcessPool:
                    pass
                if not running:
                    break
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    try:
                        yield future.result()
                        del running[future]
                    except BrokenProcessPool:
                        broken.append(running.pop(future))
        for future, partition in running.items():  # the pool is closed, so all of them are done
            try:
                yield future.result()
            except BrokenProcessPool:
                broken.append(partition)
        return broken


def _alone(work: Callable[[tuple[T, ...]], R], partition: tuple[T, ...]) -> R:
    with _pool(1) as pool:
        return pool.submit(work, partition).result()


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"), initializer=_begin)


@contextmanager
def _cancelling(pool: ProcessPoolExecutor) -> Iterator[None]:
    """Whatever ends the work early, an interruption too, does not wait for what has not begun."""
    try:
        yield
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise


def _begin() -> None:
    """Leave an interruption to the process that hands out the work, and other cores to other workers: numpy, which is
    not imported yet, would keep all of them busy for the trained model's small matrices."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for library in ("OPENBLAS", "MKL", "OMP"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
