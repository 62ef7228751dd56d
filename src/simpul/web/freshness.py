"""The store follows the build's files while the app runs, whoever wrote them."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from simpul.errors import SimpulError
from simpul.graph.files import FACTS
from simpul.store import store_state

EVERY = 3.0
"""Seconds between two looks at the files."""


@asynccontextmanager
async def keeping_fresh(folder: Path) -> AsyncIterator[None]:
    """While the block runs, a child process makes the store anew whenever a build has written its files."""
    task = asyncio.create_task(_follow(folder))
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def _follow(folder: Path) -> None:
    tried: int | None = None
    while True:
        await asyncio.sleep(EVERY)
        with suppress(OSError, SimpulError):  # a build may be writing: the next look tells
            written = (folder / FACTS).stat().st_mtime_ns
            if written != tried and await asyncio.to_thread(store_state, folder) == "stale":
                tried = written
                await _refresh(folder)


async def _refresh(folder: Path) -> None:
    child = await asyncio.create_subprocess_exec(sys.executable, "-m", "simpul.store", str(folder))
    try:
        await child.wait()
    except asyncio.CancelledError:
        child.terminate()
        await child.wait()
        raise
