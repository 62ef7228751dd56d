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
        ("pada 7 9 Agustus 2025", None, ("7 9 Agustus 2025", "2025-08-07", "2025-08-09")),
        ("pada 8 dan 9 Februari 2020", None, ("8 dan 9 Februari 2020", "2020-02-08", "2020-02-09")),
        ("pada 24-28 September tahun 2022", None, ("24-28 September tahun 2022", "2022-09-24", "2022-09-28")),
        (
            "Jumat hingga Minggu (16-18/8)",
            dt.date(2019, 8, 15),
            ("Jumat hingga Minggu (16-18/8)", "2019-08-16", "2019-08-18"),
        ),
        ("periode Januari April 2025", None, ("Januari April 2025", "2025-01", "2025-04")),
        (
            "pada September, Oktober, November di 2020",
            None,
            ("September, Oktober, November di 2020", "2020-09", "2020-11"),
        ),
        ("sejak Januari tahun lalu", THURSDAY, ("Januari tahun lalu", "2018-01", None)),
        ("sejak Januari tahun lalu", None, ("Januari tahun lalu", None, None)),
        ("pada 22 Desember tahun lalu", THURSDAY, ("22 Desember tahun lalu", "2018-12-22", None)),
        ("sejak awal september lalu", dt.date(2021, 10, 27), ("awal september lalu", "2021-09", None)),
        ("mulai pekan depan", dt.date(2019, 7, 10), ("pekan depan", "2019-07", None)),
        ("mulai pekan depan", THURSDAY, ("pekan depan", None, None)),
        ("foto Rabu (24/072019)", None, ("Rabu (24/072019)", "2019-07-24", None)),
        ("sejak 2016 kapal itu rusak", None, ("2016", "2016", None)),
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
    [
        "Inpres Nomor 4 Tahun 2025 tentang",
        "sebanyak 2019 orang hadir",
        "dua minggu lalu",
        "kapal sandar di dermaga",
        "responden sejumlah 2039 dan",
    ],
)
def test_no_time(text):
    assert times(text, THURSDAY) == []


def test_year_of_the_same_day_written_in_full_elsewhere():
    assert times("Sabtu (19/7/2025) dibuka. Pada Sabtu (19/7) ramai.")[1] == ("Sabtu (19/7)", "2025-07-19", None)


def test_two_days_apart_are_no_period():
    assert times("pada 8 dan 15 Februari 2020") == [("15 Februari 2020", "2020-02-15", None)]


def test_year_of_the_same_named_day_written_in_full_elsewhere():
    assert times("Pada 22 November 2017 dibuka. Lomba 22 November itu ramai.")[1] == ("22 November", "2017-11-22", None)


def test_a_coming_day_and_a_period_borrow_no_year():
    text = "Pada 26 November 2016 usai. Lomba 26 November mendatang dan 18-26 November."
    assert [t[1] for t in times(text)] == ["2016-11-26", None, None]


def test_a_day_far_from_the_article_is_not_certain():
    assert nearest_date(1, 20, None, dt.date(2019, 7, 25)) is None
    assert nearest_date(12, 31, None, dt.date(2020, 1, 3)) == dt.date(2019, 12, 31)


def test_offsets_point_into_the_text_and_do_not_overlap():
    text = "Kamis (25/7/2019), 25 Juli 2019, mulai 2020 hingga 2021, tahun ini dan Juli 2019"
    found = find_times(Article("a", text, date=THURSDAY))
    assert len(found) == 5
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
