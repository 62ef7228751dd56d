"""The network that is open: made anew in a process of its own when a build has changed what it shows."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import sqlite3
import tempfile
import threading
import weakref
from contextlib import suppress
from multiprocessing.process import BaseProcess
from pathlib import Path

from starlette.requests import HTTPConnection

from simpul.errors import SimpulError
from simpul.network.make import NETWORK, is_current, make_network, network_file, sources_of
from simpul.network.network import Network
from simpul.web.library import Generation, generation

_SMALL = 3000
"""Things up to which a network is made while the first page waits: it takes a second or two."""


class Networks:
    """Networks of one build's folder; in a folder for temporary files where the build's cannot be written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._open: tuple[int, Network] | None = None
        self._maker: BaseProcess | None = None
        self._begun = ""
        self._failed: str | None = None
        place = network_file(folder)
        self._path = place if os.access(place.parent, os.W_OK) else self._elsewhere()

    def current(self, things: int) -> Network | None:
        """The newest network there is; None while the first one is being made. Raises SimpulError where that failed.

        ``things`` is the number of things of the generation in force, which tells how long a network takes.
        """
        with self._lock:
            if not self._making() and not is_current(self._folder, self._path):
                if things <= _SMALL:
                    with suppress(OSError, sqlite3.Error):  # a build may put the next generation in force
                        make_network(self._folder, self._path)
                elif self._failed != sources_of(self._folder):
                    self._start()
            found = self._opened()
            if found is None and self._maker is None:
                raise SimpulError(
                    f"{self._path}: graf tidak dapat disusun · the graph could not be arranged.",
                    "Baca terminal, lalu mulai lagi · read the terminal, then start again: simpul serve",
                )
            return found

    def _elsewhere(self) -> Path:
        folder = tempfile.mkdtemp(prefix="simpul-")
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        return Path(folder) / NETWORK

    def _making(self) -> bool:
        if self._maker is None or self._maker.is_alive():
            return self._maker is not None
        self._maker.join()
        self._failed = self._begun if self._maker.exitcode else None
        self._maker = None
        return False

    def _start(self) -> None:
        self._begun = sources_of(self._folder)
        spawning = multiprocessing.get_context("spawn")
        self._maker = spawning.Process(target=_make, args=(self._folder, self._path), daemon=True)
        self._maker.start()

    def _opened(self) -> Network | None:
        try:
            stamp = self._path.stat().st_mtime_ns
            if self._open is None or self._open[0] != stamp:
                self._open = stamp, Network(self._path)
        except (FileNotFoundError, sqlite3.DatabaseError):
            return None
        return self._open[1]


def network(connection: HTTPConnection) -> Network | None:
    """The network of the build that a request has come to; None while the first one is being made."""
    found: Networks = connection.app.state.networks
    return found.current(things_of(generation(connection)))


def things_of(here: Generation) -> int:
    """How many things a generation has."""
    (things,) = here.index.execute("SELECT count(*) FROM node").fetchone()
    return int(things)


def _make(folder: Path, path: Path) -> None:
    """What the process does: at a lower priority than the server."""
    with suppress(AttributeError, OSError):
        os.nice(5)
    make_network(folder, path)
