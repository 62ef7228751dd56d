"""What people decided about pairs of nodes: an append-only file that can be read, compared and undone line by line.

One line a decision, tab-separated: ``when  who  verdict  left  right  note``. The last line about a pair holds; the
verdict ``undone`` takes the earlier ones back. Lines that start with ``#`` are comments.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Literal, get_args

from simpul.errors import SimpulError

FILE = "judgements.tsv"
Decision = Literal["same", "different", "unsure", "undone"]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision: ``when`` is a time in ISO 8601, ``left`` and ``right`` are IRIs of nodes, the lesser first."""

    when: str
    who: str
    verdict: Decision
    left: str
    right: str
    note: str = ""

    @property
    def pair(self) -> Pair:
        """Both IRIs."""
        return self.left, self.right


COLUMNS = tuple(f.name for f in fields(Judgement))


def judgement(verdict: Decision, left: str, right: str, *, who: str, when: dt.datetime, note: str = "") -> Judgement:
    """A new decision. Raises SimpulError for a pair of one node."""
    if left == right:
        raise SimpulError("Satu simpul dua kali · one node twice.", "Pilih dua simpul · choose two nodes.")
    texts = (" ".join(text.split()) for text in (who, note))
    first, second = sorted((left, right))
    by, about = texts
    return Judgement(when.isoformat(timespec="seconds"), by or "?", verdict, first, second, about)


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """All decisions of a file in their order; none where there is no such file. Raises SimpulError naming the line."""
    return tuple(
        _parsed(line, place)
        for place, line in written_lines(path)
        if not line.startswith("#") and tuple(line.split("\t")) != COLUMNS
    )


def written_lines(path: Path) -> list[tuple[str, str]]:
    """The lines of a file that are not blank, each with its place ("name:number"); none where there is no such file.

    Raises SimpulError for a file that is not UTF-8.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except FileNotFoundError:
        return []
    except UnicodeDecodeError:
        raise SimpulError(f"{path.name}: bukan UTF-8 · not UTF-8.", "Simpan sebagai UTF-8 · save it so.") from None
    return [(f"{path.name}:{number}", line.rstrip("\r")) for number, line in enumerate(lines, 1) if line.strip()]


def _parsed(line: str, place: str) -> Judgement:
    cells = line.split("\t")
    if not len(COLUMNS) - 1 <= len(cells) <= len(COLUMNS) or cells[2] not in get_args(Decision):
        raise SimpulError(f"{place}: bukan putusan · not a judgement.", "Kolom · columns: " + ", ".join(COLUMNS))
    when, who, verdict, left, right, note = [*cells, ""][: len(COLUMNS)]
    if not left or not right or left == right:
        raise SimpulError(f"{place}: perlu dua IRI · needs two IRIs.", "Kolom · columns: " + ", ".join(COLUMNS))
    first, second = sorted((left, right))
    return Judgement(when, who, verdict, first, second, note)  # type: ignore[arg-type]


def in_force(judgements: Iterable[Judgement]) -> Mapping[Pair, Judgement]:
    """The last decision about each pair, in the order in which they were made; pairs that were undone are left out."""
    last: dict[Pair, Judgement] = {}
    for each in judgements:
        last.pop(each.pair, None)
        last[each.pair] = each
    return {pair: each for pair, each in last.items() if each.verdict != "undone"}


def append(path: Path, judgements: Iterable[Judgement]) -> None:
    """Add decisions at the file's end; each line is on the disk when this returns. Raises OSError."""
    new = not path.exists() or not path.stat().st_size
    with path.open("a", encoding="utf-8", newline="\n") as file:
        if new:
            file.write("\t".join(COLUMNS) + "\n")
        for each in judgements:
            file.write("\t".join(astuple(each)).rstrip() + "\n")
        file.flush()
        os.fsync(file.fileno())
