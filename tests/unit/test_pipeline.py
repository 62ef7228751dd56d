import shutil
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from simpul.check import check
from simpul.model import ArticleFacts, Finding
from simpul.pipeline import build, extract
from simpul.state import FILE
from simpul.write import FILES

SAMPLES = Path(__file__).parents[2] / "samples" / "articles"
THREE = ("bali-pelatihan.txt", "semarang-argorejo.txt", "semarang-kota-kabupaten.txt")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    output = tmp_path_factory.mktemp("built")
    build([SAMPLES / name for name in THREE], output)
    yield output


def quads(path: Path) -> set[str]:
    return {str(q) for q in ox.parse(path=path)}


def test_every_file_of_the_folder_is_written_and_nothing_else(built: Path) -> None:
    assert sorted(p.name for p in built.iterdir()) == sorted((*FILES, FILE))


def test_building_again_and_in_another_order_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    build([SAMPLES / name for name in reversed(THREE)], tmp_path)
    assert {n: (tmp_path / n).read_bytes() for n in FILES} == {n: (built / n).read_bytes() for n in FILES}


def test_more_input_only_adds(built: Path, tmp_path: Path) -> None:
    build([SAMPLES / name for name in THREE[:2]], tmp_path)
    assert quads(tmp_path / "graph.trig") < quads(built / "graph.trig")
    assert quads(tmp_path / "graph.ttl") < quads(built / "graph.ttl")


def test_the_merged_facts_are_the_distinct_triples_of_the_articles(built: Path) -> None:
    articles = {(str(q.subject), str(q.predicate), str(q.object)) for q in ox.parse(path=built / "graph.trig")}
    merged = {(str(q.subject), str(q.predicate), str(q.object)) for q in ox.parse(path=built / "graph.ttl")}
    assert articles == merged


def test_what_is_published_passes_its_own_shapes(built: Path) -> None:
    assert [f for f in check(built) if f.severity == "violation"] == []


def test_a_broken_article_is_reported_and_the_rest_is_built(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(SAMPLES / "rusak.txt", folder)
    shutil.copy(SAMPLES / "ende-english.txt", folder)
    shutil.copy(SAMPLES / "bali-pelatihan.txt", folder)
    report = build([folder], tmp_path / "out")
    assert report.articles == 1
    assert report.claims == report.published > 10
    assert report.quarantined == 0
    assert {f.source for f in report.findings if f.code.startswith("read.")} == {"rusak.txt", "ende-english.txt"}


def test_a_withdrawn_article_takes_along_what_only_it_said(built: Path, tmp_path: Path) -> None:
    build([SAMPLES / THREE[0]], tmp_path)
    text = (tmp_path / "graph.ttl").read_text()
    assert "Mahendra Putra" in text
    assert "Joko Rakito" in (built / "graph.ttl").read_text()
    assert "Joko Rakito" not in text


def test_no_input_gives_an_empty_but_whole_folder(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    report = build([empty], tmp_path / "out")
    assert (report.articles, report.claims) == (0, 0)
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == sorted((*FILES, FILE))


def test_extract_gives_facts_with_verbatim_evidence_and_speakers() -> None:
    items = list(extract([SAMPLES / name for name in (*THREE, "rusak.txt")]))
    facts = [i for i in items if isinstance(i, ArticleFacts)]
    assert len(facts) == 3
    assert [type(i) for i in items].count(Finding) == 1
    for each in facts:
        ids = {e.id for e in each.entities}
        for claim in each.claims:
            evidence = claim.evidence
            assert each.article.text[evidence.start : evidence.end] == evidence.text != ""
            assert {claim.subject, *filter(None, (claim.object, claim.place, claim.speaker))} <= ids
            assert 0 < claim.confidence <= 1
    assert any(c.speaker for each in facts for c in each.claims)
