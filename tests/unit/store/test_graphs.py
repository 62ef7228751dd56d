"""Which graphs of a file have changed shows from their texts."""

from __future__ import annotations

from pathlib import Path

from rdflib import RDFS, Graph, Literal, URIRef
from tests.unit.store.builds import by_hand

from simpul.graph import trig
from simpul.store.graphs import Graphs, changed, read_graphs, read_quads, survey, write_graphs


def one(text: str) -> Graph:
    graph = Graph(bind_namespaces="none")
    graph.add((URIRef("https://example.org/a"), RDFS.label, Literal(text)))
    return graph


def test_only_what_changed(tmp_path: Path) -> None:
    path = tmp_path / "graph.trig"
    graphs = {**by_hand(), "https://example.org/odd/": one("a }\n}\n} b"), "https://example.org/graph/y": one("y")}
    path.write_bytes(trig(graphs))
    before = survey(path)
    assert set(before.digests) == set(graphs)
    graphs["https://example.org/odd/"] = one("other")
    del graphs["https://example.org/graph/y"]
    graphs["https://example.org/graph/z"] = one("z")
    path.write_bytes(trig(graphs))
    now = survey(path)
    names = changed(before, now)
    assert names == {"https://example.org/odd/", "https://example.org/graph/y", "https://example.org/graph/z"}
    held = dict(read_quads(path, names, now))
    assert {name: [quad.object.value for quad in quads] for name, quads in held.items()} == {
        "https://example.org/odd/": ["other"],
        "https://example.org/graph/z": ["z"],
    }
    write_graphs(tmp_path / "graphs.json", now)
    assert read_graphs(tmp_path / "graphs.json") == now


def test_pieces_longer_than_a_step(tmp_path: Path) -> None:
    path = tmp_path / "graph.trig"
    path.write_bytes(trig({f"https://example.org/{n}": one("x" * 700_000 + str(n)) for n in range(5)}))
    assert len(survey(path).digests) == 5


def test_files_of_another_form_are_not_compared(tmp_path: Path) -> None:
    path = tmp_path / "graph.trig"
    for text in ("", "GRAPH <https://example.org/a> { <a:b> <a:c> <a:d> }\n", "nothing\n"):
        path.write_text(text, encoding="utf-8")
        assert survey(path) == Graphs()
    whole = Graphs({"a": "1"}, {"p": "https://example.org/"})
    assert changed(Graphs(), whole) is None
    assert changed(whole, Graphs()) is None
    assert changed(whole, Graphs({"a": "1"}, {"p": "https://example.net/"})) is None
    assert changed(whole, whole) == frozenset()
    assert read_graphs(tmp_path / "missing.json") == Graphs()
