"""When it is time for a round: files have changed and settled, or feeds are due."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from simpul.watch.files import Snapshot, settled, snapshot

_LOOK = 2.0
"""Seconds between two looks at the folders; more where a look takes long, so that it never is a tenth of the time."""


def rounds(
    turn: Callable[[bool], bool],
    files: Sequence[Path],
    *,
    timed: bool,
    every: float,
    once: bool,
    tell: Callable[[str], None],
    wait: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> bool:
    """Call ``turn(whole)`` at once, when files have changed, and ``every`` seconds where something is ``timed``.

    ``whole`` asks for a build whatever the feeds say. A turn that gives False is tried again after ``every`` seconds.
    Gives what the turn gave where only ``once`` is asked for; otherwise it goes on until it is interrupted.
    """
    known: Snapshot | None = None
    at, good = clock(), False
    while True:
        begun = clock()
        now = snapshot(files)
        took = clock() - begun
        if now != known or clock() >= at:
            now = settled(files, wait=wait, tell=tell) if files else now
            good = turn(now != known or not good)
            known = now
            if once:
                return good
            at = clock() + every if timed or not good else math.inf
        rest = max(at - clock(), 0.0)
        wait(min(max(_LOOK, 10 * took), rest) if files else rest)
