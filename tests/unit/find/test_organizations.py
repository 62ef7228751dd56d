from itertools import pairwise

import pytest

from simpul.find import organizations
from simpul.find.org_names import expand, level, territory
from simpul.find.overlaps import INSIDE_BODY
from simpul.model import Article, Document


def found(text):
    return [(m.text, m.kind) for m in organizations.find(Document(Article("a", text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dinas Sosial Kota Semarang melatih warga.", ("Dinas Sosial Kota Semarang", "agency")),
        ("Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kota Tegal hadir.",
         ("Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kota Tegal", "agency")),
        ("Badan Perencanaan Pembangunan Daerah (Bappeda) Kota Metro menyusun rencana.",
         ("Badan Perencanaan Pembangunan Daerah (Bappeda) Kota Metro", "agency")),
        ("Menurut kementerian pertanian, stok aman.", ("kementerian pertanian", "agency")),
        ("Pemkab Brebes menyalurkan beras.", ("Pemkab Brebes", "government")),
        ("Pemerintah Kabupaten Brebes menyalurkan beras.", ("Pemerintah Kabupaten Brebes", "government")),
        ("Bantuan dari pemerintah pusat tiba.", ("pemerintah pusat", "government")),
        ("DPRD Jawa Barat menyetujui anggaran.", ("DPRD Jawa Barat", "legislature")),
        ("Kata Ketua Komisi IX DPR RI itu.", ("DPR RI", "legislature")),
        ("Dinas Pertanian dan Ketahanan Pangan Kabupaten Demak hadir.",
         ("Dinas Pertanian dan Ketahanan Pangan Kabupaten Demak", "agency")),
        ("Dinas Kesehatan dan polisi datang.", ("Dinas Kesehatan", "agency")),
        ("RSUD Dr. Moewardi penuh.", ("RSUD Dr. Moewardi", "agency")),
        ("Partai Golkar memberi bantuan.", ("Partai Golkar", "party")),
        ("PT Maju Bersama membuka lowongan.", ("PT Maju Bersama", "company")),
        ("Yayasan Cahaya Ibu menampung mereka.", ("Yayasan Cahaya Ibu", "ngo")),
        ("SMK Negeri 2 Jember menang.", ("SMK Negeri 2 Jember", "education")),
        ("Puskesmas Gayamsari buka hari Minggu.", ("Puskesmas Gayamsari", "agency")),
        ("Kelompok Tani Sri Lestari Desa Karanganyar panen.", ("Kelompok Tani Sri Lestari", "other")),
        ("Harapan Foundation memberi beasiswa.", ("Harapan Foundation", "other")),
    ],
)  # fmt: skip
def test_bodies(text, expected):
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Dinas terkait diminta turun tangan.",
        "Program itu untuk PSK dan pelaku UMKM lewat PKH.",
        "Pemerintah daerah diminta sabar.",
        "Badan usaha boleh ikut.",
        "Koperasi Desa Merah Putih segera dibuka.",
        "Ia pergi ke sekolah.",
    ],
)
def test_generic_bodies_and_other_abbreviations_are_none(text):
    assert found(text) == []


def test_a_short_form_in_brackets_names_the_body_from_then_on():
    text = (
        "Badan Gizi Nasional (BGN) menguji dapur. Kata BGN, dapur itu siap. Forum Kita Peduli (FKP) setuju. FKP hadir."
    )
    assert [t for t, _ in found(text)] == [
        "Badan Gizi Nasional", "BGN", "BGN", "Forum Kita Peduli", "FKP", "FKP",
    ]  # fmt: skip


def test_an_abbreviation_that_the_text_defines_otherwise_is_no_body():
    assert found("Pajak Kendaraan Bermotor (PKB) naik. Tarif PKB berlaku besok.") == []


def test_pemerintah_alone_is_a_body_only_where_it_is_the_central_one():
    assert found("Presiden menyetujui. Pemerintah menambah anggaran.") == [("Pemerintah", "government")]
    assert found("Pemerintah menambah anggaran.") == []
    assert found("Presiden datang. Pemkab Demak senang. Pemerintah menambah anggaran.") == [
        ("Pemkab Demak", "government")
    ]


def test_offsets_are_verbatim_and_nothing_overlaps():
    text = "UPTD Metrologi pada Dinas Perdagangan Kota Tegal dan BPBD Brebes bertemu Polda Jateng."
    mentions = organizations.find(Document(Article("a", text)))
    assert len(mentions) == 4
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Dinsos Kota Semarang", "Dinas Sosial Kota Semarang"),
        ("Pemkot Semarang", "Pemerintah Kota Semarang"),
        ("Kemensos", "Kementerian Sosial"),
        ("Badan Gizi Nasional (BGN)", "Badan Gizi Nasional"),
        ("Pemprov Jabar", "Pemerintah Provinsi Jawa Barat"),
        ("Dinkes Tulangbawang", "Dinas Kesehatan Tulang Bawang"),
        ("Warung Bu Tini", "Warung Bu Tini"),
        ("", ""),
    ],
)
def test_expand(name, expected):
    assert expand(name) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Kemensos", "", "pusat"),
        ("Pemprov Bali", "", "provinsi"),
        ("Dinas Sosial Kota Semarang", "", "kota"),
        ("Dinas Sosial Lampung Barat", "", "kabupaten"),
        ("Dinsos Semarang", "", None),
        ("Dinsos Semarang", "Di Kabupaten Semarang ada dua pasar.", "kabupaten"),
        ("Pemerintah Desa Sukamaju", "", "desa"),
        ("Dinas Sosial", "", None),
    ],
)
def test_level(name, text, expected):
    assert level(name, text) == expected


def test_territory_is_the_part_of_the_name_and_never_a_guess():
    part = territory("Dinsos Kota Semarang")
    assert ("Dinsos Kota Semarang"[part.start : part.end], part.kind, part.place.code) == (
        "Kota Semarang",
        "city",
        "33.74",
    )
    assert territory("Pemkot Semarang").place.code == "33.74"
    namesake = territory("Dinsos Semarang")
    assert namesake.kind is None
    assert namesake.place is None
    assert territory("Dinas Sosial") is None


def test_a_unit_holds_the_body_that_it_belongs_to():
    assert found("Komisi IX DPR RI meninjau dapur.") == [("Komisi IX DPR RI", "legislature"), ("DPR RI", "legislature")]
    mentions = organizations.find(Document(Article("a", "Biro Umum Pemprov Bali buka.")))
    assert [(m.text, m.rule) for m in mentions] == [
        ("Biro Umum Pemprov Bali", "org.unit"),
        ("Pemprov Bali", INSIDE_BODY),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pimpinan Bulog Cabang Pembantu Kendal hadir.", [("Bulog Cabang Pembantu Kendal", "company")]),
        ("Kepala Suku Dinas (Sudin) Sosial Jakarta Selatan hadir.",
         [("Suku Dinas (Sudin) Sosial Jakarta Selatan", "agency")]),
        ("Wakil Menteri Koperasi Umba Sarira hadir.", []),
        ("Bulog membuka cabang baru.", [("Bulog", "company")]),
    ],
)  # fmt: skip
def test_branches_and_bracketed_short_forms(text, expected):
    assert found(text) == expected


def test_a_party_is_one_body_by_its_short_and_its_long_name():
    assert expand("Golkar") == expand("Partai Golkar") == "Partai Golongan Karya"


def test_units_of_the_police_end_with_their_body():
    names = [name for name, _ in found("Tim Itwasda Polda Bali dan Ditlantas Polda Bali datang.")]
    assert {"Itwasda Polda Bali", "Ditlantas Polda Bali"} <= set(names)
