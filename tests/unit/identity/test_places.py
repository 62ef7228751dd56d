"""Names of places: one place or two, and what stays open."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.identity import always
from tests.unit.identity.always import TWICE

from simpul.identity.places import compare

SAME = (
    ("Kab. Kudus", "Kabupaten Kudus"),
    ("Kudus", "Kabupaten Kudus"),
    ("Jatim", "Jawa Timur"),
    ("Provinsi Jawa Timur", "Jatim"),
    ("Sulsel", "Sulawesi Selatan"),
    ("Babel", "Provinsi Kepulauan Bangka Belitung"),
    ("Ujung Pandang", "Makassar"),
    ("Ujung Pandang", "Kota Makassar"),
    ("Jogja", "Yogyakarta"),
    ("Kota Jogja", "Kota Yogyakarta"),
    ("DIY", "Daerah Istimewa Yogyakarta"),
    ("DI Yogyakarta", "DIY"),
    ("West Java", "Jawa Barat"),
    ("Central Java Province", "Jateng"),
    ("Semarang City", "Kota Semarang"),
    ("Solo", "Kota Surakarta"),
    ("Solo", "Surakarta"),
    ("Jakarta", "DKI Jakarta"),
    ("DKJ", "Daerah Khusus Jakarta"),
    ("Jakbar", "Kota Administrasi Jakarta Barat"),
    ("Banjar, Jawa Barat", "Kota Banjar"),
    ("Desa Sukamaju", "Ds. Sukamaju"),
    ("Desa Sukamaju, Kecamatan Cilawu, Garut", "Desa Sukamaju, Kec. Cilawu, Kabupaten Garut"),
    ("Desa Sukamaju Kecamatan Cilawu", "Desa Sukamaju, Kec. Cilawu"),
    ("Kecamatan Ngaliyan", "Kec. Ngaliyan, Kota Semarang"),
    ("Kelurahan Ngaliyan, Kota Semarang", "Kel. Ngaliyan, Kecamatan Ngaliyan"),
    ("Pasar Johar", "Pasar Johar Semarang"),
    ("GOR Jatidiri", "Gelanggang Olahraga Jatidiri"),
    ("Jl. Pemuda", "Jalan Pemuda"),
    ("Jalan Jenderal Sudirman", "Jl. Jend. Soedirman"),
    ("Jalan Sudirman", "Jl. Jend. Sudirman"),
    ("Bandara Ahmad Yani", "Bandar Udara Internasional Jenderal Ahmad Yani Semarang"),
    ("Bandara Ahmad Yani", "Bandara A. Yani"),
    ("Simpang Lima", "Simpanglima Semarang"),
    ("Tulangbawang", "Kabupaten Tulang Bawang"),
    ("Sumatra Utara", "Sumatera Utara"),
    ("Sumut", "North Sumatra"),
    ("Kotamadya Semarang", "Kota Semarang"),
    ("Kota Tangerang Selatan", "Tangsel"),
    ("Alun-Alun Kudus", "Alun-alun Kabupaten Kudus"),
    ("Balai Kota Semarang", "Balaikota Semarang"),
    ("Kepri", "Provinsi Kepulauan Riau"),
    ("NTB", "Nusa Tenggara Barat"),
    ("Kabupaten Sukoharjo", "Kab Sukohardjo"),
    ("Stadion Jatidiri", "Stadion Jatidiri Semarang"),
    ("Stasiun Tawang", "Stasiun Semarang Tawang"),
    ("Kabupaten Sleman, DIY", "Sleman"),
    ("Banyumas", "Kabupaten Banyumas"),
    ("Kabupaten Administrasi Kepulauan Seribu", "Kepulauan Seribu"),
    ("Pulau Jawa", "Jawa"),
    ("Tiongkok", "China"),
    ("Kabupaten Mempawah", "Kabupaten Pontianak"),
    ("Aceh", "NAD"),
    ("Terminal Mangkang", "Terminal Tipe A Mangkang"),
    ("Kab. Semarang, Jawa Tengah", "Kabupaten Semarang"),
    ("Kota Semarang, Jateng", "Kota Semarang"),
    ("Prov. Jateng", "Jawa Tengah"),
    ("Propinsi Jawa Barat", "Jabar"),
    ("Kabupaten Tapanuli Tengah", "Tapteng"),
    ("Kab. Kukar", "Kutai Kartanegara"),
    ("Kota Banda Aceh", "Banda Aceh"),
    ("Kabupaten Lampung Selatan", "Lamsel"),
    ("Jakarta Selatan", "Jaksel"),
    ("Kota Jakarta Selatan", "Kota Administrasi Jakarta Selatan"),
    ("Kabupaten Bogor", "Kab. Bogor"),
    ("Sumatra Barat", "Sumbar"),
    ("Sumatera Selatan", "Sumsel"),
    ("Nusa Tenggara Timur", "NTT"),
    ("Bali", "Provinsi Bali"),
    ("Kabupaten Gunungkidul", "Gunung Kidul"),
    ("Kulonprogo", "Kabupaten Kulon Progo"),
    ("Kecamatan Tembalang", "Kec. Tembalang"),
    ("Kec. Tembalang, Kota Semarang", "Kecamatan Tembalang"),
    ("Kecamatan Depok, Sleman", "Kapanewon Depok, Kabupaten Sleman"),
    ("Kemantren Gondokusuman", "Kecamatan Gondokusuman"),
    ("Kelurahan Pekunden", "Kel. Pekunden"),
    ("Desa Mranggen, Demak", "Desa Mranggen, Kabupaten Demak"),
    ("Jl Pahlawan", "Jalan Pahlawan"),
    ("Jalan MT Haryono", "Jl. M.T. Haryono"),
    ("Jalan Jend. Ahmad Yani", "Jl A Yani"),
    ("Jl. Imam Bonjol No. 12", "Jalan Imam Bonjol 12"),
    ("Jalan Tol Semarang-Solo", "Tol Semarang-Solo"),
    ("Tol Trans Jawa", "Jalan Tol Trans-Jawa"),
    ("Stadion Gelora Bung Karno", "GBK"),
    ("Stadion Utama Gelora Bung Karno", "SUGBK"),
    ("Stadion Manahan", "Stadion Manahan Solo"),
    ("Bandara Soekarno-Hatta", "Bandara Soetta"),
    ("Bandara Internasional Yogyakarta", "Yogyakarta International Airport"),
    ("Bandara Adi Soemarmo", "Bandara Adisumarmo"),
    ("Bandara Juanda", "Bandara Internasional Juanda Surabaya"),
    ("Pelabuhan Tanjung Emas", "Pelabuhan Tanjung Emas Semarang"),
    ("Stasiun Poncol", "Stasiun Semarang Poncol"),
    ("Pasar Tanah Abang", "Ps. Tanah Abang"),
    ("Pasar Induk Kramat Jati", "Pasar Induk Kramatjati"),
    ("Masjid Agung Jawa Tengah", "MAJT"),
    ("Masjid Istiqlal", "Masjid Istiqlal Jakarta"),
    ("Gereja Katedral Jakarta", "Katedral Jakarta"),
    ("Lapangan Simpang Lima", "Simpang Lima Semarang"),
    ("Gunung Merapi", "Merapi"),
    ("Gunung Semeru", "Semeru"),
    ("Sungai Bengawan Solo", "Bengawan Solo"),
    ("Kali Ciliwung", "Sungai Ciliwung"),
    ("Lokalisasi Sunan Kuning", "Sunan Kuning"),
    ("GOR Tri Lomba Juang", "Gelanggang Olahraga Tri Lomba Juang"),
    ("Gedung Lawang Sewu", "Lawang Sewu"),
    ("Balai Kota Solo", "Balaikota Surakarta"),
    ("Kantor Gubernur Jawa Tengah", "Kantor Gubernur Jateng"),
    ("Rumah Dinas Wali Kota Semarang", "Rumah Dinas Walikota Semarang"),
    ("Gedung DPRD Jateng", "Gedung DPRD Provinsi Jawa Tengah"),
    ("Lapas Kedungpane", "Lembaga Pemasyarakatan Kedungpane"),
    ("Hotel Grand Candi", "Hotel Grand Candi Semarang"),
    ("Indonesia", "Republik Indonesia"),
    ("Amerika Serikat", "AS"),
    ("Korea Selatan", "Korsel"),
    ("Kota Tanjungpinang", "Tanjung Pinang"),
    ("Kota Pematangsiantar", "Pematang Siantar"),
    ("Kabupaten Labuhan Batu", "Kabupaten Labuhanbatu"),
    ("Kab. Kepulauan Meranti", "Meranti"),
    ("Tanah Laut", "Kabupaten Tanah Laut"),
    ("IKN", "Ibu Kota Nusantara"),
    ("Kota Surabaya", "Soerabaja"),
    ("Kotamobagu", "Kota Kotamobagu"),
    ("Taman Bungkul", "Taman Bungkul Surabaya"),
    ("SMAN 1 Semarang", "SMA Negeri 1 Semarang"),
    ("Jembatan Suramadu", "Suramadu"),
    ("Jembatan Ampera", "Jembatan Ampera Palembang"),
    ("Pantai Marina", "Pantai Marina Semarang"),
    ("TPA Jatibarang", "Tempat Pembuangan Akhir Jatibarang"),
    ("Rusunawa Kudu", "Rumah Susun Kudu"),
    ("Kepulauan Seribu", "Kabupaten Kepulauan Seribu"),
)
DIFFERENT = (
    ("Kota Semarang", "Kabupaten Semarang"),
    ("Kota Yogyakarta", "DIY"),
    ("Semarang Regency", "Kota Semarang"),
    ("Jakarta Barat", "Jakarta Timur"),
    ("Bandung", "Kabupaten Bandung Barat"),
    ("Riau", "Kepulauan Riau"),
    ("Provinsi Jambi", "Kota Jambi"),
    ("Desa Sukamaju, Kecamatan Cilawu", "Desa Sukamaju, Kecamatan Cikalong"),
    ("Kelurahan Ngaliyan", "Kecamatan Ngaliyan"),
    ("Pasar Johar", "Pasar Bulu"),
    ("Tulang Bawang", "Tulang Bawang Barat"),
    ("Kota Tangerang", "Tangsel"),
    ("Balai Kota Semarang", "Kota Semarang"),
    ("NTB", "NTT"),
    ("Gunung Merapi", "Gunung Merbabu"),
    ("Kota Kediri", "Kabupaten Kediri"),
    ("RSUD Kota Semarang", "RSUD Kabupaten Semarang"),
    ("Kelurahan Sukabumi I", "Kelurahan Sukabumi II"),
    ("Kecamatan Kota Kudus", "Kabupaten Kudus"),
    ("Kabupaten Aceh Barat", "Kabupaten Aceh Barat Daya"),
    ("Jakarta", "Jakarta Pusat"),
    ("Kabupaten Bekasi", "Kota Bekasi"),
    ("Kota Malang", "Kab Malang"),
    ("Malang", "Kota Batu"),
    ("Papua Barat", "Papua Barat Daya"),
    ("Papua", "Papua Tengah"),
    ("Kecamatan Tembalang", "Kelurahan Tembalang"),
    ("Kecamatan Banyumanik", "Kecamatan Tembalang"),
    ("Desa Karanganyar", "Desa Karangayu"),
    ("Desa Mranggen, Demak", "Desa Mranggen, Sukoharjo"),
    ("RW 05 Kelurahan Pekunden", "RW 06 Kelurahan Pekunden"),
    ("RT 01 RW 05", "RT 02 RW 05"),
    ("Dusun I", "Dusun II"),
    ("Jl. Pahlawan", "Jl. Pandanaran"),
    ("Jl. Imam Bonjol No. 12", "Jalan Imam Bonjol No. 21"),
    ("Tol Semarang-Solo", "Tol Semarang-Batang"),
    ("Stadion Manahan", "Stadion Sriwedari"),
    ("Bandara Juanda", "Bandara Ngurah Rai"),
    ("Pelabuhan Tanjung Emas", "Pelabuhan Tanjung Perak"),
    ("Stasiun Tawang", "Stasiun Poncol"),
    ("Terminal Terboyo", "Terminal Mangkang"),
    ("Candi Prambanan", "Candi Borobudur"),
    ("Danau Toba", "Danau Singkarak"),
    ("Waduk Jatibarang", "Waduk Jatigede"),
    ("Lokalisasi Sunan Kuning", "Resosialisasi Argorejo"),
    ("Korea Selatan", "Korea Utara"),
    ("Bangka", "Belitung"),
    ("Puskesmas Pandanaran", "Puskesmas Halmahera"),
    ("Kabupaten Sorong", "Kota Sorong"),
    ("Kab. Kupang", "Kota Kupang"),
)
MAYBE = (
    ("Semarang", "Kota Semarang"),
    ("Semarang", "Kabupaten Semarang"),
    ("Irian Jaya", "Papua"),
    ("Jogja", "DIY"),
    ("Kota Bandung", "Bandung, Jawa Barat"),
    ("Jambi", "Kota Jambi"),
    ("Desa Sukamaju", "Desa Sukamaju, Kecamatan Cilawu"),
    ("Jalan Pemuda", "Jalan Pemuda Semarang"),
    ("Danau Toba", "Toba"),
    ("Candi Borobudur", "Borobudur"),
    ("Banyumas", "Kecamatan Banyumas"),
    ("Pulau Bali", "Bali"),
    ("Alun-alun Kota Semarang", "Alun-Alun Semarang"),
    ("Kota Bandung", "Bandoeng"),
    ("Kampung Pelangi", "Kampung Pelangi Semarang"),
)

NAMES = tuple(sorted({name for pair in SAME + DIFFERENT + MAYBE for name in pair}))


@pytest.mark.parametrize(("left", "right"), SAME)
def test_one_place_written_in_two_ways(left: str, right: str) -> None:
    assert compare(left, right).verdict == "same"


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_two_places_with_names_alike(left: str, right: str) -> None:
    assert compare(left, right).verdict == "different"


@pytest.mark.parametrize(("left", "right"), MAYBE)
def test_names_that_leave_it_open(left: str, right: str) -> None:
    assert compare(left, right).verdict == "maybe"


@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
@settings(max_examples=300, deadline=None)
def test_the_order_of_the_names_does_not_count(left: str, right: str) -> None:
    assert compare(left, right) == compare(right, left)


@given(st.sampled_from(NAMES))
@settings(max_examples=200, deadline=None)
def test_case_spaces_and_signs_at_the_end_do_not_count(name: str) -> None:
    always.case_spaces_and_signs_at_the_end_do_not_count(compare, name)


@given(st.text(max_size=40), st.text(max_size=40))
@settings(max_examples=200, deadline=None)
def test_any_text_is_compared(left: str, right: str) -> None:
    always.any_text_is_compared(compare, left, right)


TOWNS = ("Kota {}", "{} Kota", "{} City", "Kodya {}", "{} (kota)", "Kotamadya {}, Indonesia")
REGENCIES = ("Kabupaten {}", "Kab. {}", "{} Kabupaten", "{} Regency", "{} (Kab.)")


@pytest.mark.parametrize("town", TOWNS)
@pytest.mark.parametrize("regency", REGENCIES)
def test_a_town_is_never_the_regency_of_its_name(town: str, regency: str) -> None:
    for name in TWICE:
        assert compare(town.format(name), regency.format(name)).verdict == "different", name


@pytest.mark.parametrize(
    "inner", ["Kecamatan Ngaliyan, {} {}", "Desa Karangrejo, {} {}", "Alun-alun {} {}", "Pasar Sukasari {} {}"]
)
def test_nor_is_what_lies_in_it(inner: str) -> None:
    for name in TWICE:
        assert compare(inner.format("Kota", name), inner.format("Kabupaten", name)).verdict == "different", name


def test_a_bare_name_of_both_stays_open() -> None:
    for name in TWICE:
        assert compare(name, f"Kota {name}").verdict == "maybe", name
        assert compare(name, f"Kabupaten {name}").verdict == "maybe", name


def test_reasons_tell_the_place_or_the_change_of_name() -> None:
    assert compare("Kab. Kudus", "Kudus").why == ("one place: Kabupaten Kudus",)
    assert compare("Ujung Pandang", "Makassar").why == ("all parts meet", "renamed PP 86/1999")
    assert compare("Kota Tegal", "Kabupaten Tegal").why == ("level differs: kabupaten / kota",)
