import datetime as dt

import pytest

from simpul.cli.arguments import choice, existing, pairs, period
from simpul.errors import SimpulError


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", dt.date(2019, 1, 1), dt.date(2019, 12, 31)),
        ("2020-02", dt.date(2020, 2, 1), dt.date(2020, 2, 29)),
        ("2019-07-25", dt.date(2019, 7, 25), dt.date(2019, 7, 25)),
        (None, None, None),
    ],
)
def test_periods(text, first, last):
    assert (period(text, end=False), period(text, end=True)) == (first, last)


@pytest.mark.parametrize("text", ["kemarin", "2019-13", "2019-02-30", "25/7/2019", ""])
def test_words_that_are_no_period(text):
    with pytest.raises(SimpulError, match="2019-07"):
        period(text, end=False)


def test_pairs():
    assert pairs(["lembaga=Dinas Sosial", " tempat = a=b"]) == {"lembaga": "Dinas Sosial", "tempat": " a=b"}
    with pytest.raises(SimpulError, match="name=value"):
        pairs(["lembaga"])


def test_choice_suggests_the_nearest():
    assert choice("csv", ("csv", "json"), name="Format") == "csv"
    with pytest.raises(SimpulError) as caught:
        choice("jsn", ("csv", "json"), name="Format")
    assert caught.value.hint.startswith("Maksudnya · did you mean json?")
    with pytest.raises(SimpulError) as caught:
        choice("zzzz", ("csv", "json"), name="Format")
    assert caught.value.hint == "Pilihan · choices: csv, json"


def test_existing_names_the_next_step(tmp_path):
    assert existing(tmp_path) == tmp_path
    with pytest.raises(SimpulError, match="simpul build"):
        existing(tmp_path / "x")
