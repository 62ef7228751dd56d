from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import XSD, BNode, Dataset, Graph, Literal, URIRef
from tests.unit.graph import linked

from simpul.graph import DEFAULT_BASE, article_graph, graph_iri, merge, nquads, read_build, trig, turtle
from simpul.graph.canonical import term_text
from simpul.graph.files import read_graphs

ROOT = Path(__file__).resolve().parents[3]
SCRIPT = """
import hashlib
from simpul.graph import *
from tests.unit.graph import linked
both = [linked.first(), linked.second()]
graphs = {graph_iri(DEFAULT_BASE, a.iri): article_graph(a) for a in both}
print([hashlib.md5(d).hexdigest() for d in (trig(graphs), nquads(graphs), turtle(merge(graphs.values())))])
"""


def graphs() -> dict[str, Graph]:
    return {graph_iri(DEFAULT_BASE, a.iri): article_graph(a) for a in (linked.first(), linked.second())}


def test_bytes_do_not_depend_on_the_hash_seed() -> None:
    found = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(found) == 1
    assert "[" in found.pop()


@pytest.mark.filterwarnings(r"ignore:.*(Dataset|ConjunctiveGraph).* is deprecated:DeprecationWarning")  # rdflib's own
def test_both_libraries_read_the_same_quads_back(tmp_path: Path) -> None:
    expected, file = nquads(graphs()), tmp_path / "graph.trig"
    file.write_bytes(trig(graphs()))
    dataset = Dataset()
    dataset.parse(data=file.read_text(encoding="utf-8"), format="trig")
    assert nquads({str(g.identifier): g for g in dataset.graphs() if len(g)}) == expected
    assert nquads(read_graphs(file)) == expected
    quads = tmp_path / "graph.nq"
    quads.write_bytes(expected)
    assert nquads(read_graphs(quads)) == expected


def test_turtle_is_read_back_as_the_same_graph() -> None:
    merged = merge(graphs().values())
    assert turtle(Graph().parse(data=turtle(merged), format="turtle")) == turtle(merged)


def test_the_order_of_articles_does_not_matter() -> None:
    assert turtle(merge(graphs().values())) == turtle(merge(reversed(graphs().values())))


def test_a_build_is_read_from_its_folder(tmp_path: Path) -> None:
    (tmp_path / "graph.trig").write_bytes(trig(graphs()))
    (tmp_path / "graph.ttl").write_bytes(turtle(merge(graphs().values())))
    build = read_build(tmp_path)
    assert nquads(build.articles) == nquads(graphs())
    assert turtle(build.facts) == turtle(merge(graphs().values()))


def test_the_store_would_not_change_a_literal(tmp_path: Path) -> None:
    """What is written is canonical already: the store gives every term back as it is in the file."""
    store = ox.Store()
    store.load(nquads(graphs()), format=ox.RdfFormat.N_QUADS)
    dumped = store.dump(format=ox.RdfFormat.N_QUADS).decode().splitlines()
    parsed = [str(quad) + " ." for quad in ox.parse(nquads(graphs()), format=ox.RdfFormat.N_QUADS)]
    assert sorted(dumped) == sorted(parsed)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        (Literal('a "b"\\\n\t\r\x0b'), '"a \\"b\\"\\\\\\n\\t\\r\\u000B"'),
        (Literal("halo", lang="id-ID"), '"halo"@id-id'),
        (Literal("halo", datatype=XSD.string), '"halo"'),
        (Literal("7", datatype=XSD.integer), '"7"^^<http://www.w3.org/2001/XMLSchema#integer>'),
        (URIRef("https://example.org/a"), "<https://example.org/a>"),
    ],
)
def test_terms(term: Literal | URIRef, text: str) -> None:
    assert term_text(term) == text


@pytest.mark.parametrize("term", [BNode("b0"), URIRef("https://example.org/a b"), URIRef("x>")])
def test_blank_nodes_and_bad_iris_are_refused(term: BNode | URIRef) -> None:
    with pytest.raises(ValueError, match="IRI"):
        term_text(term)


def test_another_base_gives_its_own_prefixes() -> None:
    text = turtle(article_graph(linked.second(), base="https://example.org/x/"), base="https://example.org/x/").decode()
    assert "@prefix id-membership: <https://example.org/x/membership/> ." in text
