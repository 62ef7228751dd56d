from itertools import pairwise

from simpul.find import programs
from simpul.find.finders import proposed_by
from simpul.model import Article
from simpul.nlp import analyse


def found(text: str) -> list[tuple[str, str | None]]:
    return [(m.text, m.kind) for m in proposed_by(programs.find, analyse(Article("a", text)))]


def test_national_programme_by_name_and_abbreviation() -> None:
    text = "Dinas Sosial mencairkan Program Keluarga Harapan. Penerima PKH diminta datang."
    assert found(text) == [("Program Keluarga Harapan", "assistance"), ("PKH", "assistance")]


def test_described_programme_ends_before_preposition_and_verb() -> None:
    assert found("Pemkot menggelar pelatihan keterampilan menjahit di balai kota.") == [
        ("pelatihan keterampilan menjahit", "training")
    ]
    assert ("bantuan pangan", "assistance") in found("Warga menerima bantuan pangan setelah banjir.")


def test_general_talk_of_programmes_is_none() -> None:
    assert found("Program pemerintah ini harus berjalan. Program tersebut baik.") == []


def test_head_inside_a_longer_name_is_none() -> None:
    assert found("Asisten Bidang Ekonomi Pembangunan hadir.") == []


def test_mentions_are_verbatim_and_do_not_overlap() -> None:
    text = "Bantuan Pangan Non Tunai (BPNT) dan bantuan langsung tunai disalurkan. BPNT cair Senin."
    mentions = proposed_by(programs.find, analyse(Article("a", text)))
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert [m.text for m in mentions].count("BPNT") == 2
