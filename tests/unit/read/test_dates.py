import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.read.dates import day_orders, parse_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019-07-25", dt.date(2019, 7, 25)),
        ("2019-07-25 14:57:43", dt.date(2019, 7, 25)),
        ("2019-07-25T10:00:00+07:00", dt.date(2019, 7, 25)),
        ("2019-07-25T23:30:00+09:00", dt.date(2019, 7, 25)),
        ("2019-07-25T18:30:00Z", dt.date(2019, 7, 26)),
        ("2019-07-25T18:30:00.000+0000", dt.date(2019, 7, 26)),
        ("Selasa, 26 Mei 2026 23:31 WIB", dt.date(2026, 5, 26)),
        ("Selasa, 29 Januari 2019 / 15:38 WIB", dt.date(2019, 1, 29)),
        ("Rabu, 22 Apr 2026 15:50 WIB", dt.date(2026, 4, 22)),
        ("26/05/2026", dt.date(2026, 5, 26)),
        ("10/21/2025 20:43", dt.date(2025, 10, 21)),
        ("05/05/2025", dt.date(2025, 5, 5)),
        ("25 Jul 2019", dt.date(2019, 7, 25)),
        ("13+December+2018", dt.date(2018, 12, 13)),
        ("July 25, 2019", dt.date(2019, 7, 25)),
        ("01-Feb-19", dt.date(2019, 2, 1)),
        ("1 Nopember 2018", dt.date(2018, 11, 1)),
        ("2019/07/25", dt.date(2019, 7, 25)),
    ],
)
def test_certain_dates(text, expected):
    assert parse_date(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "kemarin",
        "07/05/2019",
        "31 Februari 2020",
        "2019-13-45",
        "2019",
        "Juli 2019",
        "11-Jan",
        "8/31/0024",
        "Senin, 26 Mei 2026",
        "26 Mei 2026, diperbarui 27 Mei 2026",
        "25 Termidor 2019",
        "x" * 500 + "2019-07-25",
    ],
)
def test_uncertain_dates_are_none(text):
    assert parse_date(text) is None


def test_order_settles_dates_that_read_both_ways():
    assert parse_date("9/10/2025 22:30", order="mdy") == dt.date(2025, 9, 10)
    assert parse_date("9/10/2025 22:30", order="dmy") == dt.date(2025, 10, 9)
    assert parse_date("26/05/2026", order="mdy") is None


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["9/10/2025", "10/21/2025"], {"mdy"}),
        (["01-10-2023", "25-10-2023"], {"dmy"}),
        (["01-10-2023"], set()),
        (["25/10/2023", "10/25/2023"], {"dmy", "mdy"}),
        ([], set()),
    ],
)
def test_day_orders_follow_the_dates_that_read_one_way(texts, expected):
    assert day_orders(texts) == expected


@given(st.dates(min_value=dt.date(1900, 1, 2), max_value=dt.date(2100, 12, 30)))
def test_iso_dates_come_back(date):
    assert parse_date(date.isoformat()) == date


@given(st.text(max_size=200))
def test_any_text_gives_a_date_or_none(text):
    found = parse_date(text)
    assert found is None or 1899 <= found.year <= 2101
