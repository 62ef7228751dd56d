"""A folder of inputs of many kinds, some of them broken, as files of articles are."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from tests.unit.link import news

TEXTS = (news.HEAD, news.SHORT, news.TOWN, news.ELSEWHERE, news.OTHER_POST)


def record(number: int, **fields: object) -> dict[str, object]:
    """One of ten articles; ids repeat after that."""
    text = TEXTS[number % 5] + (" Panitia menyiapkan kursi tambahan." if number % 10 > 4 else "")
    return {"id": f"berita-{number % 10}", "text": text, "publisher": "Warta", **fields}


def lines(count: int) -> bytes:
    """JSON lines: days by which the others can be read at the end, an empty and a broken line among them."""
    found = [json.dumps(record(n, date=f"0{n % 9 + 1}/02/2023")) for n in range(count)]
    found[1:1] = ["", '{"text": ']
    found.append(json.dumps(record(3, id="lain", date="25/02/2023")))
    return ("\n".join(found) + "\n").encode()


def folder(path: Path) -> Path:
    """Plain files, JSON, JSON lines (packed too) and Parquet; ids that two texts claim, and findings."""
    path.mkdir()
    for number, text in enumerate(TEXTS[:2]):
        (path / f"a{number}.txt").write_text(text, encoding="utf-8")
    (path / "b.json").write_text(json.dumps([record(1), record(8, id="berita-0")]), encoding="utf-8")
    (path / "c.jsonl").write_bytes(lines(4))
    (path / "d.jsonl.gz").write_bytes(gzip.compress(lines(5)))
    (path / "dd.json").write_text(json.dumps([record(3, id="berita-1"), record(6)]), encoding="utf-8")
    (path / "e.jsonl").write_bytes(b"\n \n\n\n\n")
    (path / "f.jsonl").write_bytes(("\n".join(json.dumps(record(n)) for n in (5, 9))).encode("utf-16"))
    (path / "g.jsonl").write_bytes(lines(2) + b"\x00\x01\x02\x03" * 30 + b"\n" + lines(1))
    (path / "h.pdf").write_bytes(b"%PDF")
    (path / "rusak.parquet").write_bytes(b"PAR1")
    table(path / "i.parquet", 5)
    return path


def table(path: Path, count: int) -> None:
    """Rows in groups of two."""
    import pyarrow as pa
    from pyarrow.parquet import write_table

    rows = [{**record(n), "id": f"tabel-{n}", "date": "1/2/2023" if n else "25/2/2023"} for n in range(count)]
    write_table(pa.Table.from_pylist(rows), path, row_group_size=2)
