"""Dates: every shape, and never a guessed year."""

import datetime as dt
import itertools

import pytest

from simpul.model import Article
from simpul.nlp.time_calendar import nearest_date, split_lost_slashes
from simpul.nlp.times import find_times

THURSDAY = dt.date(2019, 7, 25)


def times(text, date=None):
    return [(text[t.start : t.end], t.value, t.end_value) for t in find_times(Article("a", text, date=date))]


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("kata dia, Kamis (25/7).", THURSDAY, ("Kamis (25/7)", "2019-07-25", None)),
        ("kata dia, Kamis (25/7).", None, ("Kamis (25/7)", None, None)),
        ("kata dia, Jumat (25/7).", THURSDAY, ("Jumat (25/7)", None, None)),
        ("pada Kamis (25/7/2019)", None, ("Kamis (25/7/2019)", "2019-07-25", None)),
        ("pada Rabu, 30 Juni 2021", None, ("Rabu, 30 Juni 2021", "2021-06-30", None)),
        ("pada Sabtu ini, 18 April 2020", None, ("Sabtu ini, 18 April 2020", "2020-04-18", None)),
        ("tanggal 25-7-2019 pagi", None, ("25-7-2019", "2019-07-25", None)),
        ("sejak Juli 2019", None, ("Juli 2019", "2019-07", None)),
        ("di tahun 2020", None, ("tahun 2020", "2020", None)),
        ("dimulai pada 2020.", None, ("2020", "2020", None)),
        ("periode 2024-2026", None, ("2024-2026", "2024", "2026")),
        ("tahun ajaran 2025/2026", None, ("tahun ajaran 2025/2026", "2025", "2026")),
        ("selama 29 Juli – 4 Agustus", dt.date(2025, 7, 27), ("29 Juli – 4 Agustus", "2025-07-29", "2025-08-04")),
        ("pada 17-20 November", dt.date(2019, 11, 18), ("17-20 November", "2019-11-17", "2019-11-20")),
        (
            "untuk Oktober, November, dan Desember 2025",
            None,
            ("Oktober, November, dan Desember 2025", "2025-10", "2025-12"),
        ),
        ("mulai hari ini", THURSDAY, ("hari ini", "2019-07-25", None)),
        ("baru kemarin", THURSDAY, ("kemarin", "2019-07-24", None)),
        ("dan bulan depan", dt.date(2019, 12, 3), ("bulan depan", "2020-01", None)),
        ("pada tahun lalu", THURSDAY, ("tahun lalu", "2018", None)),
        ("pada tahun lalu", None, ("tahun lalu", None, None)),
        ("di Kalianda, Senin.", THURSDAY, ("Senin", "2019-07-22", None)),
        ("pada Desember mendatang", dt.date(2022, 9, 8), ("Desember mendatang", "2022-12", None)),
        ("foto Selasa (2392025)", None, ("Selasa (2392025)", "2025-09-23", None)),
        ("pada Jumat (1012025)", dt.date(2025, 1, 17), ("Jumat (1012025)", "2025-01-10", None)),
    ],
)
def test_one_time(text, date, expected):
    assert times(text, date) == [expected]


def test_lost_slashes_with_two_readings_have_no_value():
    assert times("foto diambil (1112025)") == [("(1112025)", None, None)]
    assert split_lost_slashes("111") == [(1, 11), (11, 1)]


@pytest.mark.parametrize(
    "text",
    ["Inpres Nomor 4 Tahun 2025 tentang", "sebanyak 2019 orang hadir", "dua minggu lalu", "kapal sandar di dermaga"],
)
def test_no_time(text):
    assert times(text, THURSDAY) == []


def test_year_of_the_same_day_written_in_full_elsewhere():
    assert times("Sabtu (19/7/2025) dibuka. Pada Sabtu (19/7) ramai.")[1] == ("Sabtu (19/7)", "2025-07-19", None)


def test_a_day_far_from_the_article_is_not_certain():
    assert nearest_date(1, 20, None, dt.date(2019, 7, 25)) is None
    assert nearest_date(12, 31, None, dt.date(2020, 1, 3)) == dt.date(2019, 12, 31)


def test_offsets_point_into_the_text_and_do_not_overlap():
    text = "Kamis (25/7/2019), 25 Juli 2019, mulai 2020 hingga 2021, tahun ini dan Juli 2019"
    found = find_times(Article("a", text, date=THURSDAY))
    assert len(found) == 5
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
