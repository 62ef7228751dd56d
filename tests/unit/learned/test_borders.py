import pytest

from simpul.learned.borders import tidied
from simpul.model import Mention


def tidy(text: str, tagged: str) -> str | None:
    start = text.index(tagged)
    found = tidied(text, Mention(start, start + len(tagged), tagged, "Program"))
    assert found is None or text[found.start : found.end] == found.text
    return found.text if found else None


@pytest.mark.parametrize(
    ("text", "tagged", "kept"),
    [
        ("Ada program-program desa", "program-", "program-program"),
        ("Hasil uji lab-nya keluar", "uji lab-", "uji lab"),
        ("pemeriksaan 1.500 warga", "pemeriksaan 1.", "pemeriksaan 1.500"),
        ("Kartu Panen (KP) dibagikan", "Kartu Panen (KP", "Kartu Panen (KP)"),
        ("Kartu Panen (KP) dibagikan", "Kartu Panen (", "Kartu Panen"),
        ("Kartu Panen (KP) dibagikan", "KP)", "KP"),
        ("lomba (lari, renang) dan bazar", "lomba (lari, renang) dan", "lomba (lari, renang)"),
        ('menyusun "daftar periksa", katanya', '"daftar periksa",', "daftar periksa"),
        ("rumah singgah bagi warga", "rumah singgah bagi", "rumah singgah"),
        ("petani dan nelayan", "petani dan", "petani"),
        ("program Panen\nBazar Desa", "program Panen\nBazar Desa", "program Panen"),
        ("diskon 20% itu", "diskon 20%", "diskon 20%"),
        ("beras tahap kedua dibagi", "beras tahap", "beras tahap kedua"),
        ("beras tahap kedua dibagi", "beras tahap kedua", "beras tahap kedua"),
        ("Perda tahun 2030 itu", "Perda tahun", "Perda tahun 2030"),
        ("kursus angkatan ke-3 itu", "kursus angkatan", "kursus angkatan ke-3"),
        ("beras tahap ini", "beras tahap", "beras tahap"),
        ("para warga kedua desa", "warga kedua", "warga"),
        ("bagi para siswa", "para", None),
        ("tiba; (", "(", None),
    ],
)
def test_a_phrase_begins_and_ends_at_whole_words_and_brackets(text: str, tagged: str, kept: str | None) -> None:
    assert tidy(text, tagged) == kept
