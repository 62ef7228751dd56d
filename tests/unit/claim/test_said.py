import re

import pytest

from simpul.claim.context import Context, make_context
from simpul.claim.offices import abbreviates
from simpul.claim.said import RULES, claims
from simpul.model import Article, Entity, EntityType, Mention
from simpul.nlp import analyse


def context(text: str, **names: tuple[EntityType, str]) -> Context:
    """A context whose entities have as mentions all places of their strings (separated by ``|``)."""
    entities = []
    for key, (kind, strings) in names.items():
        mentions = tuple(
            Mention(m.start(), m.end(), m.group(), kind)
            for m in re.finditer("|".join(map(re.escape, strings.split("|"))), text)
        )
        entities.append(Entity(key, kind, strings.split("|")[0], mentions))
    return make_context(analyse(Article("a", text)), entities)


def said(text: str, **names: tuple[EntityType, str]) -> list[tuple[str, str]]:
    return [(c.subject, c.text or "") for c in claims(context(text, **names))]


RAHMA = ("Person", "Rahma Dewi|Rahma")
BUDI = ("Person", "Budi Hartono|Budi")


@pytest.mark.parametrize(
    "second",
    ["katanya", "kata dia", "ujar Rahma", "kata Camat", "ujar camat itu", "ucap perempuan asal Desa Baru itu"],
)
def test_second_statement_goes_to_the_same_speaker(second):
    text = f'"Loket dibuka hari ini," kata Camat Timur Rahma Dewi. Warga antre.\n"Besok masih ada waktu," {second}.'
    assert said(text, p1=RAHMA) == [("p1", "Loket dibuka hari ini"), ("p1", "Besok masih ada waktu")]


def test_pronoun_points_to_the_last_subject_not_to_somebody_quoted():
    text = (
        "Camat Rahma Dewi mengatakan loket dibuka hari ini.\n"
        '"Budi Hartono membantu kami sejak awal," ujarnya.\nIa berharap warga datang pagi.'
    )
    assert [s for s, _ in said(text, p1=RAHMA, p2=BUDI)] == ["p1", "p1", "p1"]


def test_who_stands_beside_the_speaker_did_not_say_it():
    text = "Sekretaris dinas Budi Hartono mendampingi Camat Rahma Dewi mengatakan loket dibuka hari ini."
    assert said(text, p1=RAHMA, p2=BUDI) == [("p2", "loket dibuka hari ini")]
    text = '"Loket dibuka hari ini," kata Rahma Dewi didampingi Budi Hartono.'
    assert said(text, p1=RAHMA, p2=BUDI) == [("p1", "Loket dibuka hari ini")]


def test_body_speaks_itself_but_not_through_somebody_unnamed():
    dinas = ("Organization", "Dinas Sosial Kota Baru")
    assert said("Dinas Sosial Kota Baru menyatakan loket dibuka hari ini.", o1=dinas) == [
        ("o1", "loket dibuka hari ini")
    ]
    assert said("Kepala Dinas Sosial Kota Baru menyatakan loket dibuka hari ini.", o1=dinas) == []


def test_a_body_is_no_holder_of_an_office_named_before():
    text = "Kepala Dinas Sosial Rahma Dewi hadir. Menurut Dinas Sosial, beras sudah dibagikan."
    assert said(text, p1=RAHMA, o1=("Organization", "Dinas Sosial")) == [("o1", "beras sudah dibagikan")]
    text = "Kepala Desa Baru Rahma Dewi hadir. Karena jalan itu, Pemerintah Desa Baru berharap panen cepat terjual."
    assert said(text, p1=RAHMA, o1=("Organization", "Pemerintah Desa Baru")) == [("o1", "panen cepat terjual")]


def test_who_speaks_through_another_body():
    desa, dinas = ("Organization", "Pemerintah Desa Baru"), ("Organization", "Dinas Sosial")
    text = "Pemerintah Desa Baru melalui Dinas Sosial memastikan loket dibuka hari ini."
    assert said(text, o1=desa, o2=dinas) == [("o1", "loket dibuka hari ini")]


def test_an_office_belongs_to_the_name_beside_it():
    text = (
        "Menteri Agama Rahma Dewi tiba.\nMenag mengatakan loket ini gagasan Budi Hartono.\n"
        '"Loket dibuka hari ini," ucap Menag.'
    )
    assert [s for s, _ in said(text, p1=RAHMA, p2=BUDI)] == ["p1", "p1"]


def test_a_former_office_behind_the_words_is_the_last_speakers():
    text = '"Loket dibuka hari ini," kata Rahma Dewi.\n"Warga silakan datang pagi," pesan mantan ketua panitia.'
    assert said(text, p1=RAHMA)[1:] == [("p1", "Warga silakan datang pagi")]


@pytest.mark.parametrize("middle", ["Hal senada diungkapkan Budi Hartono.", "Budi Hartono membenarkan kabar itu."])
def test_who_agrees_is_whom_the_next_pronoun_means(middle):
    text = f"Rahma Dewi mengatakan loket dibuka hari ini.\n{middle} Dia menyebut warga sudah antre sejak subuh."
    assert [s for s, _ in said(text, p1=RAHMA, p2=BUDI)] == ["p1", "p2"]


def test_an_order_of_somebody_named_in_passing_makes_him_no_speaker():
    text = (
        "Rahma Dewi mengatakan loket dibuka hari ini.\nIni sejalan arahan Budi Hartono yang mendorong kerja cepat.\n"
        '"Warga sudah antre sejak subuh," ucapnya.'
    )
    assert [s for s, _ in said(text, p1=RAHMA, p2=BUDI)] == ["p1", "p1"]


def test_unknown_speaker_gives_no_claim():
    assert said('"Kami senang sekali hari ini," kata seorang warga.') == []


def test_about_names_programmes_in_the_words_or_just_before():
    program = ("Program", "pelatihan menjahit")
    text = '"Semua pelatihan menjahit gratis," kata Rahma Dewi. "Silakan warga datang ke balai."'
    found = claims(context(text, p1=RAHMA, g1=program))
    assert [c.about for c in found] == [("g1",), ("g1",)]


def test_claim_has_rule_mode_and_verbatim_evidence():
    text = 'Rapat usai. "Loket dibuka hari ini," kata Rahma Dewi.'
    (claim,) = claims(context(text, p1=RAHMA))
    assert (claim.predicate, claim.mode) == ("said", "direct")
    assert claim.rule in RULES
    assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.text
    assert claim.text is not None and claim.text in claim.evidence.text


@pytest.mark.parametrize(
    ("short", "words", "expected"),
    [
        ("mensos", "menteri sosial", True),
        ("wabup", "wakil bupati", True),
        ("sekda", "sekretaris daerah", True),
        ("menko", "menteri koordinator", True),
        ("bupati", "bupati baru", False),
        ("mensos", "menteri dalam", False),
    ],
)
def test_abbreviated_offices(short, words, expected):
    assert abbreviates(short, words.split()) is expected
