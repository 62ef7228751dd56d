import pytest

from simpul.nlp.quotes import quoted_stretches


def stretches(text: str) -> list[str]:
    return [text[s.start : s.end] for s in quoted_stretches(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Kami siap," kata Wati.', ["Kami siap,"]),
        ("“Kami siap,” kata Wati.", ["Kami siap,"]),
        ("“ Kami siap , ” kata Wati .", [" Kami siap , "]),
        ("''Kami siap,'' kata Wati.", ["Kami siap,"]),
        ('“ Kami siap, "katanya.', [" Kami siap, "]),
        ("'Kami siap membantu,' kata Wati.", ["Kami siap membantu,"]),
        ("?Kami siap membantu,? kata Wati.", ["Kami siap membantu,"]),
        ('"Program "Desa Cerdas" lanjut," kata Wati.', ['Program "Desa Cerdas" lanjut,']),
        ('Ia hadir. "Kami siap, kata Wati. Acara usai.', ["Kami siap"]),
        ('Ia hadir. Kami siap membantu," kata Wati.', ["Kami siap membantu,"]),
        ('Tajuk "Tanpa Akhir di aula.\nBaris lain.', []),
        ("Tak ada tanda petik.", []),
    ],
)
def test_quoted_stretches(text, expected):
    assert stretches(text) == expected
