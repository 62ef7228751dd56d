"""Lexicons as data: every file in ``lexicons/`` is a TSV with its source, licence and date in ``#`` lines on top."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources


@cache
def lexicon(name: str) -> tuple[Mapping[str, str], ...]:
    """Rows of ``lexicons/NAME.tsv`` (the first line that is no comment holds the column names).

    Raises FileNotFoundError for an unknown name.
    """
    path = resources.files("simpul.data") / "lexicons" / f"{name}.tsv"
    lines = [
        line for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")
    ]
    return tuple(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def words(name: str, column: str | None = None) -> frozenset[str]:
    """The values of one column (the first, unless named) of a lexicon."""
    rows = lexicon(name)
    key = column or next(iter(rows[0]))
    return frozenset(row[key] for row in rows if row[key])


@cache
def used_for(use: str) -> frozenset[str]:
    """The words of one use in the lexicon ``small_words``, which holds the lists that are too short for a file."""
    return frozenset(row["word"] for row in lexicon("small_words") if row["use"] == use)


@cache
def alternation(name: str, column: str, **where: str) -> str:
    """A regular expression's group that matches any value of a column, longest first, white space as in running text.

    ``where`` keeps the rows in which a column has a value: ``alternation("programme_cues", "cue", use="for")``.
    """
    return any_of(row[column] for row in lexicon(name) if all(row[key] == value for key, value in where.items()))


def any_of(values: Iterable[str]) -> str:
    """A regular expression's group that matches any of these words, longest first, white space as in running text."""
    ordered = sorted(set(values), key=lambda value: (-len(value), value))
    return "(?:" + "|".join(r"\s+".join(map(re.escape, value.split())) for value in ordered) + ")"
