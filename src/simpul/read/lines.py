"""Lines of a file of any size, decoded one by one."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import IO

from simpul.read.decode import decode

LONGEST = 1 << 26
"""Bytes; a longer line is given as None."""

_HEAD = 1 << 12


def lines(file: IO[bytes]) -> Iterator[str | None]:
    r"""The lines, which end with ``\n``, without a byte order mark; a line that is not UTF-8 is for ``decode``.

    Raises NotTextError where the file's start is no text. UTF-16 and UTF-32 are decoded whole.
    """
    first = file.readline(LONGEST + 1)
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in first[:_HEAD]:
        yield from decode(first + file.read()).split("\n")
        return
    decode(first[:_HEAD])
    line = first.removeprefix(codecs.BOM_UTF8)
    while line:
        if len(line) > LONGEST:
            while line and not line.endswith(b"\n"):
                line = file.readline(LONGEST)
            yield None
        else:
            yield _text(line.rstrip(b"\n"))
        line = file.readline(LONGEST + 1)


def _text(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        return decode(line)
