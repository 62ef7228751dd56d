"""check, query, view, export, explain: what they hand to their function, what they print, how they end."""

import datetime as dt
import json
from dataclasses import dataclass
from types import SimpleNamespace

import pytest

from simpul.errors import SimpulError
from simpul.model import Finding

WRONG = Finding(
    code="shape.x",
    severity="violation",
    message_id="salah",
    message_en="wrong",
    source="a",
    text="Kalimatnya.",
    shape="S",
)
HINT = Finding(code="shape.y", severity="warning", message_id="ganjil", message_en="odd", source="a")


@pytest.mark.parametrize(("findings", "status"), [((), 0), ((HINT,), 0), ((HINT, WRONG), 1)])
def test_check(simpul, room, tmp_path, findings, status):
    room("simpul.check", check=lambda path: findings)
    result = simpul("check", tmp_path)
    assert result.exit_code == status
    assert [row["code"] for row in json.loads(result.stdout)] == [finding.code for finding in findings]
    if findings:
        assert json.loads(result.stdout)[-1]["text"] == findings[-1].text


@pytest.mark.parametrize("words", [("check",), ("query",), ("view",), ("export", "-f", "csv", "-o", "x")])
def test_a_folder_that_is_not_there(simpul, tmp_path, words):
    result = simpul(words[0], tmp_path / "tidak-ada", *words[1:])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "simpul build" in result.stderr


@pytest.fixture
def queries(room):
    calls = []
    table = SimpleNamespace(columns=("orang", "jabatan"), rows=(("Budi", "Kepala"),))
    parameter = SimpleNamespace(name="lembaga")
    question = SimpleNamespace(name="jabatan", title_id="Siapa?", title_en="Who?", parameters=(parameter,))

    def query(path, question, parameters):
        calls.append((question, parameters))
        if question != "jabatan":
            raise SimpulError(f"Pertanyaan {question} tidak ada.", "Maksudnya jabatan?")
        return table

    def sparql(path, text):
        calls.append(text)
        return table

    room("simpul.query", query=query, sparql=sparql, questions=lambda: (question,))
    return calls


def test_list_of_questions(simpul, queries, tmp_path):
    assert json.loads(simpul("query", tmp_path).stdout) == [
        {"question": "jabatan", "title_id": "Siapa?", "title_en": "Who?", "parameters": "lembaga"}
    ]


def test_question_with_parameters(simpul, queries, tmp_path):
    result = simpul("query", tmp_path, "jabatan", "--param", "lembaga=Dinas Sosial", "--json")
    assert json.loads(result.stdout) == [{"orang": "Budi", "jabatan": "Kepala"}]
    assert queries == [("jabatan", {"lembaga": "Dinas Sosial"})]


def test_sparql_from_words_and_from_a_file(simpul, queries, tmp_path):
    (tmp_path / "q.rq").write_text("SELECT ?s {}")
    assert simpul("query", tmp_path, "--sparql", "SELECT ?x {}").exit_code == 0
    assert simpul("query", tmp_path, "--file", tmp_path / "q.rq").exit_code == 0
    assert queries == ["SELECT ?x {}", "SELECT ?s {}"]
    assert simpul("query", tmp_path, "jabatan", "--sparql", "x").exit_code == 2


def test_an_error_is_one_line_and_the_next_step(simpul, queries, tmp_path):
    result = simpul("query", tmp_path, "jabtan")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines() == ["simpul: Pertanyaan jabtan tidak ada.", "        Maksudnya jabatan?"]


@pytest.fixture
def views(room):
    calls = []

    def view(path, name, **options):
        calls.append((name, options))
        return SimpleNamespace(columns=("nama", "derajat"), rows=tuple((f"n{i}", i) for i in range(5)))

    known = [SimpleNamespace(name=name, title_id="Judul", title_en="Title") for name in ("official-agency", "speakers")]
    room("simpul.view", view=view, VIEWS={each.name: each for each in known})
    return calls


def test_view_hands_over_its_options(simpul, views, tmp_path):
    options = ("--since", "2019", "--until", "2020-02", "--ego", "Budi", "--depth", "2", "--top", "2")
    result = simpul("view", tmp_path, "speakers", *options)
    assert json.loads(result.stdout) == [{"nama": "n0", "derajat": 0}, {"nama": "n1", "derajat": 1}]
    name, given = views[0]
    assert (name, given["since"], given["until"]) == ("speakers", dt.date(2019, 1, 1), dt.date(2020, 2, 29))
    assert (given["ego"], given["depth"], given["route"]) == ("Budi", 2, None)


def test_view_path_takes_two_names(simpul, views, tmp_path):
    assert simpul("view", tmp_path, "speakers", "--path", "Budi", "Ani").exit_code == 0
    assert views[0][1]["route"] == ("Budi", "Ani")


def test_views_are_listed_and_suggested(simpul, views, tmp_path):
    listed = json.loads(simpul("view", tmp_path).stdout)
    assert listed[0] == {"view": "official-agency", "title_id": "Judul", "title_en": "Title"}
    assert [row["view"] for row in listed] == ["official-agency", "speakers"]
    result = simpul("view", tmp_path, "speaker")
    assert result.exit_code == 2
    assert "did you mean speakers?" in result.stderr


def test_export(simpul, room, tmp_path):
    calls = []
    room(
        "simpul.export", export=lambda path, format, output: calls.append((path, format, output)), EXPORTERS={"csv": 1}
    )
    result = simpul("export", tmp_path, "--format", "csv", "-o", tmp_path / "x.csv")
    assert (result.exit_code, result.stdout) == (0, "")
    assert calls == [(tmp_path, "csv", tmp_path / "x.csv")]
    result = simpul("export", tmp_path, "--format", "cvs", "-o", tmp_path / "x.csv")
    assert result.exit_code == 2
    assert "did you mean csv?" in result.stderr


@dataclass(frozen=True)
class Explanation:
    claim: str
    sentence: str


def test_explain(simpul, room, tmp_path):
    room("simpul.explain", explain=lambda path, claim: Explanation(claim, f"Kalimat di {path.name}."))
    result = simpul("explain", "abc123", "--graph", tmp_path)
    assert json.loads(result.stdout) == {"claim": "abc123", "sentence": f"Kalimat di {tmp_path.name}."}


def test_a_file_that_cannot_be_written(simpul, room, tmp_path):
    def refuse(path, format, output):
        raise PermissionError(13, "Permission denied", str(output))

    room("simpul.export", export=refuse, EXPORTERS={"csv": 1})
    result = simpul("export", tmp_path, "--format", "csv", "-o", "x.csv")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[0] == "simpul: x.csv: tidak ada izin · no permission"


def test_a_fault_of_the_program_is_not_taken_for_findings(simpul, room, tmp_path):
    room("simpul.check", check=lambda path: 1 / 0)
    result = simpul("check", tmp_path)
    assert result.exit_code == 3
    assert "ZeroDivisionError" in result.stderr


def test_a_full_disk(simpul, room, tmp_path):
    def refuse(path, format, output):
        raise OSError(28, "No space left on device")

    room("simpul.export", export=refuse, EXPORTERS={"csv": 1})
    result = simpul("export", tmp_path, "--format", "csv", "-o", "x.csv")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[0] == "simpul: tempat penyimpanan penuh · no space left"
