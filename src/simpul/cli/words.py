"""What a terminal shows for the names of columns, types and kinds; without the views, which take long to load."""

from __future__ import annotations

from functools import cache

from simpul.data import lexicon


@cache
def _labels() -> dict[tuple[str, str], str]:
    return {(row["scope"], row["key"]): row["id"] for row in lexicon("labels")}


def heading(column: str) -> str:
    """A column's name as a person reads it: "violations" → "pelanggaran", "peran_waktu" → "peran waktu"."""
    return _labels().get(("column", column), column).replace("_", " ")


def cell_word(column: str, cell: object) -> object:
    """The Indonesian word for a code in the columns ``type`` and ``kind``; any other cell as it is."""
    return _labels().get((column, str(cell)), cell) if column in {"type", "kind"} else cell
