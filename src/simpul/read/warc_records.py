"""The records of a web archive one by one; behind a broken one the next whole one is looked for.

Only the cutting is done here, as readers of web archives stop at the first broken record; warcio reads what was cut.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

LARGEST = 1 << 25
"""Bytes of a record, unpacked; a larger one is passed over."""

_BLOCK = 1 << 15
_GZIP = b"\x1f\x8b\x08"
_START = b"WARC/"
_VERSION = b"WARC/1."
_FIRST_LINE = re.compile(rb"WARC/\d\.\d+\r?\n")
_HEAD_END = b"\r\n\r\n"
_LONGEST_HEAD = 1 << 16
_LENGTH = re.compile(rb"(?im)^content-length:\s*(\d+)\s*$")


@dataclass(frozen=True, slots=True)
class Cut:
    """What stands at ``offset`` of the file: a record's bytes, unpacked, or empty with the ``problem``."""

    offset: int
    data: bytes = b""
    problem: str = ""


class _Window:
    """A stream of which the bytes since the start of the present record are held, so that nothing is sought."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.held = bytearray()
        self.offset = 0

    def more(self) -> bool:
        """Hold another block; False at the end."""
        block = self._file.read(_BLOCK)
        self.held += block
        return bool(block)

    def drop(self, count: int) -> None:
        """Go on ``count`` bytes."""
        del self.held[:count]
        self.offset += count

    def skip_to(self, mark: bytes) -> bool:
        """Go on to the next ``mark`` after the present start; False where there is none."""
        begin = 1
        while (found := self.held.find(mark, begin)) < 0:
            known = max(len(self.held) - len(mark), 0)
            self.drop(known)
            begin = 0 if known else begin
            if not self.more():
                return False
        self.drop(found)
        return True


def cuts(file: IO[bytes]) -> Iterator[Cut]:
    """The records of a .warc or .warc.gz in their order; memory holds one of them."""
    window = _Window(file)
    window.more()
    packed = _packed(window.held)
    while window.held or window.more():
        cut = _member(window) if packed else _record(window)
        yield cut
        if cut.problem and not _next(window, packed):
            return


def _next(window: _Window, packed: bool) -> bool:
    """Go on to where the next whole record seems to start."""
    if not packed:
        return window.skip_to(_VERSION)
    while window.skip_to(_GZIP):
        while len(window.held) < _BLOCK and window.more():
            pass
        if _unpacks(window.held):
            return True
    return False


def _packed(held: bytearray) -> bool:
    """Whether a file that begins so is packed; its beginning may be damaged, and look like the other kind."""
    first = held.find(_GZIP)
    if first < 0 or _FIRST_LINE.match(held):
        return False
    return _unpacks(held[first:]) or not _FIRST_LINE.search(held)


def _unpacks(held: bytearray) -> bool:
    """Whether a packed record begins here."""
    try:
        return zlib.decompressobj(31).decompress(bytes(held[:_BLOCK]), len(_START)) == _START
    except zlib.error:
        return False


def _member(window: _Window) -> Cut:
    """One member of a gzip file, which holds one record."""
    offset, data, fed = window.offset, bytearray(), 0
    engine = zlib.decompressobj(31)
    while not engine.eof:
        if fed == len(window.held) and not window.more():
            return Cut(offset, problem="terpotong / cut off")
        try:
            piece = engine.decompress(bytes(window.held[fed:]))
        except zlib.error as error:
            return Cut(offset, problem=str(error))
        fed = len(window.held)
        data += piece
        if len(data) > LARGEST:
            return Cut(offset, problem=f"> {LARGEST >> 20} MiB")
    window.drop(fed - len(engine.unused_data))
    return Cut(offset, bytes(data))


def _record(window: _Window) -> Cut:
    """One record of a file that is not packed."""
    offset = window.offset
    while (end := window.held.find(_HEAD_END)) < 0 and len(window.held) < _LONGEST_HEAD and window.more():
        pass
    head = bytes(window.held[: max(end, 0)])
    length = _LENGTH.search(head)
    if not head.startswith(_START) or _VERSION in head[1:] or length is None:
        return Cut(offset, problem="tanpa kepala WARC / no WARC header")
    size = end + len(_HEAD_END) + int(length[1])
    if size > LARGEST:
        return Cut(offset, problem=f"> {LARGEST >> 20} MiB")
    while len(window.held) < size + len(_HEAD_END) + len(_START) and window.more():
        pass
    between = bytes(window.held[size : size + len(_HEAD_END) + len(_START)])
    after = between.lstrip(b"\r\n")
    follows = between.startswith(_HEAD_END) or not after or after.startswith(_START[: len(after)])
    if len(window.held) < size or not follows:
        return Cut(offset, problem="panjang keliru / wrong length")
    data = bytes(window.held[:size])
    window.drop(size + len(between) - len(after))
    return Cut(offset, data + _HEAD_END)
