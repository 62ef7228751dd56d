import pytest

from simpul.read.dateline import dateline


@pytest.mark.parametrize(
    ("text", "publisher", "place"),
    [
        ("REPUBLIKA.CO.ID, DENPASAR -- Dinas Sosial menyiapkan pelatihan.", "Republika", "DENPASAR"),
        ("REPUBLIKA.CO.ID,JAKARTA -- Pemerintah menyiapkan beras.", "Republika", "JAKARTA"),
        ("REPUBLIKA.CO.ID, TANGERANG SELATAN -- Wali kota hadir.", "Republika", "TANGERANG SELATAN"),
        ("REPUBLIKA.CO.ID, BANDUNG-- Pemkot mendata warga.", "Republika", "BANDUNG"),
        ("REPUBLIKA.CO.ID, KUPANG  Badan itu mengirim air.", "Republika", "KUPANG"),
        ("REPUBLIKA.CO.ID, JAKARTA Ketua panitia mengusulkan.", "Republika", "JAKARTA"),
        ("Semarang, ANTARA JATENG - Dinas Sosial melatih warga.", "ANTARA Jateng", "Semarang"),
        ("TEMPO.CO, Jakarta - Kementerian menambah dana.", "Tempo.co", "Jakarta"),
        ("Jakarta (ANTARA) - Kementerian menambah dana.", "ANTARA", "Jakarta"),
        ("Garut, Jawa Barat (ANTARA News) - Menteri meninjau.", "ANTARA", "Garut, Jawa Barat"),
        ("(ANTARA) - Kementerian menambah dana.", "ANTARA", None),
        ("Menggala (Lampost.co) -- Bupati membuka pelatihan.", "Lampung Post", "Menggala"),
        ("Bandar Lampung (\nLampost.co\n)\n— Dinas membuka posko.", "Lampung Post", "Bandar Lampung"),
        ("Liputan6.com, Jakarta - Menteri hadir.", "Liputan6.com", "Jakarta"),
        ("KOMPAS.com - Menteri hadir.", "Kompas.com", None),
        ("JAKARTA, KOMPAS.com - Menteri hadir.", "Kompas.com", "JAKARTA"),
        ("SINGKAWANG, - Wakil menteri hadir.", None, "SINGKAWANG"),
        ("Bandar Lampung, CNN Indonesia - - Pemkot membagi beras.", "CNN Indonesia", "Bandar Lampung"),
        ("jpnn.com, WONOSOBO - Warga desa panen.", "JPNN", "WONOSOBO"),
        ("jpnn.com - JAKARTA - Warga desa panen.", "JPNN", "JAKARTA"),
        ("Merdeka.com - Tim Muda Kota U - 19 hadir.", "Merdeka.com", None),
        ("KONTAN.CO.ID - JAKARTA. Bank itu membuka cabang.", "Kontan", "JAKARTA"),
        ("JAKARTA (Pos Kota) – Gubernur meresmikan rusun.", "Pos Kota", "JAKARTA"),
        ("kabardesa.co.id, Blora - Desa itu membangun embung.", "kabardesa.co.id", "Blora"),
        ("Bandar Lampung , Lampung – Pemkot membagi beras.", None, "Bandar Lampung, Lampung"),
        ("Sukabumi - Jumlah pekerja itu turun.", None, "Sukabumi"),
    ],
)
def test_datelines(text, publisher, place):
    found = dateline(text)
    assert found is not None
    assert (found.publisher, found.place) == (publisher, place)
    assert text[found.end :][:1].isupper()


def test_an_outlet_that_is_known_from_the_record():
    found = dateline("Ambon, Warta Contoh - Kementerian itu membangun rumah.", publisher="Warta Contoh")
    assert found is not None
    assert (found.publisher, found.place) == ("Warta Contoh", "Ambon")
    assert dateline("Ambon, Warta Contoh - Kementerian itu membangun rumah.") is None


@pytest.mark.parametrize(
    "text",
    [
        "Pemerintah Kota (Pemkot) Metro menerima bantuan.",
        "Menteri Sosial (Mensos) - yang baru dilantik - hadir.",
        "Program Keluarga Harapan - disingkat PKH - dicairkan.",
        "Kementerian Kesehatan menggelar rapat.",
        "",
    ],
)
def test_what_is_no_dateline(text):
    assert dateline(text) is None


def test_a_hyphen_inside_a_word_ends_no_dateline():
    found = dateline("Suara.com - Pasangan Ketua-Wakil itu hadir.")
    assert found is not None
    assert (found.publisher, found.place) == ("Suara.com", None)
