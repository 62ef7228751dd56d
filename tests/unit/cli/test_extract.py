import csv
import io
import json

import pytest

from simpul.model import Article, ArticleFacts, Claim, Entity, Evidence, Finding, Mention

TEXT = "Budi, Kepala Dinas Sosial Kota Madiun, membuka pelatihan."
FACTS = ArticleFacts(
    Article("a1", TEXT),
    (
        Entity("e1", "Person", "Budi", (Mention(0, 4, "Budi", "Person"),)),
        Entity(
            "e2", "Organization", "Dinas Sosial Kota Madiun", (Mention(13, 37, TEXT[13:37], "Organization"),), "agency"
        ),
    ),
    (
        Claim(
            predicate="holdsPost",
            subject="e1",
            object="e2",
            title="=Kepala",
            status="current",
            evidence=Evidence(0, 37, TEXT[0:37]),
            rule="uji",
            confidence=0.9,
        ),
    ),
)
LANGUAGE = Finding(
    code="read.language", severity="warning", message_id="bukan Indonesia", message_en="not Indonesian", source="en.txt"
)
MISSING = Finding(code="read.missing", severity="violation", message_id="tidak ada", message_en="none", source="x.txt")


@pytest.fixture
def pipeline(room):
    def put(*items):
        room("simpul.pipeline", extract=lambda inputs, *, model: iter(items))

    return put


def test_one_json_line_an_article(simpul, pipeline):
    pipeline(FACTS, LANGUAGE, FACTS)
    result = simpul("extract", "--model", "rules", "x", "--format", "jsonl")
    assert result.exit_code == 0
    first, second = map(json.loads, result.stdout.splitlines())
    assert first == second
    assert first["claims"][0] | {"rule": ""} == {
        "p": "holdsPost",
        "s": "e1",
        "o": "e2",
        "title": "=Kepala",
        "status": "current",
        "evidence": TEXT[0:37],
        "confidence": 0.9,
        "rule": "",
        "start": 0,
        "end": 37,
    }
    assert result.stderr.splitlines() == [
        "peringatan · warning [read.language] en.txt: bukan Indonesia · not Indonesian"
    ]


@pytest.mark.parametrize("option", [("--format", "json"), ("--json",)])
def test_json(simpul, pipeline, option):
    pipeline(FACTS, FACTS)
    records = json.loads(simpul("extract", "--model", "rules", "x", *option).stdout)
    assert [record["id"] for record in records] == ["a1", "a1"]
    pipeline(LANGUAGE)
    assert json.loads(simpul("extract", "--model", "rules", "x", *option).stdout) == []


def test_csv_has_names_and_no_formulas(simpul, pipeline):
    pipeline(FACTS)
    (row,) = csv.DictReader(io.StringIO(simpul("extract", "--model", "rules", "x", "--format", "csv").stdout))
    assert (row["subject"], row["object"], row["title"]) == ("Budi", "Dinas Sosial Kota Madiun", "'=Kepala")
    assert (row["article"], row["evidence"], row["start"]) == ("a1", TEXT[0:37], "0")


def test_a_missing_file_is_status_1_and_the_others_are_there(simpul, pipeline):
    pipeline(MISSING, FACTS)
    result = simpul("extract", "--model", "rules", "x", "y")
    assert (result.exit_code, len(result.stdout.splitlines())) == (1, 1)
    assert "read.missing" in result.stderr


def test_nothing_readable_is_status_1(simpul, pipeline):
    pipeline(LANGUAGE)
    result = simpul("extract", "--model", "rules", "x")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "tidak ada artikel yang terbaca" in result.stderr


def test_unknown_format(simpul):
    result = simpul("extract", "--model", "rules", "x", "--format", "jsnl")
    assert result.exit_code == 2
    assert "did you mean jsonl?" in result.stderr


def test_no_input(simpul):
    assert simpul("extract").exit_code == 2
