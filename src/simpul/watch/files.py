"""What stands in folders, and whether somebody is still writing there."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from simpul.read.kinds import kind_of, passed_over

Snapshot = Mapping[str, tuple[int, int]]
"""Paths of the files that would be read → size in bytes, time of the last change in nanoseconds."""

QUIET = 1.0
"""Seconds in which nothing may change before files are read."""


def snapshot(inputs: Iterable[Path]) -> Snapshot:
    """The files that the inputs (files, folders) hold now; what vanishes meanwhile is left out."""
    found = {}
    for path in inputs:
        for file in _below(path) if path.is_dir() else [str(path)]:
            try:
                status = os.stat(file)  # noqa: PTH116 - a Path for each of many files costs more than the call
            except OSError:
                continue
            found[file] = (status.st_size, status.st_mtime_ns)
    return found


def _below(folder: Path) -> Iterator[str]:
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (os.path.join(root, name) for name in names if kind_of(name) and not passed_over(name))  # noqa: PTH118


def settled(inputs: Iterable[Path], *, wait: Callable[[float], None], tell: Callable[[str], None]) -> Snapshot:
    """The files, once nothing has changed for ``QUIET`` seconds: a file that is being written is not read in halves."""
    paths = list(inputs)
    before, turns = snapshot(paths), 0
    while True:
        wait(QUIET)
        now = snapshot(paths)
        if now == before:
            return now
        turns += 1
        if turns % 60 == 0:
            busy = min(file for file in {*now, *before} if now.get(file) != before.get(file))
            tell(f"Masih ditulis, ditunggu · still being written, waiting: {busy}")
        before = now
