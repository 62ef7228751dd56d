import datetime as dt
import gzip
import json
from zipfile import ZipFile

import pytest
from tests.unit.read.reading import OTHER, STORY, articles, codes

from simpul.model import Article, Finding
from simpul.read import read
from simpul.read.kinds import kind_of, stem_of


def lines(*records):
    return "\n".join(map(json.dumps, records)).encode()


@pytest.mark.parametrize(
    ("name", "kind", "stem"),
    [
        ("a.txt", "plain", "a"),
        ("B.TXT.GZ", "plain", "B"),
        ("x/a.jsonl.gz", "jsonl", "a"),
        ("a.b.warc.gz", "warc", "a.b"),
        ("a.parquet", "parquet", "a"),
        ("a.parquet.gz", None, "a"),
        ("a.wacz", "zip", "a"),
        ("a.gz", None, "a"),
        ("a", None, "a"),
    ],
)
def test_kinds_by_name(name, kind, stem):
    assert (kind_of(name), stem_of(name)) == (kind, stem)


def test_packed_files_are_as_the_plain_ones(tmp_path):
    files = {
        "a.txt": STORY.encode(),
        "b.jsonl": lines({"id": "b", "text": OTHER}),
        "c.json": lines({"text": STORY + " c"}),
        "d.html": f"<html><body><article><p>{STORY}</p><p>{OTHER}</p></article></body></html>".encode(),
    }
    for name, content in files.items():
        (tmp_path / "terbuka" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "terbuka" / name).write_bytes(content)
        (tmp_path / "padat" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "padat" / f"{name}.gz").write_bytes(gzip.compress(content))
    with ZipFile(tmp_path / "semua.zip", "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
        archive.writestr("__MACOSX/._a.txt", b"\0")
        archive.writestr("README.txt", "tentang")
    plain = [(article.id, article.text) for article in articles(tmp_path / "terbuka")]
    assert len(plain) == 4
    assert [(article.id, article.text) for article in articles(tmp_path / "padat")] == plain
    assert [(article.id, article.text) for article in articles(tmp_path / "semua.zip")] == plain
    assert [article.source for article in articles(tmp_path / "semua.zip")][:2] == [
        "semua.zip/a.txt",
        "semua.zip/b.jsonl:1",
    ]


def test_a_broken_packed_file_gives_what_is_whole(tmp_path):
    rows = lines(*({"id": str(n), "text": f"{STORY} {n}"} for n in range(2000)))
    packed = gzip.compress(rows)
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    found = list(read([tmp_path / "a.jsonl.gz"]))
    assert [type(item) for item in found[-2:]] == [Article, Finding]
    assert (found[-1].code, len(found) > 100) == ("read.packed", True)
    (tmp_path / "b.txt.gz").write_bytes(b"bukan gzip")
    (tmp_path / "c.zip").write_bytes(b"bukan zip")
    assert codes(tmp_path / "b.txt.gz", tmp_path / "c.zip") == ["read.packed", "read.packed"]


def test_a_file_too_large_for_one_piece(tmp_path, monkeypatch):
    monkeypatch.setattr("simpul.read.formats.LARGEST", 1000)
    monkeypatch.setattr("simpul.read.records.LONGEST", 1000)
    monkeypatch.setattr("simpul.read.lines.LONGEST", 1000)
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"kata " * 9000))
    (tmp_path / "b.jsonl").write_bytes(b'{"text": "' + b"x" * 5000 + b'"}\n' + lines({"id": "b", "text": STORY}))
    assert codes(tmp_path) == ["read.size", "read.size"]
    assert [article.id for article in articles(tmp_path)] == ["b"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_lines_in_any_encoding(tmp_path, encoding):
    rows = [{"id": str(n), "text": f"{STORY} “Baik,” kata José {n}."} for n in range(3)]
    text = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (tmp_path / "a.jsonl").write_bytes(text.encode(encoding))
    assert [article.text for article in articles(tmp_path)] == [row["text"] for row in rows]


def test_lines_that_are_no_text(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b"\x89PNG\r\n")
    (tmp_path / "b.jsonl").write_bytes(b"\n \n")
    (tmp_path / "c.jsonl").write_bytes(b"")
    assert codes(tmp_path) == ["read.binary", "read.empty", "read.empty"]


def test_parquet(tmp_path):
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    rows = {
        "id": [f"p{n}" for n in range(600)],
        "text": [f"{STORY} {n}" for n in range(600)],
        "date": [dt.date(2024, 3, 5)] * 600,
        "publisher": ["Kabar Contoh"] * 600,
        "lain": [1] * 600,
    }
    parquet.write_table(pa.table(rows), tmp_path / "a.parquet")
    found = articles(tmp_path / "a.parquet")
    assert [article.id for article in found] == rows["id"]
    assert (str(found[-1].date), found[-1].publisher) == ("2024-03-05", "Kabar Contoh")
    assert found[-1].source == "a.parquet:600"
    whole = (tmp_path / "a.parquet").read_bytes()
    (tmp_path / "a.parquet").write_bytes(whole[:-20])
    assert codes(tmp_path / "a.parquet") == ["read.parquet"]
    parquet.write_table(pa.table({"isi": ["x"]}), tmp_path / "b.parquet")
    parquet.write_table(pa.table({"text": pa.array([], pa.string())}), tmp_path / "c.parquet")
    assert codes(tmp_path / "b.parquet", tmp_path / "c.parquet") == ["read.field", "read.empty"]


def test_one_outlet_writes_all_dates_alike_in_a_table(tmp_path):
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    rows = {"text": [STORY, OTHER], "date": ["10/21/2025", "9/10/2025"], "publisher": ["P", "P"]}
    parquet.write_table(pa.table(rows), tmp_path / "a.parquet")
    assert [str(article.date) for article in articles(tmp_path / "a.parquet")] == ["2025-10-21", "2025-09-10"]


def test_files_elsewhere(tmp_path):
    memory = pytest.importorskip("fsspec").filesystem("memory")
    memory.pipe("/arsip/a.txt", STORY.encode())
    memory.pipe("/arsip/b/c.jsonl.gz", gzip.compress(lines({"id": "c", "text": OTHER})))
    memory.pipe("/arsip/README.md", b"tentang")
    memory.pipe("/arsip/foto.jpg", b"")
    try:
        assert [(a.id, a.source) for a in articles("memory://arsip")] == [("a", "a.txt"), ("c", "b/c.jsonl.gz:1")]
        assert codes("memory://arsip") == ["read.skipped"]
        assert [a.id for a in articles("memory://arsip/a.txt", "memory://arsip")] == ["a", "c"]
        assert codes("memory://tidak-ada", "memory://arsip/foto.jpg") == ["read.remote", "read.unsupported"]
        assert codes("entah://apa/a.txt") == ["read.remote"]
    finally:
        memory.rm("/arsip", recursive=True)


def test_a_web_address_is_for_fetch():
    (found,) = read(["https://contoh.id/rss"])
    assert (found.code, "simpul fetch" in found.message_en) == ("read.web", True)


def test_a_missing_extra_is_a_finding(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    (tmp_path / "b.txt").write_text(STORY)
    assert codes(tmp_path) == ["read.extra"]
    assert [article.id for article in articles(tmp_path)] == ["b"]
