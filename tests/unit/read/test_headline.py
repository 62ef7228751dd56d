import pytest

from simpul.read.headline import opening, outlet_span

BODY = "Pemerintah Kota Madiun melatih ratusan warga menjahit selama lima hari di balai latihan kerja setempat."


def test_headline_date_line_and_dateline():
    found = opening(f"Pemkot Madiun Latih Warga Menjahit\n\nSelasa, 26 Mei 2026 | 23:31 WIB\nMadiun (ANTARA) - {BODY}")
    assert found.title == "Pemkot Madiun Latih Warga Menjahit"
    assert found.date == "Selasa, 26 Mei 2026 | 23:31 WIB"
    assert found.dateline is not None
    assert (found.dateline.publisher, found.dateline.place) == ("ANTARA", "Madiun")


def test_short_headline_before_a_dateline():
    assert opening(f"Warga Madiun Belajar Menjahit\nMadiun (ANTARA) - {BODY}").title == "Warga Madiun Belajar Menjahit"


@pytest.mark.parametrize(
    "first",
    [
        BODY,
        "Pelatihan itu dimulai pekan lalu.",
        '"Kami senang dengan program ini," katanya."',
        "pelatihan menjahit bagi warga kota",
        "Madiun (ANTARA) - Pelatihan menjahit dibuka",
        "Selasa, 26 Mei 2026",
        "Menjahit",
    ],
)
def test_a_first_line_that_belongs_to_the_story(first):
    assert opening(f"{first}\n{BODY}").title is None


def test_a_single_line_has_no_headline():
    assert opening(BODY).title is None


@pytest.mark.parametrize("before", ["", "Warga Madiun Belajar Menjahit\n\n"])
def test_where_the_outlet_stands(before):
    text = f"{before}Madiun, ANTARA JATIM - {BODY}"
    start, end = outlet_span(text)
    assert text[start:end] == "ANTARA JATIM"
    assert outlet_span(BODY) is None
