import json

import pytest
from tests.unit.link import news

from simpul.link.judgements import FILE, read_judgements
from simpul.pipeline import build


@pytest.fixture
def built(tmp_path):
    for n, text in enumerate((news.HEAD, news.SHORT, news.TOWN, news.ELSEWHERE)):
        (tmp_path / f"{n}.txt").write_text(text, encoding="utf-8")
    build(sorted(tmp_path.glob("*.txt")), tmp_path / "out")
    return tmp_path / "out"


def test_the_queue_as_a_list(simpul, built):
    rows = json.loads(simpul("review", built, "--list", "--linked", "--json").stdout)
    assert {"Ratmoko", "Ratmoko Wibisono"} in [{row["left"], row["right"]} for row in rows]


def test_one_key_a_pair_and_undo(simpul, built):
    result = simpul("review", built, "--linked", "--who", "Ana", stdin="nzyq")
    assert result.exit_code == 0
    made = read_judgements(built / FILE)
    assert [(j.verdict, j.who) for j in made] == [("same", "Ana")]
    assert "y sama" in result.stderr


def test_nothing_is_written_where_nothing_is_judged(simpul, built):
    before = (built / "graph.ttl").read_bytes()
    assert simpul("review", built, "--linked", stdin="  q").exit_code == 0
    assert not (built / FILE).exists()
    assert (built / "graph.ttl").read_bytes() == before


def test_one_pair_by_its_iris(simpul, built):
    row = json.loads(simpul("review", built, "--list", "--linked", "--json").stdout)[0]
    pair = row["left_iri"], row["right_iri"]
    assert simpul("review", built, "--different", *pair, "--who", "Ana").exit_code == 0
    assert (built / "graph.ttl").read_text(encoding="utf-8").count("owl:differentFrom") >= 1
    assert row not in json.loads(simpul("review", built, "--list", "--linked", "--json").stdout)


def test_a_folder_without_a_graph(simpul, tmp_path):
    result = simpul("review", tmp_path)
    assert result.exit_code == 2
    assert "simpul build" in result.stderr
