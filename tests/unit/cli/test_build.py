import json
from types import SimpleNamespace

import pytest
from tests.unit.link import news

from simpul.model import Finding

WRONG = Finding(code="shape.x", severity="violation", message_id="salah", message_en="wrong", source="a.txt")
NOTE = Finding(code="read.skipped", severity="info", message_id="dilewati", message_en="passed over", source="b.jpg")


@pytest.fixture
def pipeline(room):
    calls = []

    def put(*findings, articles=2):
        def build(inputs, output, *, base, progress, model, judgements, earlier, **_):
            calls.append((list(inputs), output, base, model))
            progress(1, None)
            return SimpleNamespace(articles=articles, claims=5, published=4, quarantined=1, findings=findings)

        room("simpul.pipeline", build=build, DEFAULT_BASE="https://contoh.id/")
        return calls

    return put


def test_report_on_stdout_and_the_next_steps_on_stderr(simpul, pipeline, tmp_path):
    calls = pipeline(NOTE)
    out = tmp_path / "hasil"
    result = simpul("build", "--model", "rules", "a.txt", "b", "-o", out)
    assert result.exit_code == 0
    assert json.loads(result.stdout) == [
        {"articles": 2, "claims": 5, "published": 4, "quarantined": 1, "violations": 0, "findings": 1}
    ]
    assert str(out / "index.html") in result.stderr
    assert f"simpul query {out}" in result.stderr
    assert calls == [(["a.txt", "b"], out, "https://contoh.id/", None)]


def test_violations_are_status_1(simpul, pipeline, tmp_path):
    pipeline(WRONG, NOTE)
    result = simpul("build", "--model", "rules", "a.txt", "-o", tmp_path, "--base", "https://lain.id/id/")
    assert result.exit_code == 1
    assert "pelanggaran · violation [shape.x] a.txt: salah · wrong" in result.stderr


def test_nothing_readable_is_status_1(simpul, pipeline, tmp_path):
    pipeline(articles=0)
    assert simpul("build", "--model", "rules", "a.txt", "-o", tmp_path).exit_code == 1


def test_output_that_is_a_file(simpul, pipeline, tmp_path):
    pipeline()
    (tmp_path / "x").write_text("")
    result = simpul("build", "--model", "rules", "a.txt", "-o", tmp_path / "x")
    assert result.exit_code == 2
    assert "bukan folder" in result.stderr


def test_base_that_is_no_iri(simpul, pipeline, tmp_path):
    pipeline()
    assert simpul("build", "--model", "rules", "a.txt", "-o", tmp_path, "--base", "contoh").exit_code == 2


def test_output_is_needed(simpul):
    assert simpul("build", "--model", "rules", "a.txt").exit_code == 2


def test_a_base_that_is_no_iri(simpul, pipeline, tmp_path):
    pipeline()
    for base in ("contoh", "http://dua kata/", "https://", "https://contoh.id/<x>"):
        result = simpul("build", "--model", "rules", "a.txt", "-o", tmp_path, "--base", base)
        assert result.exit_code == 2
        assert "bukan IRI" in result.stderr


def test_adding_and_withdrawing(simpul, tmp_path):
    out = tmp_path / "out"
    for name, text in (("a", news.HEAD), ("b", news.TOWN)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    words = ("--model", "rules", "-o", out, "--json")
    assert simpul("build", tmp_path / "a.txt", *words).exit_code == 0
    added = simpul("build", tmp_path / "b.txt", "--add", "--engine", "serial", *words)
    assert json.loads(added.stdout)[0]["articles"] == 2
    assert json.loads(simpul("withdraw", out, "a", "--json").stdout)[0]["articles"] == 1
    missing = simpul("withdraw", out, "a")
    assert (missing.exit_code, "no article a" in missing.stderr) == (2, True)


def test_an_engine_that_is_none(simpul, tmp_path):
    (tmp_path / "a.txt").write_text(news.HEAD, encoding="utf-8")
    result = simpul("build", tmp_path / "a.txt", "--model", "rules", "-o", tmp_path / "out", "--engine", "mesin")
    assert result.exit_code == 2
    assert "serial" in result.stderr
