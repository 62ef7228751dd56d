"""``simpul match``: whether bare names mean one thing."""

from __future__ import annotations

import csv
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from simpul.cli.output import write
from simpul.errors import SimpulError

Type = Annotated[
    str | None,
    typer.Argument(metavar="TYPE", help="person, organization, place, program", show_default=False),
]
Left = Annotated[str | None, typer.Argument(metavar="LEFT", help="Nama pertama. The first name.", show_default=False)]
Right = Annotated[str | None, typer.Argument(metavar="RIGHT", help="Nama kedua. The other name.", show_default=False)]
Pairs = Annotated[
    str | None,
    typer.Option(
        "--pairs",
        metavar="FILE",
        help="TSV dengan kolom type, left, right; -: masukan standar. A TSV with these columns; -: standard input.",
        show_default=False,
    ),
]

_EXAMPLE = 'Contoh · example: simpul match person "Joko Widodo" Jokowi'


def match(type: Type = None, left: Left = None, right: Right = None, pairs: Pairs = None) -> int:
    """Bandingkan nama: same, maybe, different. Compare bare names."""
    from simpul.identity.match import COLUMNS, match_pairs

    names = (type, left, right)
    if pairs is not None and names == (None, None, None):
        rows = _read(pairs)
    elif pairs is None and type is not None and left is not None and right is not None:
        rows = [{"type": type, "left": left, "right": right}]
    else:
        raise SimpulError("Perlu · needs TYPE LEFT RIGHT, atau · or --pairs FILE.", _EXAMPLE)
    answers = list(match_pairs(rows))
    write("\t".join(COLUMNS) + "\n")
    for answer in answers:
        write("\t".join(_cell(answer[column]) for column in COLUMNS) + "\n")
    return 0


def _read(source: str) -> Sequence[Mapping[str, str]]:
    """The rows of a TSV file or, for "-", of the standard input. Raises SimpulError for what is no such table."""
    from simpul.identity.match import GIVEN

    try:
        raw = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        text = raw.decode("utf-8-sig")
    except FileNotFoundError:
        raise SimpulError(f"{source}: tidak ada · not there.", _EXAMPLE) from None
    except UnicodeDecodeError:
        raise SimpulError(f"{source}: bukan UTF-8 · not UTF-8.", "Simpan sebagai UTF-8 · save it as UTF-8.") from None
    lines = [line for line in text.replace("\r\n", "\n").split("\n") if line.strip() and not line.startswith("#")]
    header = [name.strip().casefold() for name in lines[0].split("\t")] if lines else []
    lacking = [name for name in GIVEN if name not in header]
    if lacking:
        message = f"{source}: kolom tidak ada · missing column: {', '.join(lacking)}."
        raise SimpulError(message, "Baris pertama · first line: type, left, right (TSV)")
    return list(csv.DictReader(lines[1:], header, delimiter="\t", quoting=csv.QUOTE_NONE))


def _cell(text: str) -> str:
    """One cell on one line: tabs and line ends become blanks."""
    return " ".join(text.split())
