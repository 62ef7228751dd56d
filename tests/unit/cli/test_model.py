"""``--model``: the packaged model by default, and what holds whatever it reads well or badly."""

import csv
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from simpul.check import check
from simpul.explain import rules
from simpul.learned.files import load_model, opened, packaged_model
from simpul.pipeline import extract
from simpul.state import FILE

SAMPLES = Path(__file__).parents[3] / "samples" / "articles"
NAMES = ("bali-pelatihan.txt", "semarang-kota-kabupaten.txt")
INPUTS = tuple(SAMPLES / name for name in NAMES)


def records(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_records_are_valid_and_evidence_is_verbatim(simpul):
    result = simpul("extract", *INPUTS)
    assert result.exit_code == 0
    for record, path in zip(records(result), INPUTS, strict=True):
        text = article_text(path)
        ids = {entity["id"] for entity in record["entities"]}
        assert record["claims"]
        for claim in record["claims"]:
            assert claim["evidence"] == text[claim["start"] : claim["end"]] != ""
            assert {claim["s"], claim.get("o", claim["s"]), claim.get("speaker", claim["s"])} <= ids
            assert set(claim.get("about", [])) <= ids
            assert 0 < claim["confidence"] <= 1
            assert claim["rule"] in rules()
        for entity in record["entities"]:
            assert all(mention in text for mention in entity["mentions"])


def article_text(path):
    """The article's text as the reader gives it."""
    (facts,) = extract([path])
    return facts.article.text


def test_no_name_is_cut():
    model = opened(packaged_model())
    for facts in extract(INPUTS, model=model):
        text = facts.article.text
        for mention in (m for e in facts.entities for m in e.mentions):
            around = text[max(0, mention.start - 1) : mention.start + 1], text[mention.end - 1 : mention.end + 1]
            assert not any(re.fullmatch(r"\w\w", border) for border in around), mention


def test_two_runs_give_the_same_bytes_in_any_order_of_the_inputs(simpul, tmp_path):
    first, second = simpul("extract", *INPUTS), simpul("extract", *reversed(INPUTS))
    assert first.stdout == simpul("extract", *INPUTS).stdout
    assert sorted(first.stdout.splitlines()) == sorted(second.stdout.splitlines())
    outputs = tmp_path / "a", tmp_path / "b"
    for output, inputs in zip(outputs, (INPUTS, INPUTS[::-1]), strict=True):
        assert simpul("build", *inputs, "-o", output).exit_code in (0, 1)
    a, b = ({path.name: path.read_bytes() for path in output.iterdir() if path.name != FILE} for output in outputs)
    assert a == b


def test_one_thread_and_two_give_the_same_facts():
    two = load_model(packaged_model(), threads=2)
    assert list(extract(INPUTS, model=two)) == list(extract(INPUTS, model=opened(packaged_model())))


def test_a_build_is_sound_and_names_the_model(simpul, tmp_path):
    result = simpul("build", INPUTS[0], "-o", tmp_path)
    (row,) = json.loads(result.stdout)
    assert row["claims"] == row["published"] + row["quarantined"] > 0
    assert result.exit_code == (1 if row["violations"] else 0)
    assert [f for f in check(tmp_path) if f.severity == "violation"] == []
    name = opened(packaged_model()).name
    assert re.fullmatch(r"reader\.onnx [0-9a-f]{12}", name)
    assert f'"{name}"' in (tmp_path / "graph.ttl").read_text(encoding="utf-8")
    assert f'"{name}"' in (tmp_path / "graph.trig").read_text(encoding="utf-8")
    with (tmp_path / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == row["published"] + 1


def test_a_build_by_rules_names_no_model(simpul, tmp_path):
    assert simpul("build", INPUTS[0], "-o", tmp_path, "--model", "rules").exit_code == 0
    assert ".onnx" not in (tmp_path / "graph.ttl").read_text(encoding="utf-8")


def test_a_file_by_its_path_is_used(simpul, tmp_path):
    path = tmp_path / "punyaku.onnx"
    shutil.copy(packaged_model(), path)
    assert simpul("extract", INPUTS[0], "--model", path).stdout == simpul("extract", INPUTS[0]).stdout


@pytest.mark.parametrize("verb", [("extract",), ("build", "-o", "hasil")])
@pytest.mark.parametrize(("content", "words"), [(None, "tidak ada model"), (b"rusak", "bukan model Simpul")])
def test_a_missing_or_broken_file_is_one_line_and_the_next_step(simpul, tmp_path, monkeypatch, verb, content, words):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "x.onnx"
    if content:
        path.write_bytes(content)
    result = simpul(*verb, INPUTS[0], "--model", path)
    error, hint = result.stderr.splitlines()
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{path}: {words}" in error
    assert "--model rules" in hint
    assert not (tmp_path / "hasil").exists()


def test_rules_load_nothing_of_the_model():
    script = (
        "import sys; from typer.testing import CliRunner; from simpul.cli.main import app; "
        f"result = CliRunner().invoke(app, ['extract', {str(INPUTS[0])!r}, '--model', 'rules']); "
        "print(result.exit_code, [m for m in sys.modules if m.startswith(('onnxruntime', 'simpul.learned'))])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "0 []\n"
