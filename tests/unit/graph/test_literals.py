from __future__ import annotations

import pytest

from simpul.graph.literals import decimal, duration, integer, moment, words


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.25, "0.25"), (0.250, "0.25"), (1.0, "1"), (0.0, "0"), (-0.0, "0"), (1e-7, "0.0000001"), (4.3e9, "4300000000")],
)
def test_decimals_have_one_form(value: float, text: str) -> None:
    assert str(decimal(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [("P5D", "P5D"), ("P2W", "P14D"), ("PT90M", "PT90M"), ("lima hari", None), ("P", None), ("", None)],
)
def test_durations(value: str, text: str | None) -> None:
    made = duration(value)
    assert (None if made is None else str(made)) == text


@pytest.mark.parametrize(
    ("value", "datatype"),
    [
        ("2019-07-25", "date"),
        ("2019-07", "gYearMonth"),
        ("2019", "gYear"),
        ("2019-13", None),
        ("2019-02-30", None),
        ("2019-W30", None),
        ("", None),
    ],
)
def test_moments_are_as_precise_as_the_text(value: str, datatype: str | None) -> None:
    made = moment(value)
    assert (None if made is None else str(made.datatype).rpartition("#")[2]) == datatype


def test_words_and_numbers() -> None:
    assert words("lansia").language == "id"
    assert str(integer(40)) == "40"
