"""Numbers in digits and words, with either separators."""

import pytest

from simpul.nlp.numbers import find_numbers, parse_digits, parse_words


def values(text):
    return [n.value for n in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3.414", 3414), ("4,3", 4.3), ("4,3 miliar", 4_300_000_000), ("1,2 juta", 1_200_000), ("1/2", 0.5),
        ("12.000.000", 12_000_000), ("500.000,00", 500_000), ("82.9 juta", 82_900_000), ("1.234,5", 1234.5),
        ("1,234,567", 1_234_567), ("lima", 5), ("dua puluh lima", 25), ("sebelas ribu", 11_000), ("setengah", 0.5),
        ("dua ribu lima ratus", 2500), ("seribu dua ratus", 1200), ("tujuh belas", 17), ("sejuta", 1_000_000),
        ("satu setengah", 1.5), ("50rb", 50_000), ("1,5 jt", 1_500_000), ("2.450.000.00", 2_450_000), ("9. 967", 9967),
        ("4 miliyar", 4_000_000_000), ("25 M", 25),
    ],
)  # fmt: skip
def test_value(text, value):
    assert values(f"ada {text} di sana") == [value]


def test_three_digits_after_a_comma_depend_on_the_word_that_follows():
    assert parse_digits("1,234", scaled=True) == 1.234
    assert parse_digits("1,234") == 1234


def test_unreadable_digits_have_no_value():
    assert parse_digits("1.23.456") is None
    assert parse_digits("25/7") is None


def test_two_numbers_in_a_row_are_no_number():
    assert parse_words("dua lima") is None


@pytest.mark.parametrize(
    "text", ["kelima", "ke-7", "Covid-19", "Pasal 21", "Nomor 4", "RT 3", "HUT ke 61", "tahun ke 7"]
)
def test_ordinals_and_labels_are_no_numbers(text):
    assert values(text) == []


def test_rounded_numbers_are_about():
    assert [n.about for n in find_numbers("2.000-an porsi, sepuluh ribuan siswa, 30 orang")] == [True, True, False]
