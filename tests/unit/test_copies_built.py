"""Copies from articles to answers: one origin in the graph, in questions, in explanations and in the picture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from simpul.check import check
from simpul.explain import explain
from simpul.export import index_html
from simpul.export.picture import make_picture
from simpul.graph import DEFAULT_BASE, article_graph, graph_iri, read_claims, read_graphs
from simpul.graph.ids import iri
from simpul.graph.relations import relations_iri
from simpul.link import link
from simpul.link.joined import read_joined
from simpul.model import ArticleFacts
from simpul.pipeline import build, extract
from simpul.query import query, sparql
from simpul.state import FILE
from simpul.view import project

SAMPLES = Path(__file__).parents[2] / "samples" / "articles"
COPIES = ("kendal-bedah-rumah-antara.txt", "kendal-bedah-rumah-salinan.txt")
CORRECTED = ("sragen-sumur-bor.txt", "sragen-sumur-bor-ralat.txt")
NAMES = (*COPIES, *CORRECTED, "kawat.jsonl")
RELATIONS = relations_iri(DEFAULT_BASE)


def article(name: str) -> str:
    return iri(DEFAULT_BASE, "article", name.removesuffix(".txt"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    output = tmp_path_factory.mktemp("built")
    build([SAMPLES / name for name in NAMES], output)
    yield output


def column(table: object, *names: str) -> list[tuple[str, ...]]:
    places = [table.columns.index(name) for name in names]
    return [tuple(row[place] for place in places) for row in table.rows]


def relation(built: Path, term: str) -> set[tuple[str, str]]:
    quads = ox.parse(path=built / "graph.trig")
    return {
        (q.subject.value, q.object.value)
        for q in quads
        if q.graph_name.value == RELATIONS and q.predicate.value.endswith(term)
    }


def test_relations_stand_in_a_graph_of_their_own(built: Path) -> None:
    copies = {(article(COPIES[1]), article(COPIES[0])), (article(CORRECTED[1]), article(CORRECTED[0]))}
    assert relation(built, "#wasDerivedFrom") == copies
    assert relation(built, "#wasRevisionOf") == {(article(CORRECTED[1]), article(CORRECTED[0]))}


def test_an_articles_own_graph_depends_on_that_article_alone(built: Path) -> None:
    graphs = read_graphs(built / "graph.trig")
    facts = [f for f in extract([SAMPLES / name for name in NAMES]) if isinstance(f, ArticleFacts)]
    linked = link(facts, DEFAULT_BASE)
    assert set(graphs) == {*(graph_iri(DEFAULT_BASE, each.iri) for each in linked), RELATIONS}
    for each in linked:
        assert set(graphs[graph_iri(DEFAULT_BASE, each.iri)]) == set(article_graph(each))


def test_any_order_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    build([SAMPLES / name for name in reversed(NAMES)], tmp_path)
    for path in (path for path in built.iterdir() if path.name != FILE):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name


def test_more_articles_only_add(built: Path, tmp_path: Path) -> None:
    build([SAMPLES / name for name in (*COPIES, "kawat.jsonl")], tmp_path)
    few, many = ({str(q) for q in ox.parse(path=folder / "graph.trig")} for folder in (tmp_path, built))
    assert few < many


def test_without_copies_there_is_no_such_graph(tmp_path: Path) -> None:
    build([SAMPLES / "kawat.jsonl"], tmp_path)
    assert RELATIONS not in read_graphs(tmp_path / "graph.trig")


def test_the_build_passes_its_shapes(built: Path) -> None:
    assert [finding for finding in check(built) if finding.severity == "violation"] == []


def test_a_fact_of_copies_has_one_origin_and_two_outlets(built: Path) -> None:
    table = query(built, "asal-fakta", {"nama": "bedah rumah"})
    rows = column(table, "subjek", "fakta", "objek", "asal", "media", "artikel")
    assert ("bantuan bedah rumah", "menyelenggarakan", "Pemerintah Kabupaten Kendal", "1", "2", "2") in rows
    assert ("bantuan bedah rumah", "angka", "Rp4,3 miliar", "1", "2", "2") in rows
    assert {row[3] for row in rows} == {"1"}
    assert len({row[:3] for row in rows}) == len(rows)


def test_what_a_correction_supersedes_is_kept_and_marked(built: Path) -> None:
    rows = column(query(built, "asal-fakta", {"nama": "sumur bor"}), "objek", "asal", "media", "diralat")
    assert ("Rp2,7 miliar", "1", "1", "ya") in rows
    assert ("Rp2,4 miliar", "1", "1", "") in rows
    assert ("September 2025", "1", "1", "") in rows


def test_copies_and_corrections_are_listed(built: Path) -> None:
    rows = column(query(built, "salinan", {}), "penerbit_asal", "hubungan", "penerbit", "meralat")
    assert rows == [
        ("ANTARA", "salinan", "WARTAPANTURA.ID", ""),
        ("KABARLADANG.CO", "ralat", "KABARLADANG.CO", "Sragen Bangun 18 Sumur Bor bagi Petani Tadah Hujan"),
    ]


def test_a_figure_and_its_correction_do_not_contradict_each_other(built: Path) -> None:
    assert [r for r in query(built, "angka-bertentangan", {}).rows if "sumur" in r[0]] == []


def test_shared_quotations_count_once(built: Path) -> None:
    rows = column(query(built, "paling-dikutip", {}), "pembicara", "kutipan", "asal", "media", "artikel")
    (row,) = (row for row in rows if row[0] == "Wirastuti Handayani")
    quoted = "SELECT DISTINCT ?t WHERE { ?k <https://schema.org/creator> ?w ; <https://schema.org/text> ?t . "
    named = '?w <http://www.w3.org/2004/02/skos/core#prefLabel> "Wirastuti Handayani"@id }'
    assert row[2:] == ("1", "2", "2")
    assert 0 < int(row[1]) < len(sparql(built, quoted + named).rows)


def test_rows_of_facts_tell_their_origins(built: Path) -> None:
    rows = column(query(built, "anggaran", {"program": "bedah"}), "nilai", "asal", "media")
    assert set(rows) == {("4300000000", "1", "2"), ("20000000", "1", "2")}
    posts = column(query(built, "pejabat-lembaga", {"lembaga": "Permukiman Kabupaten Kendal"}), "asal", "media")
    assert set(posts) == {("1", "2")}


def test_an_explanation_tells_origins_and_what_is_copied(built: Path) -> None:
    claims = [c for c in read_claims(built) if c.article.id == "kendal-bedah-rumah-salinan"]
    found = explain(built, next(c.iri for c in claims if c.predicate == "targets"))
    assert (found.origins, found.outlets, found.articles) == (1, 2, 2)
    assert (found.copy_of, found.corrects) == ("Kendal salurkan bantuan bedah rumah", "")
    corrected = next(c for c in read_claims(built) if c.article.id == "sragen-sumur-bor-ralat")
    assert explain(built, corrected.iri).corrects == "Sragen Bangun 18 Sumur Bor bagi Petani Tadah Hujan"


def test_the_picture_draws_what_copies_share_once(built: Path) -> None:
    graph = project(read_claims(built), "agency-programme")
    (edge,) = (d for a, b, d in graph.edges(data=True) if graph.nodes[b]["label"] == "bantuan bedah rumah")
    assert (edge["weight"], len(edge["origins"]), len(edge["articles"])) == (1, 1, 2)
    assert edge["outlets"] == ("ANTARA", "WARTAPANTURA.ID")
    picture = make_picture(read_claims(built))
    assert [s.label for s in picture.spots].count("bantuan bedah rumah") == 1
    assert picture.origins == picture.articles - 2


def test_the_page_says_how_well_a_relation_is_supported(built: Path) -> None:
    page = (built / "index.html").read_text(encoding="utf-8")
    assert index_html(read_joined(built)).decode() == page
    assert "menyelenggarakan — bantuan bedah rumah (1 asal, 2 media · 1 origin, 2 outlets)" in page
    assert re.search(r"salinan dari</span>.{0,60}<cite>Kendal salurkan bantuan bedah rumah</cite>", page)
