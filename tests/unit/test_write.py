"""A build's folder changes as a whole or not at all."""

import csv
from pathlib import Path

import pytest
from tests.unit.graph.linked import first, second

from simpul import write as room
from simpul.graph.namespaces import DEFAULT_BASE
from simpul.link.published import published_links
from simpul.model import LinkedArticle
from simpul.publish import publish
from simpul.write import write_build

FILES = ["claims.csv", "findings.ttl", "findings.txt", "graph.trig", "graph.ttl", "index.html", "quarantine.trig"]


def write(output: Path, *articles: LinkedArticle, without: str = "") -> None:
    published = publish(articles, DEFAULT_BASE)
    links = published_links(articles, published.articles, (), base=DEFAULT_BASE)
    claims = [c for a in articles for c in a.claims if c.predicate != without]
    write_build(output, published, links, claims, links.nodes, published.findings, base=DEFAULT_BASE)


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_all_files_of_the_folder_and_no_others(tmp_path):
    write(tmp_path / "baru" / "graf", first(), second())
    files = content(tmp_path / "baru" / "graf")
    assert sorted(files) == FILES
    assert b"Dinas Sosial Kota Salatiga" in files["graph.ttl"]


def test_the_same_facts_give_the_same_bytes(tmp_path):
    write(tmp_path / "a", first(), second())
    write(tmp_path / "b", first(), second())
    assert content(tmp_path / "a") == content(tmp_path / "b")


def test_only_published_claims_are_in_the_table(tmp_path):
    write(tmp_path / "semua", first())
    write(tmp_path / "kurang", first(), without="funds")
    rows = {}
    for name in ("semua", "kurang"):
        with (tmp_path / name / "claims.csv").open(encoding="utf-8", newline="") as file:
            rows[name] = [row["predicate"] for row in csv.DictReader(file)]
    assert rows["semua"].count("funds") == 1
    assert rows["kurang"] == [predicate for predicate in rows["semua"] if predicate != "funds"]


@pytest.mark.parametrize("exporter", ["trig", "claims_csv", "index_html", "findings_text"])
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
    monkeypatch.setattr(room, "index_html", lambda claims: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write(tmp_path / "baru", first())
    assert list(tmp_path.iterdir()) == []
