import pytest

from simpul.nlp.tokenizer import tokenize


def words(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("di Jl. Melati No. 5", ["di", "Jl.", "Melati", "No.", "5"]),
        ("Kab. Maju, Kec. Makmur, Kel. Baru", ["Kab.", "Maju", ",", "Kec.", "Makmur", ",", "Kel.", "Baru"]),
        ("sebesar Rp4,3 miliar", ["sebesar", "Rp", "4,3", "miliar"]),
        ("Kamis (25/7/2019)", ["Kamis", "(", "25/7/2019", ")"]),
        ("pembinaan-pembinaan rutin", ["pembinaan-pembinaan", "rutin"]),
        ("jumlah UMKM-nya naik", ["jumlah", "UMKM", "-nya", "naik"]),
        ("KOTA -- Dinas", ["KOTA", "--", "Dinas"]),
        ("Sari, S.Sos., M.Si.", ["Sari", ",", "S.Sos.", ",", "M.Si."]),
        ("kepada Lampost.co, kemarin", ["kepada", "Lampost.co", ",", "kemarin"]),
        ("buka https://contoh.id/a?b=1 lalu", ["buka", "https://contoh.id/a?b=1", "lalu"]),
        ("30 orang/kelompok", ["30", "orang", "/", "kelompok"]),
        ("bisa `naik kelas` nanti", ["bisa", "`", "naik", "kelas", "`", "nanti"]),
        ("hari Jum'at ini", ["hari", "Jum'at", "ini"]),
        ("beras 10kg", ["beras", "10", "kg"]),
        ("A. Yani dan M. Noor", ["A.", "Yani", "dan", "M.", "Noor"]),
    ],
)
def test_words_and_signs(text, expected):
    assert words(text) == expected


def test_offsets_point_into_the_text():
    text = "  Wali Kota,\n\nH. Amran:  “Siap!”"
    for token in tokenize(text):
        assert text[token.start : token.end] == token.text
    assert "".join(t.text for t in tokenize(text)) == "".join(text.split())
