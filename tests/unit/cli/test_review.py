import json

import pytest
from tests.unit.link import news

from simpul.link.judgements import FILE, read_judgements
from simpul.pipeline import build
from simpul.review.decisions import decisions_of


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


def claims(simpul, built):
    return json.loads(simpul("review", built, "--claims", "--list", "--json").stdout)


def test_claims_one_key_each_and_undo(simpul, built):
    before = claims(simpul, built)
    result = simpul("review", built, "--claims", "--who", "Ana", stdin="nzy uq")
    assert result.exit_code == 0
    assert [(d.verdict, d.who) for d in decisions_of(built)] == [("confirm", "Ana"), ("unsure", "Ana")]
    assert [row["claim"] for row in claims(simpul, built)] == [row["claim"] for row in before[1:2] + before[3:]]


def test_one_claim_is_corrected_by_its_hash_and_exported(simpul, built):
    (row, *_) = (row for row in claims(simpul, built) if "holdsPost" in row["fact"])
    assert simpul("review", built, "--claim", row["claim"], "--set", "title=Sekretaris").exit_code == 0
    record = json.loads(simpul("review", built, "--export").stdout)
    assert [c["title"] for c in record["claims"] if c.get("review") == "edit"] == ["Sekretaris"]
    before = (built / "graph.ttl").read_bytes()
    assert simpul("build", built.parent, "-o", built, "--model", "rules").exit_code in (0, 1)
    assert b"review.edit" in (built / "graph.ttl").read_bytes() and b"review.edit" in before


@pytest.mark.parametrize(
    "words", [("--claim", "0" * 16), ("--claim", "x", "--verdict", "maybe"), ("--claim", "x", "--set", "value")]
)
def test_a_claim_or_verdict_that_is_none_is_told_in_one_line(simpul, built, words):
    result = simpul("review", built, *words)
    assert result.exit_code == 2
    assert "simpul:" in result.stderr
