import datetime as dt
from pathlib import Path

import pytest
from tests.unit.link import news

from simpul.errors import SimpulError
from simpul.link.judgements import FILE, judgement, read_judgements
from simpul.pipeline import build
from simpul.query import query, sparql
from simpul.review import cases, judge, namesakes, relink
from simpul.review.relink import read_folder
from simpul.state import FILE as STATE

NOON = dt.datetime(2026, 1, 2, 12, tzinfo=dt.UTC)
WEEKS = "SALATIGA - Dinas Sosial Kota Salatiga menggelar pelatihan tata boga bagi lansia selama dua minggu."
OTHER = "KUDUS - Camat Dawe Ratmoko Wibowo membuka pelatihan menjahit bagi lansia. Pelatihan digelar Kecamatan Dawe."


@pytest.fixture
def built(tmp_path: Path) -> Path:
    source = tmp_path / "in"
    source.mkdir()
    for n, text in enumerate((news.HEAD, news.SHORT, news.TOWN, news.LEFT_OUT, OTHER, WEEKS)):
        (source / f"{n}.txt").write_text(text, encoding="utf-8")
    build([source], tmp_path / "out")
    return tmp_path / "out"


def files(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir()) if p.name not in (FILE, STATE)}


def test_links_made_anew_from_the_folder_are_those_of_the_build(built: Path) -> None:
    before = files(built)
    relink(built)
    assert files(built) == before


def test_a_judgement_and_its_undoing_give_back_the_same_bytes(built: Path) -> None:
    before = files(built)
    (case, *_) = cases(read_folder(built))
    pair = case.left.iri, case.right.iri
    judge(built, [judgement("same", *pair, who="Ana", when=NOON)])
    assert files(built) != before
    assert b"owl:sameAs" in files(built)["graph.ttl"]
    judge(built, [judgement("undone", *pair, who="Ana", when=NOON)])
    assert files(built) == before
    assert len(read_judgements(built / FILE)) == 2


def test_a_rebuild_obeys_the_judgements_and_gives_the_bytes_of_relinking(built: Path, tmp_path: Path) -> None:
    case = cases(read_folder(built))[0]
    made = judgement("same", case.left.iri, case.right.iri, who="Ana", when=NOON)
    judge(built, [made])
    build([tmp_path / "in"], tmp_path / "again", judgements=[made])
    assert files(tmp_path / "again") == files(built)


def test_cases_show_both_sides_with_their_sentences(built: Path) -> None:
    for case in (*cases(read_folder(built)), *cases(read_folder(built), linked=True)):
        assert case.why
        for side in (case.left, case.right):
            assert side.articles
            assert side.name not in side.names
    assert any(side.sentences for case in cases(read_folder(built), linked=True) for side in (case.left, case.right))


def test_questions_see_linked_nodes_as_one(built: Path) -> None:
    people = {row[0] for row in query(built, "pejabat-lembaga", {"lembaga": "Dinas Sosial"}).rows}
    rows = sparql(built, "SELECT ?p WHERE { ?p a <http://xmlns.com/foaf/0.1/Person> }").rows
    assert people
    assert len(rows) == 3  # Ratmoko Wibisono of two articles, Sutarno of two, Ratmoko Wibowo


def test_a_build_beside_a_broken_judgement_file_says_which_line(built: Path) -> None:
    (built / FILE).write_text("nonsense\n", encoding="utf-8")
    with pytest.raises(SimpulError, match=r"judgements\.tsv:1"):
        relink(built)


def test_namesakes_are_parted_for_good_and_joined_again(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    for n, text in enumerate(
        (
            "KUDUS - Camat Dawe Kabupaten Kudus Agus Setiawan membuka pelatihan menjahit.",
            "DEMAK - Camat Mijen Kabupaten Demak Agus Setiawan membuka pelatihan las.",
        )
    ):
        (source / f"{n}.txt").write_text(text, encoding="utf-8")
    out = tmp_path / "out"
    build([source], out)
    before = files(out)
    (case,) = namesakes(read_folder(out))
    made = judgement("different", case.left.iri, case.right.iri, who="Ana", when=NOON)
    judge(out, [made])
    people = "SELECT DISTINCT ?p WHERE { ?p a <http://xmlns.com/foaf/0.1/Person> }"
    assert len(sparql(out, people).rows) == 2
    build([source], tmp_path / "again", judgements=[made])
    assert files(tmp_path / "again") == files(out)
    judge(out, [judgement("undone", case.left.iri, case.right.iri, who="Ana", when=NOON)])
    assert files(out) == before


def test_an_earlier_build_is_linked_with_and_relinking_remembers_it(tmp_path: Path) -> None:
    for n, text in enumerate((news.HEAD, news.SHORT)):
        folder = tmp_path / f"in{n}"
        folder.mkdir()
        (folder / f"{n}.txt").write_text(text, encoding="utf-8")
    build([tmp_path / "in0"], tmp_path / "old")
    build([tmp_path / "in1"], tmp_path / "alone")
    build([tmp_path / "in1"], tmp_path / "new", earlier=[tmp_path / "old"])
    assert b"skos:closeMatch" not in files(tmp_path / "alone")["graph.ttl"]
    old = {n.iri: n.name for a in read_folder(tmp_path / "old").articles for n in a.nodes}
    links = read_folder(tmp_path / "new").links.linking.links
    assert "Ratmoko Wibisono" in {old.get(k.left, old.get(k.right)) for k in links}
    assert files(tmp_path / "new")["graph.ttl"].count(b"sdo:NewsArticle") == 1
    before = files(tmp_path / "new")
    relink(tmp_path / "new")
    assert files(tmp_path / "new") == before
    (case,) = (c for c in cases(read_folder(tmp_path / "new"), linked=True) if c.type == "Person")
    assert {case.left.name, case.right.name} == {"Ratmoko", "Ratmoko Wibisono"}
    judge(tmp_path / "new", [judgement("different", case.left.iri, case.right.iri, who="Ana", when=NOON)])
    assert "Person" not in {c.type for c in cases(read_folder(tmp_path / "new"), linked=True)}
