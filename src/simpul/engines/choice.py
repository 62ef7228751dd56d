"""Names of engines → engines."""

from __future__ import annotations

import os

from simpul.engines.engine import Engine
from simpul.engines.processes import Processes
from simpul.engines.serial import Serial
from simpul.errors import unknown

ENGINES = ("auto", "serial", "processes", "dask")
"""What ``--engine`` takes, beside the address of a Dask scheduler ("tcp://host:8786")."""
FEW = 30
"""Articles for which it does not pay to begin other processes."""


def choose(name: str, workers: int | None, *, few: bool) -> Engine:
    """The engine of this name, with ``workers`` (None: one a core). Raises SimpulError for an unknown name.

    "auto" is processes, unless there is one core or ``few`` articles to do.
    """
    count = workers or _cores()
    if name == "auto":
        name = "serial" if few or count == 1 else "processes"
    if name == "serial":
        return Serial()
    if name == "processes":
        return Processes(count)
    if name == "dask" or "://" in name:
        from simpul.engines.dask import Dask

        return Dask(None if name == "dask" else name, count)
    raise unknown(f'Mesin · engine "{name}" tidak dikenal · unknown.', name, (*ENGINES, "tcp://HOST:PORT"))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
