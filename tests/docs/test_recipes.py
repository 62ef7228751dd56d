"""The recipe "add a question", done as it is written."""

import re
import shutil

import pytest
from tests.docs.documents import text

from simpul import query
from simpul.ontology_files import ontology_dir

BODY = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?nama WHERE {
  VALUES ?cari_lembaga { "" }
  ?x skos:prefLabel ?nama .
  FILTER(CONTAINS(LCASE(?nama), LCASE(?cari_lembaga)))
} ORDER BY ?nama
"""
FACTS = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://contoh.id/1> skos:prefLabel "Dinas Sosial Kota Madiun"@id .
<https://contoh.id/2> skos:prefLabel "Dinas Kesehatan Kota Madiun"@id .
"""


@pytest.fixture
def questions(tmp_path, monkeypatch):
    shutil.copytree(ontology_dir(), tmp_path / "ontology")
    monkeypatch.setattr(query, "ontology_dir", lambda: tmp_path / "ontology")
    query.questions.cache_clear()
    yield tmp_path / "ontology" / "queries"
    query.questions.cache_clear()


def test_a_question_is_one_file(questions, tmp_path):
    (header,) = re.findall(r"```sparql\n(.*?)```", text("CONTRIBUTING.md"), re.DOTALL)
    (questions / "uji-resep.rq").write_text(header + BODY, encoding="utf-8")
    question = query.find("uji-resep")
    assert question.title_id == "Program apa yang diselenggarakan ⟨lembaga⟩?"
    (parameter,) = question.parameters
    assert (parameter.name, parameter.required) == ("lembaga", True)
    (tmp_path / "graph.ttl").write_text(FACTS, encoding="utf-8")
    answer = query.query(tmp_path, "uji-resep", {"lembaga": "dinas sosial"})
    assert answer.rows == (("Dinas Sosial Kota Madiun",),)
