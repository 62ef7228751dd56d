import json
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph
from tests.unit.view.story import CLAIMS

from simpul.errors import SimpulError
from simpul.export import EXPORTERS, export, find_exporter, write_whole
from simpul.export.jsonld import jsonld
from simpul.graph import article_graph, merge, read_claims, trig, turtle
from simpul.model import LinkedArticle
from simpul.view.ties import arguments


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("graf")
    graphs = {}
    for iri in sorted({c.article_iri for c in CLAIMS}):
        claims = tuple(sorted((c for c in CLAIMS if c.article_iri == iri), key=lambda c: c.iri))
        nodes = {n.iri: n for c in claims for n in arguments(c)}
        linked = LinkedArticle(claims[0].article, iri, tuple(nodes[i] for i in sorted(nodes)), claims)
        graphs[iri.replace("/article/", "/graph/")] = article_graph(linked)
    write_whole(folder / "graph.trig", trig(graphs))
    write_whole(folder / "graph.ttl", turtle(merge(graphs.values())))
    return folder


def triples(content: bytes, format: ox.RdfFormat) -> set[str]:
    """There are no blank nodes, so that two graphs are the same when their triples are."""
    return {str(quad.triple) for quad in ox.parse(content, format=format)}


def written(build: Path, format: str, tmp_path: Path) -> bytes:
    target = tmp_path / f"keluaran{EXPORTERS[format].suffix}"
    export(build, format, target)
    return target.read_bytes()


@pytest.mark.parametrize("format", list(EXPORTERS))
def test_every_format_writes_a_file_and_the_same_one_twice(format: str, build: Path, tmp_path: Path) -> None:
    first = written(build, format, tmp_path)
    assert len(first) > 500
    assert written(build, format, tmp_path) == first
    assert [p.name for p in tmp_path.iterdir()] == [f"keluaran{EXPORTERS[format].suffix}"]


def test_the_table_of_formats_is_in_order() -> None:
    for name, exporter in EXPORTERS.items():
        assert exporter.name == name
        assert exporter.suffix.startswith(".")
        assert exporter.title_id != exporter.title_en


def test_turtle_and_jsonld_are_the_same_graph(build: Path, tmp_path: Path) -> None:
    merged = triples((build / "graph.ttl").read_bytes(), ox.RdfFormat.TURTLE)
    assert len(merged) > 200
    assert triples(written(build, "turtle", tmp_path), ox.RdfFormat.TURTLE) == merged
    assert triples(written(build, "jsonld", tmp_path), ox.RdfFormat.JSON_LD) == merged


def test_trig_and_nquads_hold_the_same_quads(build: Path, tmp_path: Path) -> None:
    quads = {str(q) for q in ox.parse(written(build, "nquads", tmp_path), format=ox.RdfFormat.N_QUADS)}
    assert quads == {str(q) for q in ox.parse(written(build, "trig", tmp_path), format=ox.RdfFormat.TRIG)}
    assert len({q.split("> <")[-1] for q in quads}) > 1
    lines = written(build, "nquads", tmp_path).splitlines()
    assert lines == sorted(lines)


def test_jsonld_needs_nothing_from_the_network(build: Path, tmp_path: Path) -> None:
    document = json.loads(written(build, "jsonld", tmp_path))
    assert isinstance(document["@context"], dict)
    assert [node["@id"] for node in document["@graph"]]


def test_jsonld_shortens_only_with_prefixes_of_the_context() -> None:
    source = '<http://a.example/x> <http://a.example/p> "1"@id, 5 .'
    graph = Graph().parse(data=source, format="turtle")
    text = jsonld(graph, context={"a": "http://a.example/", "b": "http://b.example/", "label": "http://a.example/p"})
    assert json.loads(text) == {
        "@context": {"a": "http://a.example/"},
        "@graph": [
            {
                "@id": "a:x",
                "a:p": [
                    {"@language": "id", "@value": "1"},
                    {"@type": "http://www.w3.org/2001/XMLSchema#integer", "@value": "5"},
                ],
            }
        ],
    }
    assert triples(text, ox.RdfFormat.JSON_LD) == triples(source.encode(), ox.RdfFormat.TURTLE)


def test_the_view_reaches_the_formats_that_draw_one(build: Path, tmp_path: Path) -> None:
    export(build, "svg", tmp_path / "a.svg", view="speakers")
    assert "Siapa berbicara tentang apa" in (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert [name for name, e in EXPORTERS.items() if e.by_view] == ["graphml", "gexf", "svg", "png", "html"]


def test_claims_survive_the_graph(build: Path, tmp_path: Path) -> None:
    assert {c.iri for c in read_claims(build)} == {c.iri for c in CLAIMS}
    records = [json.loads(line) for line in written(build, "jsonl", tmp_path).splitlines()]
    assert sum(len(r["claims"]) for r in records) == len(CLAIMS)


def test_errors_name_the_next_step(build: Path, tmp_path: Path) -> None:
    with pytest.raises(SimpulError, match="did you mean turtle"):
        find_exporter("turtel")
    with pytest.raises(SimpulError, match="did you mean speakers"):
        export(build, "csv", tmp_path / "x.csv", view="speaker")
    with pytest.raises(SimpulError, match="simpul build"):
        export(tmp_path, "csv", tmp_path / "x.csv")
    assert list(tmp_path.iterdir()) == []
