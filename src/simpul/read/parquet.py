"""Tables in Parquet → drafts, a batch of rows at a time; the columns are the fields of JSON records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import IO, Any

from simpul.model import Finding
from simpul.read.draft import Draft
from simpul.read.findings import finding
from simpul.read.records import FIELDS, draft
from simpul.read.stretch import Stretch

_ROWS = 256


def drafts(file: IO[bytes], *, source: str, stem: str, stretch: Stretch | None = None) -> Iterator[Draft | Finding]:
    """Drafts of the rows, named by their number from 1, or of a stretch of them.

    Raises ImportError without the extra "parquet".
    """
    import pyarrow as pa
    from pyarrow.parquet import ParquetFile

    number = 0
    try:
        table = ParquetFile(file)
        groups, number = _groups(table.metadata, stretch)
        columns = [name for name in ("id", "text", *FIELDS) if name in table.schema_arrow.names]
        for batch in table.iter_batches(batch_size=_ROWS, columns=columns, row_groups=groups):
            for row in batch.to_pylist():
                number += 1
                if stretch and number not in stretch.numbers:
                    continue
                yield from draft({k: _written(v) for k, v in row.items()}, source=f"{source}:{number}", stem=stem)
    except (pa.ArrowException, OSError) as error:
        yield finding("read.parquet", source, detail=str(error).split("\n")[0])
        return
    if not number and not stretch:
        yield finding("read.empty", source)


def rows(file: IO[bytes]) -> int:
    """How many rows a table has; 0 where it is broken. Raises ImportError without the extra "parquet"."""
    import pyarrow as pa
    from pyarrow.parquet import ParquetFile

    try:
        return int(ParquetFile(file).metadata.num_rows)
    except (pa.ArrowException, OSError):
        return 0


def _groups(table: Any, stretch: Stretch | None) -> tuple[list[int], int]:
    """The row groups that hold a stretch of a table (by its metadata), and how many rows come before them."""
    found, before, end = list[int](), 0, 0
    for group in range(table.num_row_groups):
        begin, end = end, end + table.row_group(group).num_rows
        if stretch and end < stretch.numbers.start:
            before = end
        elif not stretch or begin < stretch.numbers.stop - 1:
            found.append(group)
    return found, before


def _written(value: object) -> object:
    """Days and times as ISO 8601; anything else as it is."""
    return value.isoformat() if isinstance(value, dt.date) else value
