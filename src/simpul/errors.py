"""The one exception that a user may see: one clear line and the next step."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class SimpulError(Exception):
    """Something that the user can put right.

    ``message`` names the input and what is wrong with it in one line; ``hint`` says what to do next.
    The command line prints both to stderr and ends with exit status 2.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".rstrip()


def closest(word: str, options: Iterable[str]) -> str | None:
    """The option that ``word`` was most probably meant to be, or None: for "did you mean"."""
    by_folded = {option.casefold(): option for option in sorted(options)}
    found = difflib.get_close_matches(word.casefold(), list(by_folded), n=1, cutoff=0.6)
    return by_folded[found[0]] if found else None


def unknown(problem: str, name: str, options: Iterable[str]) -> SimpulError:
    """The error for a name that is none of ``options``: it suggests the nearest and lists all."""
    known = list(options)
    near = closest(name, known)
    meant = f"Maksudnya · did you mean {near}? " if near else ""
    return SimpulError(problem, f"{meant}Pilihan · choices: {', '.join(known)}")
