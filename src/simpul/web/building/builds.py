"""Builds that the app starts: each in a process of its own, one at a time."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from starlette.requests import HTTPConnection

from simpul.errors import SimpulError

Kind = Literal["add", "judge"]


@dataclass(frozen=True, slots=True)
class Status:
    """How far the last build is. ``total`` is None while it is not known; ``report`` is what a finished one told."""

    kind: Kind | None = None
    running: bool = False
    done: int = 0
    total: int | None = None
    report: Mapping[str, Any] = field(default_factory=dict)
    error: str = ""
    hint: str = ""


class Builds:
    """The builds of one folder. Adding is refused while articles are added; decisions wait, and are obeyed together."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._status = Status()
        self._inputs: tuple[str, ...] = ()
        self._judged = False
        self._worker: threading.Thread | None = None
        self.state = threading.Lock()
        """Held by who has the folder's state open: only one at a time can."""
        self.finished = 0
        """How many builds have come to an end."""

    @property
    def status(self) -> Status:
        """How far the last build is."""
        return self._status

    @property
    def busy(self) -> bool:
        """Whether anything is built or waits for it."""
        with self._lock:
            return self._worker is not None

    def add(self, inputs: Sequence[str]) -> None:
        """Add articles. Raises SimpulError while others are added."""
        with self._lock:
            if self._inputs or (self._status.running and self._status.kind == "add"):
                raise SimpulError(
                    "Artikel lain sedang ditambahkan · other articles are being added.",
                    "Tunggu sampai selesai · wait until that is done.",
                )
            self._inputs = tuple(inputs)
            self._start("add")

    def judge(self) -> None:
        """Obey the decisions and judgements in the folder, soon."""
        with self._lock:
            self._judged = True
            self._start("judge")

    def wait(self, timeout: float) -> None:
        """Until nothing is built any more."""
        worker = self._worker
        if worker is not None:
            worker.join(timeout)

    def _start(self, kind: Kind) -> None:
        if self._worker is None:
            self._status = Status(kind, running=True)
            self._worker = threading.Thread(target=self._work, name="simpul-build", daemon=True)
            self._worker.start()

    def _work(self) -> None:
        while True:
            with self._lock:
                words, self._inputs = self._inputs, ()
                if not words and not self._judged:
                    self._worker = None
                    return
                self._judged = self._judged and bool(words)
            with self.state:
                self._run("add" if words else "judge", words)
            self.finished += 1

    def _run(self, kind: Kind, words: Sequence[str]) -> None:
        self._status = Status(kind, running=True)
        command = [sys.executable, "-m", "simpul.web.building.child", kind, str(self._folder), *words]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None and child.stderr is not None
            errors = list[str]()
            reader = threading.Thread(target=errors.extend, args=(child.stderr,), daemon=True)
            reader.start()
            for line in child.stdout:
                self._status = _after(self._status, line)
            reader.join()
        if child.returncode and not self._status.error:
            last = next((each.strip() for each in reversed(errors) if each.strip()), f"exit {child.returncode}")
            self._status = replace(self._status, error=last)
        self._status = replace(self._status, running=False)


def _after(status: Status, line: str) -> Status:
    told = json.loads(line)
    if "error" in told:
        return replace(status, error=told["error"], hint=told["hint"])
    if "total" in told or "done" in told:
        return replace(status, done=told.get("done", status.done), total=told.get("total", status.total))
    return replace(status, report=told, done=status.total or status.done)


def builds(connection: HTTPConnection) -> Builds:
    """The builds of the app that a request has come to."""
    found: Builds = connection.app.state.builds
    return found
