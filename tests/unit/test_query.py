"""Each question on a small graph made by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.unit.graph import linked

from simpul.errors import SimpulError
from simpul.graph import article_graph, merge, turtle
from simpul.ontology_files import ontology_dir
from simpul.query import Table, fill, find, query, questions, sparql


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("build")
    (folder / "graph.ttl").write_bytes(turtle(merge(article_graph(a) for a in (linked.first(), linked.second()))))
    yield folder


def columns(table: Table, *names: str) -> list[tuple[str, ...]]:
    places = [table.columns.index(name) for name in names]
    return [tuple(row[i] for i in places) for row in table.rows]


TRAINING, PROGRAMME = linked.PELATIHAN.name, linked.LANSIA.name
RINA, DINSOS = linked.RINA.name, linked.DINSOS.name

ANSWERS: tuple[tuple[str, dict[str, str], tuple[str, ...], list[tuple[str, ...]]], ...] = (
    (
        "pejabat-lembaga",
        {"lembaga": "dinsos SALATIGA"},
        ("orang", "jabatan", "lembaga", "status", "tanggal"),
        [
            ("Bagus Wirayuda", "Kepala", DINSOS, "pelaksana tugas", "2023-05-02"),
            (RINA, "Kepala", DINSOS, "mantan", "2023-05-02"),
            (RINA, "Kepala", DINSOS, "sedang menjabat", "2021-03-09"),
        ],
    ),
    ("pejabat-lembaga", {"lembaga": "dinas", "status": "mantan"}, ("orang",), [(RINA,)]),
    ("pejabat-lembaga", {"lembaga": "dinas", "status": "acting"}, ("orang",), [("Bagus Wirayuda",)]),
    ("pejabat-lembaga", {"lembaga": "dinas", "sampai": "2021"}, ("orang", "status"), [(RINA, "sedang menjabat")]),
    (
        "pejabat-lembaga",
        {"lembaga": "dinas", "sejak": "2021-04", "jabatan": "kepala", "status": "former"},
        ("orang",),
        [(RINA,)],
    ),
    ("pejabat-lembaga", {"lembaga": "bank"}, ("orang",), []),
    ("pergantian-pejabat", {"lembaga": "dinas"}, ("dari", "kepada"), []),
    ("jabatan-orang", {"orang": "bagus"}, ("jabatan", "lembaga", "status"), [("Kepala", DINSOS, "pelaksana tugas")]),
    (
        "program-kelompok",
        {"kelompok": "LANSIA", "tempat": "jawa tengah"},
        ("program", "kelompok", "penyelenggara", "tempat", "peserta"),
        [
            (TRAINING, "lansia", DINSOS, "Salatiga", "35 orang; 40 lansia"),
        ],
    ),
    ("program-kelompok", {"kelompok": "petani"}, ("program",), []),
    ("program-kelompok", {"penyelenggara": "bank"}, ("program",), []),
    (
        "keterampilan",
        {"tempat": "salatiga"},
        ("keterampilan", "program", "tempat", "penyelenggara"),
        [("menjahit", TRAINING, "Salatiga", DINSOS)],
    ),
    (
        "kata-tentang",
        {"program": "pelatihan jahit"},
        ("program", "pembicara", "jabatan", "cara", "kata"),
        [(TRAINING, RINA, "Kepala", "langsung", 'Lansia melatih diri\n"menjahit"')],
    ),
    ("kata-orang", {"orang": "rina", "kata": "35"}, ("ucapan", "cara"), [("pesertanya 35 orang", "tidak langsung")]),
    (
        "anggaran",
        {"program": "jahit"},
        ("penyelenggara", "pendana", "peran", "batas", "nilai", "satuan", "teks"),
        [(DINSOS, linked.BANK.name, "anggaran", "paling banyak", "25500000", "IDR", "Rp25,5 juta")],
    ),
    ("pendana", {"pendana": "tani"}, ("pendana", "program"), [(linked.BANK.name, TRAINING)]),
    ("mitra", {}, ("program", "mitra", "penyelenggara"), [(TRAINING, linked.YAYASAN.name, DINSOS)]),
    (
        "janji",
        {"penyelenggara": "rina"},
        ("program", "status", "peran_waktu", "waktu"),
        [(PROGRAMME, "direncanakan", "mulai", "2020")],
    ),
    ("kendala", {"kata": "mesin"}, ("program", "kendala"), [(TRAINING, "mesin jahit kurang")]),
    ("tujuan", {}, ("program", "tujuan"), [(TRAINING, "lansia mandiri")]),
    (
        "lembaga-wilayah",
        {"wilayah": "salatiga", "tingkat": "kota"},
        ("wilayah", "kode", "lembaga", "jenis", "tanggal"),
        [
            ("Salatiga", "33.73", DINSOS, "instansi", "2021-03-09"),
            ("Salatiga", "33.73", DINSOS, "instansi", "2023-05-02"),
        ],
    ),
    (
        "program-tempat",
        {"tempat": "jawa tengah", "jenis": "training"},
        ("program", "jenis", "tempat", "status"),
        [(TRAINING, "pelatihan", "Salatiga", "berjalan")],
    ),
    ("program-tempat", {"jenis": "proyek"}, ("program",), []),
    ("program-lembaga", {"lembaga": "dinsos"}, ("lembaga", "program", "status"), [(DINSOS, TRAINING, "berjalan")]),
    (
        "angka-bertentangan",
        {},
        ("program", "peran", "nilai1", "batas1", "nilai2", "batas2"),
        [(TRAINING, "peserta", "35", "tepat", "40", "sekitar")],
    ),
    (
        "angka-program",
        {"program": "program lansia"},
        ("peran", "batas", "nilai", "satuan"),
        [("jumlah", "sedikitnya", "25.5", "hektare")],
    ),
    (
        "artikel-menyebut",
        {"nama": "yayasan"},
        ("nama", "artikel", "penerbit", "jenis_fakta"),
        [
            (linked.YAYASAN.name, "Lansia Salatiga Belajar Menjahit", "Warta Simpul", "anggota"),
            (linked.YAYASAN.name, "Lansia Salatiga Belajar Menjahit", "Warta Simpul", "mitra dalam"),
        ],
    ),
    ("paling-dikutip", {}, ("pembicara", "kutipan", "asal", "media", "artikel"), [(RINA, "2", "2", "1", "2")]),
    ("paling-dikutip", {"program": "jahit"}, ("pembicara", "kutipan", "artikel"), [(RINA, "1", "1")]),
    (
        "asal-fakta",
        {"nama": "dinsos", "jenis": "wilayah"},
        ("subjek", "fakta", "objek", "asal", "media", "artikel", "diralat", "penerbit"),
        [(DINSOS, "wilayah kewenangan", "Salatiga", "2", "1", "2", "", "Warta Simpul")],
    ),
    ("salinan", {}, ("asal", "artikel"), []),
    (
        "jadwal",
        {"sampai": "2021-03-09"},
        ("waktu", "peran", "program"),
        [("2020", "mulai", PROGRAMME), ("2022-06", "tenggat", TRAINING)],
    ),
)


@pytest.mark.parametrize(("name", "parameters", "names", "rows"), ANSWERS)
def test_answers(
    build: Path, name: str, parameters: dict[str, str], names: tuple[str, ...], rows: list[tuple[str, ...]]
) -> None:
    assert columns(query(build, name, parameters), *names) == rows


def test_every_question_is_asked_above() -> None:
    assert {name for name, *_ in ANSWERS} == {question.name for question in questions()}
    assert len(questions()) >= 14


def test_answers_give_the_sentence_and_the_claim(build: Path) -> None:
    table = query(build, "mitra", {})
    claim = next(c for c in linked.first().claims if c.predicate == "partnerIn")
    assert columns(table, "kalimat", "klaim") == [(linked.S2, claim.iri.rpartition("/")[2])]


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_the_order_of_rows_is_fixed_by_every_column(question: object) -> None:
    text = getattr(question, "text")  # noqa: B009
    selected = re.findall(
        r"\?\w+", re.sub(r"\([^()]*(?:\([^()]*\))?[^()]*AS (\?\w+)\)", r"\1", text.split("WHERE")[0].split("SELECT")[1])
    )
    ordered = re.findall(r"\?\w+", text.rpartition("ORDER BY")[2])
    assert sorted(selected) == sorted(ordered)


def test_titles_are_in_both_languages_and_differ() -> None:
    for question in questions():
        assert question.title_id.strip()
        assert question.title_en.strip() != question.title_id
        for parameter in question.parameters:
            assert parameter.label_id
            assert parameter.label_en


def test_a_file_runs_as_it_is(build: Path) -> None:
    text = (ontology_dir() / "queries" / "mitra.rq").read_text(encoding="utf-8")
    assert sparql(build, text) == query(build, "mitra", {"program": " ", "mitra": ""})


@pytest.mark.parametrize("value", ['"', "\\", '") } #', '" } VALUES ?cari_mitra { "', "\n", "⟨x⟩", "}", "$&"])
def test_values_cannot_leave_their_quotes(build: Path, value: str) -> None:
    text = fill(find("mitra"), {"program": value, "mitra": "y"})
    assert text.count("VALUES ?cari_mitra") == 1 + value.count("VALUES")
    assert query(build, "mitra", {"program": "x" + value}).rows == ()


@pytest.mark.parametrize(
    ("name", "parameters", "message", "hint"),
    [
        ("mitraa", {}, "mitraa", "mitra?"),
        ("zzzz", {}, "zzzz", "simpul query DIR"),
        ("mitra", {"progam": "x"}, "progam", "program?"),
        ("pejabat-lembaga", {}, "lembaga", "--param lembaga="),
        ("pejabat-lembaga", {"lembaga": "  "}, "lembaga", "--param lembaga="),
        ("jadwal", {"sejak": "kemarin"}, "kemarin", "--param sejak="),
    ],
)
def test_mistakes_name_the_next_step(
    build: Path, name: str, parameters: dict[str, str], message: str, hint: str
) -> None:
    with pytest.raises(SimpulError) as error:
        query(build, name, parameters)
    assert message in error.value.message
    assert hint in error.value.hint


def test_sparql_of_ones_own(build: Path) -> None:
    assert sparql(build, "SELECT (COUNT(*) AS ?n) WHERE { ?c a <https://w3id.org/simpul/ontology#Claim> }").rows == (
        (str(len(linked.first().claims) + len(linked.second().claims)),),
    )
    assert sparql(build, "ASK { ?s ?p ?o }") == Table(("ask",), (("true",),))
    with pytest.raises(SimpulError, match="SPARQL"):
        sparql(build, "SELECT ?x WHERE {")
    with pytest.raises(SimpulError, match="SELECT"):
        sparql(build, "CONSTRUCT WHERE { ?s ?p ?o }")


def test_a_folder_without_a_graph(tmp_path: Path) -> None:
    with pytest.raises(SimpulError, match=r"graph\.ttl"):
        query(tmp_path, "mitra", {})
    (tmp_path / "graph.ttl").write_text("bukan Turtle", encoding="utf-8")
    with pytest.raises(SimpulError, match="cannot be read"):
        query(tmp_path, "mitra", {})


@pytest.mark.parametrize("words", ["SERVICE <http://contoh.id/>", "service silent <http://contoh.id/>", "SERVICE ?s"])
def test_a_query_never_asks_the_network(build: Path, words: str) -> None:
    with pytest.raises(SimpulError, match="SERVICE"):
        sparql(build, f"SELECT ?s WHERE {{ {words} {{ ?s ?p ?o }} }}")


def test_the_word_service_in_a_literal_or_a_name_is_no_request(build: Path) -> None:
    text = 'SELECT ?service WHERE { ?service ?p ?o . FILTER (STR(?o) = "SERVICE <x>") }'
    assert sparql(build, text).rows == ()
