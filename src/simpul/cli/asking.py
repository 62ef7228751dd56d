"""One question after the other, each answered with one key."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from simpul.cli.guard import note

Q = TypeVar("Q")
V = TypeVar("V")
D = TypeVar("D")


def asked(
    queue: Sequence[Q], show: Callable[[Q, int, int], None], keys: Mapping[str, V], make: Callable[[Q, V], D], help: str
) -> list[D]:
    """Show the questions (with number and count) and make a decision of each key; what was undone is not among them."""
    made: list[tuple[int, D]] = []
    at = 0
    while at < len(queue):
        show(queue[at], at + 1, len(queue))
        key = _pressed()
        if key in ("q", ""):
            break
        if key == "z" and made:
            at, _ = made.pop()
            continue
        if key in keys:
            made.append((at, make(queue[at], keys[key])))
        elif key != " ":
            note(help)
            continue
        at += 1
    return [each for _, each in made]


def now() -> dt.datetime:
    """The time of a decision."""
    return dt.datetime.now(dt.UTC)


def _pressed() -> str:
    """One key from the terminal, or the next character of a pipe; "" at its end."""
    if sys.stdin.isatty():
        import click

        return click.getchar().lower()
    return sys.stdin.read(1).replace("\n", " ").lower()
