"""A larger build out of a real one: copies of its articles and nodes under other IRIs, with the same texts.

Places, roles and the program itself stay shared, as they are in a larger archive. Names repeat from copy to copy, which
no archive does: searches by name find more than they would. For measuring stores, not for reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

SHARED = ("place", "role", "agent")
_TOKEN = re.compile(rf"\b(id-(?!(?:{'|'.join(SHARED)}):)\w+:[0-9a-f]+)\b")
_SHARED_SUBJECT = re.compile(rf"id-(?:{'|'.join(SHARED)}):")


def multiply(source: Path, into: Path, copies: int) -> Path:
    """The two files of a build that a store is made from, so many times; ``into`` is made."""
    into.mkdir(parents=True)
    for name in ("graph.ttl", "graph.trig"):
        head, _, body = (source / name).read_text(encoding="utf-8").partition("\n\n")
        with (into / name).open("w", encoding="utf-8") as file:
            file.write(f"{head}\n\n{body}")
            if name == "graph.ttl":
                body = "\n\n".join(block for block in body.split("\n\n") if not _SHARED_SUBJECT.match(block))
            parts = _TOKEN.split(body)
            for number in range(1, copies):
                file.write("\n")
                file.writelines(_renamed(parts, number))
    return into


def _renamed(parts: list[str], number: int) -> Iterator[str]:
    """Every other part is the IRI of a node."""
    return (f"{part}x{number}" if place % 2 else part for place, part in enumerate(parts))
