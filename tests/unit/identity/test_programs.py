"""Names of programmes: national ones by the open list, described ones by head, object, group, numbers and territory."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.identity.programs import compare, parse
from simpul.identity.short_forms import spelled_out

SAME = [
    ("Program Keluarga Harapan (PKH)", "PKH"),
    ("bansos PKH", "Program Keluarga Harapan"),
    ("PKH Kemensos", "PKH"),
    ("Makan Bergizi Gratis", "Program MBG"),
    ("Free Nutritious Meals", "MBG"),
    ("Bantuan Langsung Tunai (BLT) BBM", "BLT BBM"),
    ("Bantuan Pangan Nontunai", "Program Sembako"),
    ("rehab RTLH", "bedah rumah"),
    ("Program 3 Juta Rumah", "Program Tiga Juta Rumah"),
    ("pelatihan menjahit bagi PSK", "pelatihan keterampilan menjahit untuk pekerja seks komersial"),
    ("kursus komputer untuk anak-anak jalanan", "pelatihan komputer bagi anak jalanan"),
    ("Diklat UMKM", "pelatihan bagi pelaku usaha mikro, kecil, dan menengah"),
    ("pembagian sembako", "bantuan paket sembako"),
    ("bagi-bagi masker", "pembagian masker"),
    ("penanaman 1.000 pohon", "tanam seribu pohon"),
    ("sosialisasi cegah stunting", "penyuluhan pencegahan stunting"),
    ("wajib belajar dua belas tahun", "Wajib Belajar 12 Tahun"),
    ("bansos Rp 600 ribu", "bansos Rp600.000"),
    ("Prakerja gelombang II", "Kartu Prakerja Gelombang ke-2"),
    ("Job Fair Kota Solo 2023", "bursa kerja Kota Surakarta tahun 2023"),
    ("Gelar Budaya Pesisir Utara", "GBPU"),
    ("vaksinasi COVID-19", "vaksinasi covid"),
    ("pelatihan kewirausahan", "pelatihan kewirausahaan"),
]
MAYBE = [
    ("pelatihan menjahit bagi PSK", "pelatihan menjahit"),
    ("BLT", "BLT Dana Desa"),
    ("Raskin", "BPNT"),
    ("Festival Bahari", "Festival Bahari 2023"),
    ("Job Fair Semarang", "Job Fair Kota Semarang"),
    ("pembinaan UMKM", "pendampingan UMKM"),
]
DIFFERENT = [
    ("pelatihan menjahit", "pelatihan memasak"),
    ("PKH", "BPNT"),
    ("KIP", "KIP Kuliah Merdeka"),
    ("Kota Semarang", "Job Fair Kota Semarang"),
    ("BLT BBM", "BLT Dana Desa"),
    ("Festival Bahari 2023", "Festival Bahari 2024"),
    ("Prakerja gelombang 1", "Prakerja gelombang 2"),
    ("Job Fair Kota Semarang", "Job Fair Kabupaten Semarang"),
    ("tol Semarang-Demak", "tol Semarang-Solo"),
    ("pelatihan bagi eks PSK", "pelatihan bagi PSK"),
    ("pelatihan pendidik", "pelatihan pendidikan"),
    ("bantuan pertanian", "bantuan petani"),
    ("pelatihan pemasaran", "pelatihan pasar"),
    ("Festival Teluk Palu", "Festival Teluk Tomini"),
    ("pelatihan las", "pelatihan literasi anak sekolah"),
    ("bantuan beras 5 kg", "bantuan beras 10 kg"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_one_programme_in_two_wordings(left: str, right: str) -> None:
    assert compare(left, right).verdict == "same"


@pytest.mark.parametrize(("left", "right"), MAYBE)
def test_names_that_leave_it_open(left: str, right: str) -> None:
    assert compare(left, right).verdict == "maybe"


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_two_programmes(left: str, right: str) -> None:
    assert compare(left, right).verdict == "different"


def test_reasons_name_what_met_or_clashed() -> None:
    assert compare("BPNT", "Program Sembako").why == (
        "one national programme: Program Sembako (renamed: BPNT until 2019, Program Sembako since 2020)",
    )
    assert compare("Lomba Desa 2023", "Lomba Desa 2024").why == ("years differ: 2023 / 2024",)
    assert compare("pelatihan las", "pelatihan batik").why == ("words differ: pengelasan / membatik",)


def test_the_parts_of_a_name() -> None:
    parts = parse("Pelatihan menjahit untuk PSK di Kota Semarang gelombang II tahun 2023")
    assert parts.words == {"pelatihan", "menjahit", "pekerja", "seks", "komersial"}
    assert parts.numbers == {("gelombang", "2")}
    assert parts.years == {"2023"}
    assert [place.codes for place in parts.places] == [{"33.74"}]
    assert parse("penyaluran bansos PKH").codes == {"pkh"}


def test_a_name_of_general_words_alone_keeps_them() -> None:
    assert compare("program", "kegiatan").verdict == "different"
    assert compare("bantuan sosial", "bansos").verdict == "same"
    assert compare("", "PKH").verdict == "different"
    assert compare("?", "!").verdict == "different"


def test_short_forms_that_the_other_name_spells_out() -> None:
    other = ("gelar", "budaya", "dan", "seni", "pesisir")
    assert spelled_out(("gbs",), other, {"dan"}) == ("gelar", "budaya", "seni")
    assert spelled_out(("gebuxen",), other, {"dan"}) == ("gebuxen",)
    assert spelled_out(("gebuse",), other, {"dan"}) == ("gelar", "budaya", "seni")
    assert spelled_out(("gerpesir",), ("gerakan", "warga", "pesisir"), ()) == ("gerpesir",)
    assert spelled_out(("gersisir",), ("gerakan", "warga", "pesisir"), ()) == ("gerakan", "warga", "pesisir")
    assert spelled_out(("pelatihan", "k", "3"), ("keselamatan", "dan", "kesehatan", "kerja"), {"dan"})[1:] == (
        "keselamatan",
        "kesehatan",
        "kerja",
    )
    assert spelled_out(("gbx", "seni"), other, {"dan"}) == ("gbx", "seni")


PHRASES = """
pelatihan menjahit|bagi PSK|PKH|BLT|Dana Desa|BBM|Kota Semarang|Kabupaten Semarang|Demak|2023|2024|gelombang 1
gelombang II|untuk UMKM|sembako|GBP|gelar budaya pesisir|program|eks|sosialisasi|penyuluhan|ke-2
pertama|Solo-Demak|bantuan|(BLT)
"""
WORDS = st.sampled_from([phrase for line in PHRASES.strip().split("\n") for phrase in line.split("|")])
NAMES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


@given(NAMES, NAMES)
@settings(max_examples=300, deadline=None)
def test_the_order_of_two_names_never_counts(left: str, right: str) -> None:
    assert compare(left, right).verdict == compare(right, left).verdict


@given(NAMES)
@settings(max_examples=200, deadline=None)
def test_case_spaces_and_signs_at_the_end_never_count(name: str) -> None:
    assert compare(name, name).verdict == "same"
    assert compare(name, f"  {name.upper().replace(' ', '  ')} . ").verdict == "same"
