"""Pairs of bare names, each judged by the grammar of its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module

from simpul.errors import SimpulError, unknown
from simpul.identity.comparison import Comparison

KINDS = {
    "person": "simpul.identity.persons",
    "organization": "simpul.identity.organizations",
    "place": "simpul.identity.places",
    "program": "simpul.identity.programs",
}
"""The kinds of names and the module that compares each, imported when the first such pair is met."""
OTHER_WORDS = {"agency": "organization", "organisation": "organization", "programme": "program"}
GIVEN = ("type", "left", "right")
COLUMNS = (*GIVEN, "why", "verdict")


def match(type_: str, left: str, right: str) -> Comparison:
    """How two bare names of one type compare. Raises SimpulError for a type that is none of KINDS."""
    return _compare(kind_of(type_))(left, right)


def match_pairs(rows: Iterable[Mapping[str, str]]) -> Iterator[dict[str, str]]:
    """Rows with "type", "left" and "right", each answered with those and with "why" and "verdict".

    Raises SimpulError for a row that lacks one of them or has an unknown type; rows count from 1 in its message.
    """
    for number, row in enumerate(rows, 1):
        lacking = [column for column in GIVEN if not (row.get(column) or "").strip()]
        if lacking:
            raise SimpulError(f"Baris data {number} · data row {number}: {', '.join(lacking)} kosong · missing.")
        found = match(row["type"], row["left"], row["right"])
        yield {column: row[column] for column in GIVEN} | {"why": "; ".join(found.why), "verdict": found.verdict}


def kind_of(type_: str) -> str:
    """The kind that a word means: "Agency" -> "organization". Raises SimpulError for any other word."""
    word = type_.strip().casefold()
    kind = OTHER_WORDS.get(word, word)
    if kind not in KINDS:
        raise unknown(f'Jenis "{type_}" tidak dikenal · unknown type.', word, KINDS)
    return kind


@cache
def _compare(kind: str) -> Callable[[str, str], Comparison]:
    compare: Callable[[str, str], Comparison] = import_module(KINDS[kind]).compare
    return compare
