"""What the web app reads: the generation of a build's store that is in force."""

from __future__ import annotations

import sqlite3
import threading
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox
from starlette.requests import HTTPConnection

from simpul.errors import SimpulError
from simpul.graph.store import Store
from simpul.search.index import connect
from simpul.search.tables import readable
from simpul.store.generation import ARTICLES, FACTS, INDEX
from simpul.store.manifest import read_manifest
from simpul.store.opened import DAMAGED, generation_dir
from simpul.store.told import CLAIMS, TEXTS
from simpul.web.derived import Derived


@dataclass(frozen=True, eq=False)
class Generation:
    """One generation of the store, opened for reading; any thread may ask it.

    ``facts`` are the merged facts with linked nodes joined, ``articles`` one named graph an article; never ask the
    union of ``articles``. ``index`` is for ``search.search``, ``claims`` for ``search.claims``, ``texts`` for
    ``search.articles`` (empty where the folder has no state), ``derived`` keeps what is worked out of all that
    (``@derived()``), until nobody uses the generation any more. What was open stays readable when a build has put the
    next generation in force.
    """

    name: str
    folder: Path
    facts: Store
    articles: ox.Store
    index: sqlite3.Connection
    claims: sqlite3.Connection
    texts: sqlite3.Connection
    derived: Derived = field(default_factory=Derived, repr=False)

    @cached_property
    def base(self) -> str:
        """What the IRIs of this build's things start with."""
        (row,) = self.index.execute("SELECT coalesce(min(iri), '') FROM article").fetchall()
        return str(row[0]).rpartition("article/")[0]

    def chosen(self, iri: str) -> str:
        """The IRI of what stands for a thing in the facts: its own, unless it is linked with others."""
        row = self.index.execute("SELECT chosen FROM joined WHERE gone = ?", (iri,)).fetchone()
        return str(row[0]) if row else iri


class Library:
    """The build's folder, and the generation of its store that is open."""

    def __init__(self, folder: Path) -> None:
        """``folder`` is a build's folder with a store (``store.refresh_store``)."""
        self.folder = folder
        self._lock = threading.Lock()
        self._open: Generation | None = None
        self._stamp: tuple[int, int] | None = None

    @property
    def current(self) -> Generation:
        """The generation in force; keep it for one request. Raises SimpulError where the folder has no store."""
        with self._lock:
            stamp = self._now()
            if self._open is None or stamp != self._stamp:
                self._open, self._stamp = self._opened(), stamp
            return self._open

    def _now(self) -> tuple[int, int] | None:
        try:
            stat = (self.folder / "store" / "store.json").stat()
        except OSError:
            return self._stamp
        return stat.st_ino, stat.st_mtime_ns

    def _opened(self) -> Generation:
        for _ in range(3):  # a build may put the next generation in force at any moment
            manifest = read_manifest(self.folder)
            if manifest is None:
                break
            place = generation_dir(self.folder, manifest.generation)
            try:
                return Generation(
                    manifest.generation,
                    self.folder,
                    Store(engine=ox.Store.read_only(str(place / FACTS))),
                    ox.Store.read_only(str(place / ARTICLES)),
                    connect(place / INDEX),
                    readable(place / CLAIMS, "claim"),
                    readable(place / TEXTS, "article"),
                )
            except DAMAGED:
                continue
        raise SimpulError(
            f"{self.folder}: simpanan tidak dapat dibuka · the store cannot be opened.",
            f"Susun lagi · make it again: simpul compact {self.folder}",
        )


def library(connection: HTTPConnection) -> Library:
    """The library of the app that a request has come to."""
    found: Library = connection.app.state.library
    return found


def generation(connection: HTTPConnection) -> Generation:
    """The generation in force, for one request."""
    return library(connection).current
