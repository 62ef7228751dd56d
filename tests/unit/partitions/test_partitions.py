"""A build of partitions is the build of their inputs, to the byte, and takes nothing out of articles again."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NoReturn

import pyoxigraph
import pytest
from tests.unit.partitions import inputs
from tests.unit.read.test_warc import Web, page

from simpul import work
from simpul.engines.serial import Serial
from simpul.errors import SimpulError
from simpul.graph.namespaces import DEFAULT_BASE
from simpul.model import Article, Finding
from simpul.partitions import files, run
from simpul.partitions.listing import others
from simpul.partitions.run import partition
from simpul.pipeline import build
from simpul.read import read
from simpul.write import FILES

pytest.importorskip("pyarrow", reason="LOUD: pyarrow is not installed, partitions are not tested")


@pytest.fixture(scope="module", autouse=True)
def read_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(work, "extract_article", cache(work.extract_article))
        yield


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return inputs.folder(tmp_path_factory.mktemp("partitions") / "berita")


@pytest.fixture(scope="module")
def parts(folder: Path) -> Path:
    partition([folder], str(folder.parent / "bagian"), engine="serial", size=3)
    return folder.parent / "bagian"


@pytest.fixture(scope="module")
def straight(folder: Path) -> Path:
    build([folder], folder.parent / "lurus")
    return folder.parent / "lurus"


def test_the_build_of_partitions_is_that_of_their_inputs(
    parts: Path, straight: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extracted = list[str]()
    real = work.extract_article

    def counted(article: Article, **options: object) -> object:
        extracted.append(article.id)
        return real(article, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(work, "extract_article", counted)
    build([parts], tmp_path)
    for name in FILES:
        assert (tmp_path / name).read_bytes() == (straight / name).read_bytes(), name
    assert {each.rpartition("-")[0] for each in extracted} == {"berita-0", "berita-1"}  # which two texts claim


def test_read_gives_back_what_was_read(folder: Path, parts: Path) -> None:
    assert sorted(map(repr, read([parts]))) == sorted(map(repr, read([folder])))
    articles = [[item for item in read([each]) if isinstance(item, Article)] for each in (folder, parts)]
    assert articles[0] == articles[1]


def test_what_is_there_is_not_made_again(folder: Path, parts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in parts.iterdir()}
    again = partition([folder], str(parts), engine="serial", size=3)
    assert (again.extracted, again.partitions) == (0, len([name for name in before if name.endswith(".parquet")]))
    after = {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in parts.iterdir()}
    assert {n: v for n, v in after.items() if n != "partitions.json"} == {
        n: v for n, v in before.items() if n != "partitions.json"
    }


def test_a_partition_follows_from_its_content_and_the_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, out = tmp_path / "a.jsonl", tmp_path / "bagian"
    file.write_bytes(inputs.lines(4))
    first = partition([file], str(out), engine="serial", size=3)
    with file.open("ab") as more:
        more.write(json.dumps(inputs.record(8, id="baru")).encode() + b"\n")
    grown = partition([file], str(out), engine="serial", size=3)
    assert (first.extracted, grown.extracted) == (5, 2)  # the last partition grew
    monkeypatch.setattr(run, "stamp_of", lambda work: "lain")
    monkeypatch.setattr("simpul.partitions.making.stamp_of", lambda work: "lain")
    assert partition([file], str(out), engine="serial", size=3).extracted == 6
    names = json.loads((out / "partitions.json").read_text())["partitions"]
    assert len(names) == 3 < len(list(out.glob("*.parquet")))


def test_the_quads_are_those_of_the_build(parts: Path, straight: Path) -> None:
    found = set[pyoxigraph.Quad]()
    for name in json.loads((parts / "partitions.json").read_text())["partitions"]:
        lines = gzip.decompress((parts / f"{name}.nq.gz").read_bytes())
        found |= set(pyoxigraph.parse(lines, pyoxigraph.RdfFormat.N_QUADS))
    told = set(pyoxigraph.parse((straight / "graph.trig").read_bytes(), pyoxigraph.RdfFormat.TRIG))
    assert told and {quad.graph_name for quad in found} & {quad.graph_name for quad in told}
    unlike = {quad.graph_name for quad in told - found}
    assert len(unlike) <= 4  # relations, and articles whose id another text has


def test_an_object_store(folder: Path, straight: Path, tmp_path: Path) -> None:
    pytest.importorskip("fsspec", reason="LOUD: fsspec is not installed, object stores are not tested")
    address = "memory://simpul-partisi/bagian"
    assert partition([folder], address, engine="serial", size=50).extracted
    assert not partition([folder], address, engine="serial", size=50).extracted
    build([address], tmp_path)
    for name in FILES:
        assert (tmp_path / name).read_bytes() == (straight / name).read_bytes(), name


def test_web_archives_stay_archives(tmp_path: Path) -> None:
    """The newest capture of an address counts, whichever partition it is in."""
    (tmp_path / "arsip").mkdir()
    for day in (1, 2):
        web = Web()
        for number in (1, day + 1):
            web.add(f"https://contoh.id/{number}", page(number, f"Hari ke-{day}."))
        web.put(tmp_path / "arsip" / f"2024-03-0{day}.warc.gz")
    partition([tmp_path / "arsip"], str(tmp_path / "bagian"), engine="serial", size=1)
    again, once = (list(read([tmp_path / name])) for name in ("bagian", "arsip"))
    assert again == once
    assert "read.same-address" in {item.code for item in again if isinstance(item, Finding)}


def test_a_write_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(inputs.TEXTS[0], encoding="utf-8")

    def broken(*_: object) -> NoReturn:
        raise OSError(28, "disk full")

    with monkeypatch.context() as patch:
        patch.setattr("simpul.partitions.making.written", broken)
        with pytest.raises(OSError, match="disk full"):
            partition([tmp_path / "a.txt"], str(tmp_path / "bagian"), engine="serial")
    assert not list((tmp_path / "bagian").glob("*.parquet"))
    assert partition([tmp_path / "a.txt"], str(tmp_path / "bagian"), engine="serial").extracted == 1


def test_a_partition_that_is_broken_or_gone_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(inputs.lines(6))
    out = tmp_path / "bagian"
    partition([tmp_path / "a.jsonl"], str(out), engine="serial", size=3)
    first, second, *_ = json.loads((out / "partitions.json").read_text())["partitions"]
    (out / f"{first}.parquet").write_bytes(b"PAR1")
    (out / f"{second}.parquet").unlink()
    report = build([out], tmp_path / "graf")
    assert [f.source for f in report.findings if f.code == "read.parquet"] == [
        f"bagian/{name}" for name in sorted((first, second))
    ]
    assert report.articles
    (out / "partitions.json").write_text("{")
    with pytest.raises(SimpulError, match=r"simpul partition"):
        build([out], tmp_path / "graf")


def test_partitions_that_a_build_cannot_use(folder: Path, parts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = [str(folder), str(parts), "-", "tidak-ada://x"]
    assert others(given, DEFAULT_BASE, "") == []
    assert others(given, "https://contoh.id/", "") == others(given, DEFAULT_BASE, "lain.onnx") == [str(parts)]
    monkeypatch.setattr("simpul.partitions.listing.code_version", lambda: "lain")
    assert others(given, DEFAULT_BASE, "") == [str(parts)]


def test_what_cannot_be_divided(folder: Path, parts: Path, tmp_path: Path) -> None:
    with pytest.raises(SimpulError, match="simpul build bagian"):
        partition([parts], str(tmp_path))
    for within in (folder, folder / "bagian"):
        with pytest.raises(SimpulError, match="inside the input"):
            partition([folder], str(within))
    assert files.inside("s3://a/b/c", "s3://a/b/") and not files.inside("s3://a/bc", "s3://a/b")
    with pytest.raises(SimpulError, match="Masukan standar"):
        partition(["-"], str(tmp_path))
    with pytest.raises(SimpulError, match="tidak-ada"):
        partition([], "tidak-ada://x/y")


def test_a_worker_with_another_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(inputs.TEXTS[0], encoding="utf-8")
    monkeypatch.setattr("simpul.partitions.making.stamp_of", lambda work: "lain")
    with pytest.raises(SimpulError, match="other versions"):
        partition([tmp_path / "a.txt"], str(tmp_path / "bagian"), engine="serial")


def test_what_always_ends_its_worker_is_lost_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from simpul.engines import Lost

    class Mortal(Serial):
        """Loses what holds line 4."""

        def map(self, work, partitions):  # type: ignore[no-untyped-def]
            for part in partitions:
                held = [p for p in part if getattr(p, "stretch", None) and 4 in p.stretch.numbers]
                yield from map(Lost, held) if held else (work(part),)

    (tmp_path / "a.jsonl").write_bytes(inputs.lines(6))
    monkeypatch.setattr(run, "choose", lambda *_, **__: Mortal())
    report = partition([tmp_path / "a.jsonl"], str(tmp_path / "bagian"), size=4)
    assert [(f.code, f.source) for f in report.findings] == [("build.lost", "a.jsonl:4")]
    assert report.records == 6
    found = [item.source for item in read([tmp_path / "bagian"]) if isinstance(item, Article)]
    assert found == [f"a.jsonl:{n}" for n in (1, 5, 6, 7, 8, 9)]
