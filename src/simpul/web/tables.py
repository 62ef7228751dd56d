"""What pages show as tables, for CSV and JSON."""

from __future__ import annotations

from collections.abc import Iterable

from simpul.export.spreadsheet import COLUMNS, claim_row
from simpul.model import LinkedClaim
from simpul.query import Table


def table(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> Table:
    """A table of texts; None is an empty text."""
    texts = (tuple("" if value is None else str(value) for value in row) for row in rows)
    return Table(tuple(columns), tuple(texts))


def claims_table(claims: Iterable[LinkedClaim]) -> Table:
    """Claims with the columns of ``claims.csv``."""
    return table(COLUMNS, map(claim_row, claims))
