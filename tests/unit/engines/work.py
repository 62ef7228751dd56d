"""Work that is quick, and work that kills who does it."""

from __future__ import annotations

import os
import signal
from pathlib import Path


def doubled(numbers: tuple[int, ...]) -> list[int]:
    """Twice each number."""
    return [2 * number for number in numbers]


def native_threads(numbers: tuple[int, ...]) -> list[int]:
    """The threads that numpy's libraries may use, once a number."""
    import numpy  # noqa: F401  (with these threads it begins)

    return [int(os.environ["OPENBLAS_NUM_THREADS"]) for _ in numbers]


def once_killing(tasks: tuple[tuple[int, str], ...]) -> list[int]:
    """Twice each number; a task with the name of a file that is not there makes it and kills its process."""
    for _, name in tasks:
        if name and not Path(name).exists():
            Path(name).touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return [2 * number for number, _ in tasks]


def always_killing(numbers: tuple[int, ...]) -> list[int]:
    """Twice each number; 7 kills the process."""
    if 7 in numbers:
        os.kill(os.getpid(), signal.SIGKILL)
    return [2 * number for number in numbers]


def failing(numbers: tuple[int, ...]) -> list[int]:
    """Raises ValueError for 7."""
    if 7 in numbers:
        raise ValueError("tujuh")
    return list(numbers)
