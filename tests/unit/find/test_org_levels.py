"""The level of government that a body's name tells by itself."""

import pytest

from simpul.data import lexicon
from simpul.find.org_names import level, one_of_many


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("DPR", "pusat"),
        ("MPR", "pusat"),
        ("Komisi IX DPR", "pusat"),
        ("Fraksi PKS DPRD Kota Depok", "kota"),
        ("DPRD", None),
        ("Kejaksaan Agung", "pusat"),
        ("Bareskrim Polri", "pusat"),
        ("Badan Standardisasi Nasional", "pusat"),
        ("Badan Meteorologi Klimatologi dan Geofisika", "pusat"),
        ("Badan Narkotika Nasional Kota Tegal", "kota"),
        ("BNNP", "provinsi"),
        ("Polda Metro Jaya", "provinsi"),
        ("Polda Jambi", "provinsi"),
        ("Kejati Bali", "provinsi"),
        ("Pengadilan Tinggi Makassar", "provinsi"),
        ("Kanwil DJP Jawa Tengah II", "provinsi"),
        ("Kanwil Kemenag Lampung", "provinsi"),
        ("Kantor Kementerian Agama Kabupaten Demak", "kabupaten"),
        ("Kemenag Demak", "kabupaten"),
        ("Kejari Lampung Barat", "kabupaten"),
        ("Kejari Jambi", "kota"),
        ("Kejari Semarang", None),
        ("Kodim 0733 Kota Semarang", "kota"),
        ("Kodim 0426 Tulang Bawang", "kabupaten"),
        ("Polsek Sukolilo Surabaya", "kecamatan"),
        ("Koramil 05 Menggala", "kecamatan"),
        ("UPTD Kecamatan Palas", "kecamatan"),
        ("Puskesmas Tembok Dukuh Surabaya", "kota"),
        ("Karang Taruna Kelurahan Pudak Raya", "kelurahan"),
        ("Karang Taruna Desa Pudak Raya", "desa"),
    ],
)
def test_levels_by_name(name, expected):
    assert level(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Polres Mojokerto", "kabupaten"),
        ("Polres Mojokerto Kota", "kota"),
        ("Polres Metro Bekasi", "kabupaten"),
        ("Polresta Malang Kota", "kota"),
        ("Polrestabes Semarang", "kota"),
        ("Polres Gorontalo", "kabupaten"),
        ("Polres Banjar", None),  # a city in West Java, a regency in South Kalimantan
        ("Satreskrim Polres Mojokerto", "kabupaten"),
    ],
)
def test_the_police_call_the_city_of_two_namesakes_kota(name, expected):
    assert level(name) == expected
    assert level(name, "Warga Kota Mojokerto dan Kota Bekasi datang.") == expected


@pytest.mark.parametrize(
    "name",
    [
        "Lantamal XI Merauke",
        "BPOM Palembang",
        "Balai Besar POM Surabaya",
        "RSUD Dr. Soetomo Surabaya",
        "RSUD Menggala Lampung",
        "SPPG Kota Batam",
        "Kementerian Pertahanan Rusia",
        "Kabinet Turki",
        "Dinas Luar Negeri",
    ],
)
def test_a_seat_a_kitchen_and_another_country_tell_no_level(name):
    assert level(name) is None


def test_a_hospital_called_by_its_place_has_its_level():
    assert level("RSUD Siak") == "kabupaten"
    assert level("RSUD Kabupaten Siak") == "kabupaten"


def test_a_unit_of_a_party_has_no_level_of_a_public_body():
    assert level("DPP KPK") is None


@pytest.mark.parametrize(
    ("name", "many"),
    [
        ("Dinas Kesehatan", True),
        ("pemkab", True),
        ("Polsek Sukaraja", True),
        ("Kanwil HAM", True),
        ("SPPG Kebumen", True),
        ("Dinsos Semarang", True),
        ("BLK Palu", False),
        ("Pemerintah Malaysia", False),
        ("Pemkab Demak", False),
        ("Polda Metro Jaya", False),
        ("Kementerian Sosial", False),
    ],
)
def test_a_level_alone_does_not_make_it_one_body(name, many):
    assert one_of_many(name, level(name)) is many


def test_the_lexicon_holds_known_ways_and_levels():
    rows = lexicon("org_levels")
    told = {"whole", "starts", "ends"}
    assert {row["how"] for row in rows} == told | {"twins", "local", "seat", "lies", "unit"}
    levels = {"pusat", "provinsi", "kabupaten", "kota", "kecamatan", "kelurahan", "desa"}
    assert all((row["level"] in levels) == (row["how"] in told) for row in rows)
    assert all(bool(row["end"]) == (row["how"] == "ends") for row in rows)
