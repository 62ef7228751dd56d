"""The order of an answer: the same in every store, whatever it thinks of numbers, long texts and missing values."""

from __future__ import annotations

import re

from simpul.graph.store import Rows

_ORDER = re.compile(r"ORDER BY(?P<keys>[^{}]*)")
_DISTINCT = re.compile(r"\A[^{]*\bSELECT\s+DISTINCT\b")
_KEY = re.compile(r"(DESC\()?\?(\w+)")
_LISTS = re.compile(r'GROUP_CONCAT\(\?\w+; separator="(?P<sign>[^"]*)"\) AS \?(?P<name>\w+)')


def arranged(text: str, rows: Rows) -> Rows:
    """An answer in the order that the query asks for, with the items of its lists (GROUP_CONCAT) sorted.

    Nothing comes first, then numbers, then texts by their characters; where that leaves two rows equal, their other
    cells decide. Rows of a SELECT DISTINCT that read the same are one: Virtuoso sometimes leaves two. A query that asks
    for no order stays as it is.
    """
    found = _ORDER.findall(text)
    if not found or text.rstrip().endswith("}"):
        return rows
    places = {name: number for number, name in enumerate(rows.columns)}
    lists = {places[name]: sign for sign, name in _LISTS.findall(text) if name in places}
    listed = [tuple(_sorted(cell, lists.get(n)) for n, cell in enumerate(row)) for row in rows.rows]
    if _DISTINCT.search(text):
        listed = list(dict.fromkeys(listed))
    listed.sort(key=lambda row: tuple(map(_rank, row)))
    for down, name in reversed(_KEY.findall(found[-1])):
        listed.sort(key=lambda row: _rank(row[places[name]]), reverse=bool(down))
    return Rows(rows.columns, tuple(listed))


def unordered(text: str) -> str:
    """The query without its orders, for servers that sort long texts by their first letters, or not at all."""
    return _ORDER.sub("", text)


def _sorted(cell: str, sign: str | None) -> str:
    return cell if sign is None else sign.join(sorted(cell.split(sign)))


def _rank(cell: str) -> tuple[int, float, str]:
    if not cell:
        return 0, 0.0, ""
    number = re.fullmatch(r"[+-]?\d+(\.\d+)?", cell)
    return (1, float(cell), cell) if number else (2, 0.0, cell)
