"""A thing bears the name that most articles use, whichever way the folder came to its articles."""

from __future__ import annotations

import csv
from pathlib import Path

from rdflib import SKOS, Graph

from simpul.graph.namespaces import SIMPUL
from simpul.link.joined import read_joined
from simpul.model import LinkedClaim
from simpul.pipeline import build, withdraw
from simpul.store import refresh_store
from simpul.store.opened import open_facts
from simpul.write import FILES

TEXT = "JAKARTA - Kepala {0} {1} membuka pelatihan {2}, {3}. Pelatihan itu digelar {0} di Balai Kota Salatiga."
LONG, BODY = "Badan Gizi Nasional RI", "Badan Gizi Nasional"
MISSPELT, PERSON = "Ratmoko Wibisonno", "Ratmoko Wibisono"
TEXTS = {
    "a": TEXT.format(LONG, MISSPELT, "menjahit bagi lansia", "Senin"),
    "b": TEXT.format(BODY, PERSON, "memasak bagi petani", "Selasa"),
    "c": TEXT.format(BODY, PERSON, "mengelas bagi nelayan", "Rabu"),
}


def written(folder: Path, names: str) -> Path:
    folder.mkdir()
    for name in names:
        (folder / f"{name}.txt").write_text(TEXTS[name], encoding="utf-8")
    return folder


def content(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in FILES}


def shown(folder: Path) -> set[str]:
    """What the table of claims calls those who hold posts, and their bodies."""
    with (folder / "claims.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["predicate"] == "holdsPost"]
    return {row[end] for row in rows for end in ("subject", "object")}


def told(claims: tuple[LinkedClaim, ...]) -> set[str]:
    return {n.name for c in claims if c.predicate == "holdsPost" for n in (c.subject, c.object) if n}


def test_names_follow_most_articles_as_a_folder_grows_and_shrinks(tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([written(tmp_path / "a", "a")], out)
    assert shown(out) == {LONG, MISSPELT}
    before = content(out)
    build([written(tmp_path / "b", "b")], out, add=True)
    assert shown(out) == {LONG, MISSPELT}, "of as many articles the longer"
    build([written(tmp_path / "c", "c")], out, add=True)
    assert shown(out) == told(read_joined(out)) == told(read_joined(out / "graph.trig")) == {BODY, PERSON}
    build([written(tmp_path / "all", "abc")], tmp_path / "fresh")
    assert content(out) == content(tmp_path / "fresh")
    withdraw(out, ["b", "c"])
    assert content(out) == before


def test_the_merged_facts_tell_the_node_that_a_linked_one_is_read_as(tmp_path: Path) -> None:
    build([written(tmp_path / "all", "abc")], tmp_path / "out")
    facts = Graph().parse(tmp_path / "out" / "graph.ttl")
    ((one, other),) = facts.subject_objects(SIMPUL.readAs)
    assert [str(facts.value(each, SKOS.prefLabel)) for each in (one, other)] == [MISSPELT, PERSON]
    assert {str(o) for o in facts.objects(None, SKOS.altLabel)} >= {LONG}


def test_the_store_calls_things_as_the_build_does_also_when_it_is_updated(tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([written(tmp_path / "a", "a")], out)
    refresh_store(out)
    for name, known in (("b", {LONG, MISSPELT}), ("c", {BODY, PERSON})):
        build([written(tmp_path / name, name)], out, add=True)
        refresh_store(out)
        store = open_facts(out)
        assert store is not None
        rows = store.select(f"SELECT ?name {{ ?p <{SKOS.prefLabel}> ?name FILTER CONTAINS(?name, 'tmoko') }}").rows
        assert {name for (name,) in rows} == known - {LONG, BODY}
