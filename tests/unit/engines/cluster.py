"""A Dask scheduler and workers as processes of their own on this machine, as they would be on several."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
_PATIENCE = 300
"""Seconds for everything that is waited for here."""


@dataclass(frozen=True)
class Cluster:
    """The scheduler's address, and the workers' processes by their names."""

    address: str
    workers: dict[str, subprocess.Popen[bytes]]


@contextmanager
def cluster(folder: Path, workers: int) -> Iterator[Cluster]:
    """A scheduler on a free port of the loopback, and workers that nobody begins again."""
    at = folder / "scheduler.json"
    with ExitStack() as stack:
        here = ("--host", "127.0.0.1", "--no-dashboard")
        stack.enter_context(_process(folder, "scheduler", *here, "--port", "0", "--scheduler-file", str(at)))
        address = str(json.loads(until(lambda: at.is_file() and at.read_text()))["address"])
        alone = (address, *here, "--no-nanny", "--nthreads", "1", "--local-directory", str(folder))
        names = [f"pekerja-{n}" for n in range(workers)]
        begun = {name: stack.enter_context(_process(folder, "worker", *alone, "--name", name)) for name in names}
        yield Cluster(address, begun)


def until(question: Callable[[], T], patience: float = _PATIENCE) -> T:
    """The first answer that is true."""
    end = time.monotonic() + patience
    while not (answer := question()):
        assert time.monotonic() < end, "nothing came of it"
        time.sleep(0.02)
    return answer


@contextmanager
def _process(folder: Path, *words: str) -> Iterator[subprocess.Popen[bytes]]:
    quiet = {**os.environ, "DASK_DISTRIBUTED__LOGGING__DISTRIBUTED": "critical"}
    with (folder / "log").open("ab") as log:
        process = subprocess.Popen([sys.executable, "-m", "dask", *words], stdout=log, stderr=log, env=quiet)
    try:
        yield process
    finally:
        process.kill()
        process.wait()
