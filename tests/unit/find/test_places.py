import pytest

from simpul.find import places
from simpul.find.finders import proposed_by
from simpul.find.overlaps import INSIDE_ORGANIZATION
from simpul.find.place_heads import bare
from simpul.model import Article, Document


def found(text):
    return [(m.text, m.kind) for m in proposed_by(places.find, Document(Article("a", text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pelatihan itu digelar di Kabupaten Semarang.", [("Kabupaten Semarang", "regency")]),
        ("Warga Kota Metro menerima bantuan.", [("Kota Metro", "city")]),
        ("Bantuan tiba di Jawa Tengah kemarin.", [("Jawa Tengah", "province")]),
        ("Panen raya di Tulangbawang berjalan baik.", [("Tulangbawang", "regency")]),
        ("SEMARANG, Kabar Kita - Pasar itu ramai.", [("SEMARANG", None)]),
        ("Wali Kota Solo menyambut tamu.", [("Solo", "city")]),
        ("Ia berangkat ke Jepang.", [("Jepang", "country")]),
        ("Banjir di Pulau Sumba surut.", [("Pulau Sumba", "other")]),
        ("Sidang digelar di Gedung Serbaguna Kartini.", [("Gedung Serbaguna Kartini", "facility")]),
        ("Rumahnya di Jl. Pemuda.", [("Jl. Pemuda", "facility")]),
    ],
)
def test_single_names(text, expected):
    assert found(text) == expected


def test_a_chain_of_territories():
    text = "Acara di Desa Sukamaju, Kecamatan Ungaran Barat, Kabupaten Semarang, Jawa Tengah."
    assert found(text) == [
        ("Desa Sukamaju", "village"),
        ("Kecamatan Ungaran Barat", "district"),
        ("Kabupaten Semarang", "regency"),
        ("Jawa Tengah", "province"),
    ]


def test_a_list_shares_its_head_word():
    text = "Beras dibagikan di Kecamatan Sukau, Belalau, dan Sekincau."
    assert found(text) == [("Kecamatan Sukau", "district"), ("Belalau", "district"), ("Sekincau", "district")]


def test_a_village_may_be_repeated_without_its_head_word():
    text = "Warga Desa Karangsari senang. Jalan menuju Karangsari sudah diperbaiki."
    assert ("Karangsari", "village") in found(text)


def test_a_bare_district_needs_its_regency_in_the_text():
    assert ("Kalianda", "district") in found("Pos dibuka di Kalianda, Lampung Selatan.")
    assert found("Pos dibuka di Kalianda.") == []


def test_an_unknown_name_before_a_known_place():
    assert found("Rapat berlangsung di Mawar Merah Hotel, Jakarta.") == [
        ("Mawar Merah Hotel", "facility"),
        ("Jakarta", "province"),
    ]
    assert found("Rumah itu berdiri di Kebon Anyar, Bandung.")[0] == ("Kebon Anyar", "other")


def test_personal_names_and_everyday_words_are_no_places():
    assert found("Menurut Sinta Malang Wijaya, kerja keras penting.") == []
    assert found("Bima Sena tertawa.") == []
    assert found("Batu itu besar.") == []


def test_a_place_inside_a_public_body_is_flagged_and_others_are_not_mentioned():
    text = "Dinas Kesehatan Kota Metro bekerja sama dengan Universitas Jember."
    mentions = proposed_by(places.find, Document(Article("a", text)))
    assert [(m.text, m.kind, m.rule) for m in mentions] == [("Kota Metro", "city", INSIDE_ORGANIZATION)]


def test_a_province_inside_a_body_is_named_without_its_head_word():
    mentions = proposed_by(places.find, Document(Article("a", "Dinas Sosial Provinsi Bali membuka posko.")))
    assert [m.text for m in mentions] == ["Bali"]


def test_offsets_point_into_the_text_and_come_sorted():
    text = "Di Kota Tegal dan Kabupaten Brebes, Pemprov Jateng membangun Pasar Induk."
    mentions = proposed_by(places.find, Document(Article("a", text)))
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rapat di Wisma Kencana, Menteng, Jakarta.", ["Wisma Kencana", "Menteng", "Jakarta"]),
        ("Ia tinggal di Desa Wisata.", []),
        ("Upacara di Pendopo Rumah Dinas Bupati Demak.", ["Pendopo Rumah Dinas Bupati Demak"]),
        ("Pusatnya di Gianyar Bali.", ["Gianyar", "Bali"]),
        ("Liwa, Kabar Kita - Harga naik.", ["Liwa"]),
    ],
)
def test_names_in_a_row(text, expected):
    assert [t for t, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jembatan di Pekon Way Batang ambruk.", ["Pekon Way Batang"]),
        ("Warga Kampung Harum Manis Jaya Abadi senang.", ["Kampung Harum Manis Jaya Abadi"]),
        ("Dana Desa Sukaharum Rp375 juta terserap.", ["Desa Sukaharum"]),
        ("Kereta berhenti di Stasiun KA Bekasi Timur.", ["Stasiun KA Bekasi Timur"]),
        ("Sidang dibuka di Gedung R.S. Wiratama.", ["Gedung R.S. Wiratama"]),
        ("Dapurnya di Jalan Ir.H.Wiratama No. 12.", ["Jalan Ir.H.Wiratama No. 12"]),
        ("Pedagang Pasar Melati Dan Pasar Kenanga pindah.", ["Pasar Melati", "Pasar Kenanga"]),
        ("Perbaikan jalan Warusari – Kebonrejo dimulai.", ["jalan Warusari – Kebonrejo"]),
        ("Rapat di Kantor Pusat selesai.", []),
        ("Kapal itu menuju Afrika Timur.", ["Afrika Timur"]),
        ("Guru se-Kabupaten Demak berkumpul.", ["Kabupaten Demak"]),
        ("Polisi menahan tersangka AS kemarin.", []),
        ("Ekspor ke AS naik.", ["AS"]),
        ("Rapat di Wisma Kencana, Senayan Jakarta.", ["Wisma Kencana", "Senayan", "Jakarta"]),
        ("Warga Wisma Kencana, Bandar Lampung, senang.", ["Wisma Kencana", "Bandar Lampung"]),
    ],
)
def test_names_are_taken_whole(text, expected):
    assert [t for t, _ in found(text)] == expected


def test_a_building_behind_a_bodys_name_is_a_place():
    assert ("NasDem Tower", "facility") in found("Partai NasDem berapat di NasDem Tower, Jakarta Pusat.")


@pytest.mark.parametrize("text", ["Kecamatan", "Alun Alun", "Utara", "Kota"])
def test_head_words_alone_are_no_names(text):
    assert bare(text)


@pytest.mark.parametrize("text", ["Kecamatan Bergas", "Alun Alun Demak", "Bali"])
def test_names_are_more_than_head_words(text):
    assert not bare(text)
