"""What a partition holds, as a table in Parquet: one row an article or finding, in the order of reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import IO

import msgspec

from simpul.model import Article, Finding
from simpul.state.record import Sealed

_ARTICLE = ("id", "text", "title", "publisher", "url", "dateline", "source")
_COLUMNS = {
    **dict.fromkeys(_ARTICLE, "string"),
    "date": "date32",
    "archived": "bool",
    "iri": "string",
    "digest": "string",
    "record": "binary",
    "finding": "string",
}
_ROWS = 64
"""Rows that are unpacked at once."""


@dataclass(frozen=True, slots=True)
class Row:
    """An article with its record, or a finding; ``archived`` where it comes out of a web archive."""

    item: Article | Finding
    record: Sealed | None
    archived: bool


def written(rows: Iterable[Row]) -> bytes:
    """The rows as a file; equal rows give equal bytes. Raises ImportError without the extra "parquet"."""
    import pyarrow as pa
    from pyarrow.parquet import write_table

    schema = pa.schema([(name, pa.type_for_alias(kind)) for name, kind in _COLUMNS.items()])
    sink = BytesIO()
    write_table(pa.Table.from_pylist([_cells(row) for row in rows], schema=schema), sink, compression="zstd")
    return sink.getvalue()


def rows(file: IO[bytes]) -> Iterator[Row]:
    """The rows of a file. Raises ImportError as ``written``; pyarrow.ArrowException, KeyError or ValueError where it is
    no such table."""
    from pyarrow.parquet import ParquetFile

    for batch in ParquetFile(file).iter_batches(batch_size=_ROWS):
        for cells in batch.to_pylist():
            if cells["finding"] is not None:
                yield Row(msgspec.json.decode(cells["finding"], type=Finding), None, cells["archived"])
                continue
            article = Article(**{name: cells[name] for name in _ARTICLE}, date=cells["date"])
            yield Row(article, Sealed(cells["iri"], cells["digest"], cells["record"]), cells["archived"])


def _cells(row: Row) -> dict[str, object]:
    if isinstance(row.item, Finding):
        return {"finding": msgspec.json.encode(row.item).decode(), "source": row.item.source, "archived": row.archived}
    assert row.record is not None
    own = {name: getattr(row.item, name) for name in (*_ARTICLE, "date")}
    record = row.record
    return {**own, "archived": row.archived, "iri": record.iri, "digest": record.digest, "record": record.data}
