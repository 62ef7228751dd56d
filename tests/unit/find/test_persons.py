import pytest

from simpul.find import persons
from simpul.find.finders import proposed_by
from simpul.model import Article
from simpul.nlp import analyse


def names(text):
    mentions = proposed_by(persons.find, analyse(Article("a", text)))
    assert all(m.type == "Person" and text[m.start : m.end] == m.text for m in mentions)
    return [m.text for m in mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pelatihan itu dibuka Kepala Dinas Sosial Kota Tegal Wahyu Pratomo.", ["Wahyu Pratomo"]),
        ("Abdullah bin Salim mengatakan bantuan segera tiba.", ["Abdullah bin Salim"]),
        ("Pelatihan itu dibuka Kepala Dinas Sosial Kota Tegal, Wahyu Pratomo.", ["Wahyu Pratomo"]),
        ("Bupati Tegal Umbasari menolak rencana itu.", ["Umbasari"]),
        ("“Kami siap,” kata Umbasari di kantornya.", ["Umbasari"]),
        ("Umbasari mengatakan bantuan segera tiba.", ["Umbasari"]),
        ("Seorang petani bernama Umbasari ikut hadir.", ["Umbasari"]),
        ("Umbasari (45) menerima bantuan itu.", ["Umbasari"]),
        ("Hadir pula Pak Umbasari bersama keluarganya.", ["Umbasari"]),
        ("Kapolres Tegal AKBP Umbasari Dewanto hadir.", ["Umbasari Dewanto"]),
        ("Bantuan diserahkan Dr. Hj. Nuraini Kartika, S.Sos. kemarin.", ["Dr. Hj. Nuraini Kartika, S.Sos."]),
        ("kata Kepala Dinas Sosial Provinsi Bali I Gusti Ngurah Adnyana di Denpasar.", ["I Gusti Ngurah Adnyana"]),
    ],
)
def test_a_cue_shows_a_person(text, expected):
    assert names(text) == expected


def test_later_mentions_by_one_name():
    text = "Sekretaris Dinas Sosial Wahyu Pratomo hadir. Menurut warga, Wahyu ramah. Program itu disukai Pratomo."
    assert names(text) == ["Wahyu Pratomo", "Wahyu", "Pratomo"]


def test_a_list_after_one_name():
    text = "Penghargaan diterima oleh Bambang Wirawan, Sulastri, dan Hartono."
    assert names(text) == ["Bambang Wirawan", "Sulastri", "Hartono"]


def test_titles_in_a_list():
    text = "Acara dihadiri Bupati Tegal Umbasari, Wakil Bupati Tegal Darsiman, Sekda Lukito Hadi."
    assert names(text) == ["Umbasari", "Darsiman", "Lukito Hadi"]


@pytest.mark.parametrize(
    "text",
    [
        "Dinas Sosial Kota Tegal melatih warga di Kabupaten Brebes pada Kamis (25/7).",
        "Program Keluarga Harapan berjalan sejak Januari di Jawa Tengah.",
        "Bupati Brebes, Bupati Tegal, dan Wali Kota Pekalongan hadir.",
        "Kegiatan digelar di Jalan Ahmad Yani dan RSUD Kartini.",
        "Ketua Sanggar Wening sebagai lembaga swadaya masyarakat hadir.",
    ],
)
def test_bodies_places_programmes_and_days_are_no_persons(text):
    assert names(text) == []


def test_a_nickname_keeps_its_form_of_address():
    assert names("“Semoga lancar,” kata Gus Umba di Tegal.") == ["Gus Umba"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Kami siap,” kata Jubir KPK Wahyu Pratomo kepada wartawan.", ["Wahyu Pratomo"]),
        ("Rapat dipimpin Ketua DPRD Umbasari di Tegal.", ["Umbasari"]),
        ("Direktur Utama PT Melati periode 2011-2016 Wahyu Pratomo hadir.", ["Wahyu Pratomo"]),
        ("Hadir Wakil Bupati (Wabup) Kendal Umba Sarira, pimpinan dinas.", ["Umba Sarira"]),
        ("Umbasari selaku Gubernur Bali menolak rencana itu.", ["Umbasari"]),
        ("Umba Sarira kembali terpilih sebagai Ketua PMI.", ["Umba Sarira"]),
        ("Wahyu Pratomo dan Umba Serayu hadir, kata Wahyu Pratomo.", ["Wahyu Pratomo", "Umba Serayu", "Wahyu Pratomo"]),
        ("Turut hadir Ketua PKK Tegal Ny.Umbasari Dewanto.", ["Umbasari Dewanto"]),
    ],
)
def test_names_behind_bodies_brackets_and_periods(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Menteri Keuangan Jepang menolak rencana itu.",
        "Kapolsek Kendal mengatakan jalan aman.",
        "Ketua Umum Wul08 menolak rencana itu.",
    ],
)
def test_a_place_or_a_body_behind_a_title_is_no_person(text):
    assert names(text) == []
