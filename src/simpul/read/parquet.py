"""Tables in Parquet → drafts, a batch of rows at a time; the columns are the fields of JSON records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import IO

from simpul.model import Finding
from simpul.read.draft import Draft
from simpul.read.findings import finding
from simpul.read.records import FIELDS, draft

_ROWS = 256


def drafts(file: IO[bytes], *, source: str, stem: str) -> Iterator[Draft | Finding]:
    """Drafts of the rows, named by their number from 1. Raises ImportError without the extra "parquet"."""
    import pyarrow as pa
    from pyarrow.parquet import ParquetFile

    number = 0
    try:
        table = ParquetFile(file)
        columns = [name for name in ("id", "text", *FIELDS) if name in table.schema_arrow.names]
        for batch in table.iter_batches(batch_size=_ROWS, columns=columns):
            for row in batch.to_pylist():
                number += 1
                yield from draft({k: _written(v) for k, v in row.items()}, source=f"{source}:{number}", stem=stem)
    except (pa.ArrowException, OSError) as error:
        yield finding("read.parquet", source, detail=str(error).split("\n")[0])
        return
    if not number:
        yield finding("read.empty", source)


def _written(value: object) -> object:
    """Days and times as ISO 8601; anything else as it is."""
    return value.isoformat() if isinstance(value, dt.date) else value
