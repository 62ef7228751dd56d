"""Arguments that several verbs share, and how their words are read."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simpul.errors import SimpulError, closest

if TYPE_CHECKING:
    from simpul.learned.files import Model

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...",
        help="Berkas, folder, s3://..., atau - (masukan standar). Files, folders, s3://..., or - (standard input).",
        show_default=False,
    ),
]
BuildDir = Annotated[
    Path,
    typer.Argument(metavar="DIR", help="Folder hasil `simpul build`. The folder of a build.", show_default=False),
]
AsJson = Annotated[
    bool,
    typer.Option("--json", help="Tulis JSON, juga di terminal. Write JSON on a terminal too."),
]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="DATE", help="Artikel sejak. Articles since: 2019, 2019-07, 2019-07-25."),
]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Artikel sampai. Articles until.")]

RULES = "rules"
ModelName = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="MODEL",
        help="Berkas .onnx, atau rules: aturan saja; kosong: model bawaan. "
        "An .onnx file, or rules: rules alone; none: the packaged model.",
        show_default=False,
    ),
]

_DURATION = re.compile(r"(\d+)\s*([smhd])")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_PERIOD = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def existing(path: Path) -> Path:
    """``path``, which must be there. Raises SimpulError with the next step."""
    if path.exists():
        return path
    raise SimpulError(
        f"{path}: tidak ada · not there.", "Buat dahulu · make it first: simpul build INPUT... -o " + str(path)
    )


def base_of(name: str | None) -> str:
    """The start of every IRI: ``name``, or the default. Raises SimpulError for what is no IRI."""
    if name is not None and not re.fullmatch(r"(?:https?://|urn:)[^\s<>\"{}|\\^`]+", name):
        raise SimpulError(f'--base "{name}": bukan IRI · not an IRI.', "Contoh · example: --base https://contoh.id/id/")
    from simpul.pipeline import DEFAULT_BASE

    return name or DEFAULT_BASE


def model_of(name: str | None) -> Model | None:
    """The model of ``--model``: for None the packaged one, for "rules" none. Raises SimpulError for other files."""
    if name == RULES:
        return None
    from simpul.learned.files import opened, packaged_model

    return opened(packaged_model() if name is None else Path(name))


def choice(word: str, options: Sequence[str], *, name: str) -> str:
    """``word`` if it is one of ``options``. Raises SimpulError with the nearest option otherwise."""
    if word in options:
        return word
    near = closest(word, options)
    meant = f"Maksudnya · did you mean {near}? " if near else ""
    raise SimpulError(f'{name} "{word}" tidak dikenal · unknown.', f"{meant}Pilihan · choices: {', '.join(options)}")


def period(text: str | None, *, end: bool) -> dt.date | None:
    """The first or last day of "2019", "2019-07" or "2019-07-25". Raises SimpulError for other words."""
    if text is None:
        return None
    match = _PERIOD.fullmatch(text.strip())
    try:
        if match is None:
            raise ValueError(text)
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        last_month = month or (12 if end else 1)
        last_day = day or (calendar.monthrange(year, last_month)[1] if end else 1)
        return dt.date(year, last_month, last_day)
    except ValueError:
        message = f'Tanggal "{text}" tidak terbaca · not a date.'
        raise SimpulError(message, "Tulis · write 2019, 2019-07 atau · or 2019-07-25") from None


def duration(text: str) -> float:
    """The seconds of "30s", "15m", "2h" or "1d". Raises SimpulError for other words."""
    match = _DURATION.fullmatch(text.strip())
    seconds = float(match[1]) * _SECONDS[match[2]] if match else 0.0
    if not seconds:
        raise SimpulError(f'--every "{text}": bukan lama waktu · not a time.', "Contoh · examples: 30s, 15m, 2h, 1d")
    return seconds


def pairs(texts: Sequence[str]) -> dict[str, str]:
    """``name=value`` words as a dict. Raises SimpulError for a word without "="."""
    found = {}
    for text in texts:
        name, sign, value = text.partition("=")
        if not sign or not name.strip():
            message = f'--param "{text}": perlu · needs name=value.'
            raise SimpulError(message, 'Contoh · example: --param lembaga="Dinas Sosial"')
        found[name.strip()] = value
    return found
