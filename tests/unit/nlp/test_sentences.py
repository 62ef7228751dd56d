import pytest

from simpul.model import Article
from simpul.nlp import analyse


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in analyse(Article("a", text)).sentences]


@pytest.mark.parametrize(
    "one",
    [
        '"Kami mulai Senin. Semua sudah siap. Dana ada," kata Camat Rahma Dewi.',
        "Kantornya di Jl. Kenanga No. 7, Kec. Timur, Kab. Sentosa.",
        "Bantuan Rp1.250.000 diterima dr. Lestari, S.Sos., M.Si. di aula.",
        "Peserta mendapat beras, minyak, dll. dari dinas.",
        "Surat dibuat a.n. Kepala Dinas Sosial.",
        '"Mereka (warga binaan, red.) sudah terampil," ujarnya.',
        "KOTA BARU, KABAR.COM -- Dinas Sosial membuka pelatihan.",
        '"Apakah cukup? Tentu belum!" tegasnya.',
    ],
)
def test_one_sentence(one):
    assert sentences(one) == [one]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dana cair. Warga senang.", ["Dana cair.", "Warga senang."]),
        ("Baris satu\nBaris dua", ["Baris satu", "Baris dua"]),
        ('"Kami siap," kata Wati. "Doakan saja."', ['"Kami siap," kata Wati.', '"Doakan saja."']),
        ('"Semua siap." Dinas membuka loket.', ['"Semua siap."', "Dinas membuka loket."]),
        (
            "Bantuan dari Kemensos RI.Kelima desa itu terpencil.",
            ["Bantuan dari Kemensos RI.", "Kelima desa itu terpencil."],
        ),
        ("Peserta dari desa, kota, dll. Mereka belajar.", ["Peserta dari desa, kota, dll.", "Mereka belajar."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_several_sentences(text, expected):
    assert sentences(text) == expected


def test_a_lost_closing_mark_does_not_swallow_what_follows():
    text = 'Diskusi bertajuk "Desa Mandiri, digelar kemarin. Warga hadir.\nCamat senang. Acara usai.'
    assert sentences(text) == [
        'Diskusi bertajuk "Desa Mandiri, digelar kemarin.',
        "Warga hadir.",
        "Camat senang.",
        "Acara usai.",
    ]
