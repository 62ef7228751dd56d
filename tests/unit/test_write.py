"""A build's folder changes as a whole or not at all."""

import csv
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from tests.unit.graph.linked import first, second

from simpul import write as room
from simpul.graph.namespaces import DEFAULT_BASE
from simpul.model import LinkedArticle
from simpul.settle import Given, settle
from simpul.state import opened
from simpul.state.record import make_record
from simpul.write import FILES, write_build


def write(output: Path, *articles: LinkedArticle) -> None:
    """Write the folder of these articles; the state lies elsewhere."""
    with TemporaryDirectory() as state, opened(Path(state)) as db:
        records = (make_record(a, parted={}, digest="", sentences=0, base=DEFAULT_BASE) for a in articles)
        settle(db, Given(DEFAULT_BASE), records)
        write_build(output, db, base=DEFAULT_BASE)


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_all_files_of_the_folder_and_no_others(tmp_path):
    write(tmp_path / "baru" / "graf", first(), second())
    files = content(tmp_path / "baru" / "graf")
    assert sorted(files) == sorted(FILES)
    assert b"Dinas Sosial Kota Salatiga" in files["graph.ttl"]


def test_the_same_facts_give_the_same_bytes(tmp_path):
    write(tmp_path / "a", first(), second())
    write(tmp_path / "b", first(), second())
    assert content(tmp_path / "a") == content(tmp_path / "b")


def test_only_published_claims_are_in_the_table(tmp_path):
    funds = next(c for c in first().claims if c.predicate == "funds")
    bad = replace(funds, confidence=1.5)
    rest = tuple(c for c in first().claims if c is not funds)
    write(tmp_path / "semua", first())
    write(tmp_path / "kurang", replace(first(), claims=tuple(sorted((*rest, bad), key=lambda c: c.iri))))
    rows = {}
    for name in ("semua", "kurang"):
        with (tmp_path / name / "claims.csv").open(encoding="utf-8", newline="") as file:
            rows[name] = [row["predicate"] for row in csv.DictReader(file)]
    assert rows["semua"].count("funds") == 1
    assert rows["kurang"] == [predicate for predicate in rows["semua"] if predicate != "funds"]


@pytest.mark.parametrize("exporter", ["findings_turtle", "header", "index_html", "findings_text"])
def test_a_failing_exporter_leaves_the_old_folder_untouched(tmp_path, monkeypatch, exporter):
    write(tmp_path, first())
    before = content(tmp_path)

    def fail(*_args: object, **_options: object) -> bytes:
        raise ValueError("uji")

    monkeypatch.setattr(room, exporter, fail)
    with pytest.raises(ValueError, match="uji"):
        write(tmp_path, first(), second())
    assert content(tmp_path) == before


def test_a_failing_exporter_makes_no_new_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(room, "index_html", lambda claims, **_options: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write(tmp_path / "baru", first())
    assert list(tmp_path.iterdir()) == []
