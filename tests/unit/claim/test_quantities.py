"""hasQuantity: role and subject of an amount by the words around it."""

import pytest

from simpul.claim.context import make_context
from simpul.claim.quantities import claims
from simpul.model import Article, Document, Entity, Mention, Span
from simpul.nlp.quantities import find_quantities
from simpul.nlp.times import find_times


def quantities(text, **entities):
    """Claims as (subject, role, value, bound); ``entities`` are id=(type, kind, words)."""
    article = Article("a", text)
    document = Document(
        article,
        sentences=(Span(0, len(text)),),
        quantities=tuple(find_quantities(text, find_times(Article("a", text)))),
    )
    made = []
    for key, (kind_of, kind, words) in entities.items():
        at = text.index(words)
        made.append(Entity(key, kind_of, words, (Mention(at, at + len(words), words, kind_of, kind),), kind))
    found = claims(make_context(document, made))
    assert all(text[c.evidence.start : c.evidence.end] == c.evidence.text for c in found)
    return [(c.subject, c.role, c.value, c.bound) for c in found]


AID = ("Program", "assistance", "bantuan beras")
TRAINING = ("Program", "training", "pelatihan las")


@pytest.mark.parametrize(
    ("text", "program", "expected"),
    [
        ("Pemkab menyalurkan bantuan beras kepada 215 keluarga.", AID, ("beneficiaries", 215, "exact")),
        ("Setiap penerima bantuan beras mendapat 10 kg.", AID, ("perRecipient", 10, "exact")),
        ("Anggaran bantuan beras mencapai Rp4,3 miliar.", AID, ("budget", 4_300_000_000, "exact")),
        ("Penerima bantuan beras memperoleh Rp300 ribu per bulan.", AID, ("perRecipient", 300_000, "exact")),
        ("Dinas menyerahkan bantuan beras sebanyak 40 ton.", AID, ("count", 40, "exact")),
        ("BLK menggelar pelatihan las bagi sekitar 24 peserta.", TRAINING, ("participants", 24, "about")),
        ("BLK menggelar pelatihan las dengan 30 orang per angkatan.", TRAINING, ("perBatch", 30, "exact")),
        ("BLK menggelar pelatihan las selama lima hari.", TRAINING, ("duration", "P5D", "exact")),
    ],
)
def test_role(text, program, expected):
    assert quantities(text, p=program) == [("p", *expected)]


@pytest.mark.parametrize(
    "text",
    [
        "Peserta pelatihan las itu berusia 60 tahun.",
        "Pelatihan las digelar dua tahun lalu di balai desa, dan pelatihan las itu ramai.",
        "Harga beras Rp15.000 per kg saat pelatihan las digelar.",
        "Serapan pelatihan las baru 43 persen.",
    ],
)
def test_amounts_that_say_nothing_about_the_programme(text):
    assert quantities(text, p=TRAINING) == []


def test_a_count_beside_a_place_belongs_to_the_place():
    assert quantities("Kecamatan Bumi 85,5 hektare.", o=("Place", "district", "Kecamatan Bumi")) == [
        ("o", "count", 85.5, "exact")
    ]


def test_people_counted_without_a_programme_are_a_population():
    text = "Jumlah nelayan di Kecamatan Bumi tercatat setidaknya 460 orang."
    assert quantities(text, g=("Group", None, "nelayan"), o=("Place", "district", "Kecamatan Bumi")) == [
        ("g", "population", 460, "min")
    ]


def test_a_count_of_bodies_belongs_to_the_kind_of_body():
    text = "Pemkab membangun 75 SPPG untuk bantuan beras."
    assert quantities(text, p=AID, o=("Organization", "agency", "SPPG")) == [("o", "count", 75, "exact")]


def test_a_place_does_not_own_what_its_office_plans_to_do():
    text = "Dinas Sosial Kabupaten Bumi berencana membangun tiga gudang."
    assert quantities(text, o=("Place", "regency", "Kabupaten Bumi")) == []
