"""Lines of a file of any size, decoded one by one, from any of them on."""

from __future__ import annotations

import codecs
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import IO

from simpul.read.decode import NotTextError, decode

LONGEST = 1 << 26
"""Bytes; a longer line is given as None."""

_HEAD = 1 << 12


def lines(file: IO[bytes], *, start: int = 0) -> Iterator[str | None]:
    r"""The lines, which end with ``\n``, without a byte order mark; a line that is not UTF-8 is for ``decode``.

    ``start`` is one of ``cuts``. Raises NotTextError where the file's start is no text. UTF-16 and UTF-32 are decoded
    whole.
    """
    if start:
        file.seek(start)
    line = file.readline(LONGEST + 1)
    if not start:
        if _wide(line):
            yield from decode(line + file.read()).split("\n")
            return
        decode(line[:_HEAD])
        line = line.removeprefix(codecs.BOM_UTF8)
    while line:
        if len(line) > LONGEST:
            while line and not line.endswith(b"\n"):
                line = file.readline(LONGEST)
            yield None
        else:
            yield _text(line.rstrip(b"\n"))
        line = file.readline(LONGEST + 1)


def cuts(file: IO[bytes], every: int) -> list[int]:
    """Where the first line begins and every ``every``-th after it, in bytes; nothing for an empty file, or one that is
    decoded whole. What is wrong with a file is left to who reads its last stretch."""
    if _wide(file.readline(LONGEST + 1)):
        return []
    file.seek(0)
    found, written = [0], False
    with suppress(NotTextError, OSError, EOFError, zlib.error):
        for number, line in enumerate(lines(file), start=1):
            written = written or line is None or bool(line.strip())
            if number % every == 0:
                found.append(file.tell())
        if not written:
            return []
        if found[-1] == file.tell():
            found.pop()
    return found


def _wide(line: bytes) -> bool:
    return line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in line[:_HEAD]


def _text(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        return decode(line)
