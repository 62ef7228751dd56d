"""What pages need of a generation, made in the background as soon as a build has put one in force."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any

from simpul.errors import SimpulError
from simpul.web.conflicts.page import figures_of, found_of
from simpul.web.explorer.networks import things_of
from simpul.web.gaps.page import gaps_of
from simpul.web.home.overview import overview
from simpul.web.library import Generation
from simpul.web.promises.page import promised
from simpul.web.sparql.endpoint import place_of
from simpul.web.statistics.page import numbers

_LOOK = 1.0
"""Seconds after which one looks whether there is another generation."""
_DERIVED: tuple[Callable[[Generation], object], ...] = (overview, figures_of, found_of, gaps_of, promised, numbers)


class Warming:
    """A thread that makes one thing after the other; who asks for it meanwhile waits for that one alone.

    ``state`` is that of the app (``create_app``). What fails is left to the page that needs it, which tells.
    """

    def __init__(self, state: Any) -> None:
        self._state = state
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._work, name="simpul-warming", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Begin nothing more; what is being made does not keep the program from ending."""
        self._stopped.set()

    def _work(self) -> None:
        made = self._made(("", 0))
        while not self._stopped.wait(_LOOK):
            made = self._made(made)

    def _made(self, before: tuple[str, int]) -> tuple[str, int]:
        """Make what there is to make, unless it was ``before``. No generation is kept open any longer."""
        try:
            here = self._state.library.current
        except SimpulError:
            return before
        now = (here.name, self._state.builds.finished)
        for step in self._steps(here) if now != before else ():
            if self._stopped.is_set():
                break
            with suppress(Exception):
                step()
        return now

    def _steps(self, here: Generation) -> Iterator[Callable[[], object]]:
        yield partial(self._state.networks.current, things_of(here))
        yield partial(self._state.pool.warm, place_of(self._state.library))
        for make in _DERIVED:
            yield partial(make, here)
        if not self._state.settings.read_only:
            yield self._state.desk.pile
