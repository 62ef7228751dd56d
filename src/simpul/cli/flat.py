"""Fact records as rows for a spreadsheet: one row a claim, entities by their names."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from simpul.model import VALUES

COLUMNS = (
    "article", "predicate", "subject", "subject_type", "object", "object_type", "place", "title", "status", "role",
    "value", "unit", "bound", "text", "mode", "about", "speaker", "evidence", "start", "end", "confidence", "rule",
)  # fmt: skip
_PLAIN = (*VALUES, *COLUMNS[-5:])


def csv_header() -> str:
    """The header line."""
    return _line(COLUMNS)


def csv_rows(record: Mapping[str, Any]) -> str:
    """The claims of one fact record as CSV lines. Cells that a spreadsheet would run as a formula are quoted with '."""
    entities = {entity["id"]: entity for entity in record["entities"]}

    def name(key: str | None) -> str:
        return str(entities[key]["name"]) if key in entities else ""

    def kind(key: str | None) -> str:
        return str(entities[key]["type"]) if key in entities else ""

    lines = []
    for claim in record["claims"]:
        row = {field: claim.get(field) for field in _PLAIN}
        row |= {"article": record["id"], "predicate": claim["p"]}
        row |= {"subject": name(claim["s"]), "subject_type": kind(claim["s"])}
        row |= {"object": name(claim.get("o")), "object_type": kind(claim.get("o"))}
        row |= {"place": name(claim.get("place")), "speaker": name(claim.get("speaker"))}
        row |= {"about": "; ".join(name(key) for key in claim.get("about") or ())}
        lines.append(_line([_safe(row[column]) for column in COLUMNS]))
    return "".join(lines)


def _safe(cell: object) -> object:
    if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")):
        return "'" + cell
    return "" if cell is None else cell


def _line(cells: Sequence[object]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue()
