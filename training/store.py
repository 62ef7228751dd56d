"""The file of examples: one pickled ``Row`` after the other, so that they need not be in memory together."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE = "examples.pickle"
EVERY = {"gold": 10, "more": 12}
"""Of sorted ids every so many is held out; of sets that are not here none."""


@dataclass(frozen=True, slots=True)
class Row:
    """``set`` is "gold", "again" (read twice), "more" (once) or "auxiliary".

    ``payload`` is an ``Example``, or of "auxiliary" sentences by corpus.
    """

    set: str
    held: bool
    payload: Any


def write(folder: Path, rows: Iterable[Row]) -> None:
    """Write the rows to the folder's file."""
    with (folder / FILE).open("wb") as file:
        for row in rows:
            pickle.dump(row, file, pickle.HIGHEST_PROTOCOL)


def read(folder: Path) -> Iterator[Row]:
    """The rows of the folder's file."""
    with (folder / FILE).open("rb") as file:
        while True:
            try:
                yield pickle.load(file)
            except EOFError:
                return
