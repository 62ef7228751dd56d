"""A Dask cluster: the one at an address, or workers that are begun on this machine."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar

from simpul.engines.engine import Lost, carefully
from simpul.errors import SimpulError

T = TypeVar("T")
R = TypeVar("R")
_AHEAD = 2
"""Partitions a worker that are handed out at once."""
_PATIENCE = 10
"""Seconds that a scheduler has to answer."""


class Dask:
    """``address`` is that of a scheduler; None: ``workers`` processes on this machine."""

    def __init__(self, address: str | None, workers: int) -> None:
        self._address = address
        self._workers = workers

    def map(self, work: Callable[[tuple[T, ...]], R], partitions: Iterable[tuple[T, ...]]) -> Iterator[R | Lost[T]]:
        """See ``Engine``. Dask does the partition of a lost worker again, a few times; then it is done carefully."""
        with self._client() as client:
            from distributed import KilledWorker, as_completed

            waiting, suspects = iter(partitions), list[tuple[T, ...]]()
            in_hand: dict[str, tuple[T, ...]] = {}
            running = as_completed()

            def submit(partition: tuple[T, ...]) -> None:
                future = client.submit(work, partition, pure=False)
                in_hand[future.key] = partition
                running.add(future)

            for partition in islice(waiting, _AHEAD * max(1, len(client.nthreads()))):
                submit(partition)
            for future in running:
                partition = in_hand.pop(future.key)
                try:
                    yield future.result()
                except KilledWorker:
                    suspects.append(partition)
                if following := next(waiting, None):
                    submit(following)
            for suspect in suspects:
                yield from carefully(lambda p: client.submit(work, p, pure=False).result(), suspect, KilledWorker)

    @contextmanager
    def _client(self) -> Iterator[Any]:
        try:
            import dask
            from distributed import Client, LocalCluster
        except ImportError:
            raise SimpulError(
                "Dask belum terpasang · is not installed.", "Pasang · install: pip install 'simpul[dask]'"
            ) from None
        if self._address is None:
            alone = {"threads_per_worker": 1, "dashboard_address": None, "host": "127.0.0.1"}
            with (
                dask.config.set({"distributed.scheduler.allowed-failures": 1}),
                LocalCluster(n_workers=self._workers, silence_logs=logging.CRITICAL, **alone) as cluster,
                Client(cluster) as client,
            ):
                yield client
            return
        try:
            client = Client(self._address, timeout=_PATIENCE)
        except (OSError, ValueError) as error:
            raise SimpulError(
                f"{self._address}: tidak ada penjadwal Dask · no Dask scheduler ({error}).",
                "Mulai dahulu · begin one first: dask scheduler",
            ) from error
        with client:
            yield client
