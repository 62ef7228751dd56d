"""A large file of Turtle or TriG with some of its entries replaced: all others are copied as they stand.

An entry is the block about a subject or a named graph, as ``graph.canonical`` writes them: sorted by their keys (the
``term_text`` of subject or name), an empty line before each and none, or indented text after it, inside.
"""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from simpul.graph.namespaces import prefixes

_EMPTY = re.compile(rb"\n\n(?=[^ ])")
_CLOSE = 2048
"""So few bytes are looked through from one entry to the next."""
_PIECE = 1 << 20


def patched(path: Path, head: str, changed: Iterable[tuple[str, Iterable[bytes]]], *, base: str) -> Iterator[bytes]:
    """A file under another ``head``, with ``changed`` entries: keys in order, each with its pieces (none: it is gone).

    Needs a file that ``has_head``.
    """
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as was:
        entries = _Entries(was, base)
        at = entries.after(0)
        yield head.removesuffix("\n").encode()
        for key, pieces in changed:
            place = entries.place(at, key)
            yield from _copied(was, at, place)
            at = entries.after(place + 1) if place < len(was) and entries.key(place) == key else place
            for number, piece in enumerate(pieces):
                yield piece if number else b"\n" + piece
        yield from _copied(was, at, len(was))


def has_head(path: Path) -> bool:
    """Whether a file that ``graph.canonical`` wrote begins with a head, and so has an entry."""
    with path.open("rb") as file:
        return file.read(1) == b"@"


class _Entries:
    """Places of entries in a file: each is that of the line break before it, an empty line."""

    def __init__(self, was: mmap.mmap, base: str) -> None:
        self._was = was
        self._namespaces = prefixes(base)

    def after(self, place: int) -> int:
        """The first entry at or after a place; the end of the file where there is none."""
        found = _EMPTY.search(self._was, max(place - 1, 0))
        return found.start() + 1 if found else len(self._was)

    def key(self, entry: int) -> str:
        """The key of an entry, out of its first line."""
        name = self._was[entry + 1 : self._was.find(b"\n", entry + 1)].decode().removesuffix(" {")
        if name.startswith("<"):
            return name
        prefix, _, local = name.partition(":")
        return f"<{self._namespaces[prefix]}{local}>"

    def place(self, low: int, key: str) -> int:
        """Where the entry of a key is or belongs, at or after the entry ``low``: by halves."""
        top = high = len(self._was)
        while top - low > _CLOSE:
            middle = (low + top) // 2
            found = _EMPTY.search(self._was, middle, top + 1)
            if found is None:
                top = middle
            elif self.key(found.start() + 1) < key:
                low = found.start() + 1
            else:
                top = high = found.start() + 1
        while low < high and self.key(low) < key:
            low = self.after(low + 1)
        return low


def _copied(was: mmap.mmap, start: int, end: int) -> Iterator[bytes]:
    for place in range(start, end, _PIECE):
        yield was[place : min(place + _PIECE, end)]
