import pytest

from simpul.find import titled_bodies
from simpul.find.finders import proposed_by
from simpul.find.posts import find_posts
from simpul.find.titles import titles
from simpul.model import Article, Mention
from simpul.nlp import analyse


def posts(text, persons=(), bodies=(), places=(), date=None):
    def mentions(names, type_):
        return [Mention(i, i + len(n), n, type_) for n in names for i in range(len(text)) if text.startswith(n, i)]

    found = find_posts(
        analyse(Article("a", text, date=date)),
        mentions(persons, "Person"),
        mentions(bodies, "Organization"),
        mentions(places, "Place"),
    )

    def words(span):
        return text[span.start : span.end] if span else None

    return [(words(p.title), p.status, words(p.body or p.place), words(p.person)) for p in found]


@pytest.mark.parametrize(
    ("text", "status", "title"),
    [
        ("mantan Penjabat Bupati Tegal", "former", "Bupati"),
        ("Plt. Kepala Dinas Sosial", "acting", "Kepala"),
        ("Pelaksana Tugas (Plt) Sekda Tegal", "acting", "Sekda"),
        ("bakal calon wakil bupati", "candidate", "wakil bupati"),
        ("Wakil Menteri Sosial", "current", "Wakil Menteri"),
        ("Mensos", "current", "Mensos"),
    ],
)
def test_titles_with_their_status(text, status, title):
    (found,) = titles(text)
    assert (text[found.start : found.end], found.status, found.outer) == (title, status, 0)


def test_the_title_ends_where_the_body_begins():
    text = "Kepala Bidang Rehabilitasi pada Dinas Sosial Kota Tegal Wahyu Pratomo hadir."
    found = posts(text, ["Wahyu Pratomo"], ["Dinas Sosial Kota Tegal"])
    assert found == [("Kepala Bidang Rehabilitasi", "current", "Dinas Sosial Kota Tegal", "Wahyu Pratomo")]


def test_a_head_of_territory_has_a_place():
    found = posts("Wakil Bupati Tegal, Umbasari, hadir.", ["Umbasari"], (), ["Tegal"])
    assert found == [("Wakil Bupati", "current", "Tegal", "Umbasari")]


def test_gelar_and_rank_stand_between_title_and_name():
    text = "Kapolres Tegal AKBP Dr. Umbasari hadir."
    assert posts(text, ["Umbasari"], (), ["Tegal"]) == [("Kapolres", "current", "Tegal", "Umbasari")]


def test_name_before_the_title():
    text = "Umbasari, Ketua Sanggar Wening, hadir."
    assert posts(text, ["Umbasari"], ["Sanggar Wening"]) == [("Ketua", "current", "Sanggar Wening", "Umbasari")]


def test_selaku_binds_to_the_name_before():
    text = "Umbasari selaku Ketua Sanggar Wening dan Bupati Tegal Darsiman hadir."
    found = posts(text, ["Umbasari", "Darsiman"], ["Sanggar Wening"], ["Tegal"])
    assert found == [("Ketua", "current", "Sanggar Wening", "Umbasari"), ("Bupati", "current", "Tegal", "Darsiman")]


def test_two_titles_share_one_holder():
    text = "Ketua Sanggar Wening sekaligus Wakil Bupati Tegal, Umbasari, hadir."
    found = posts(text, ["Umbasari"], ["Sanggar Wening"], ["Tegal"])
    assert found == [
        ("Ketua", "current", "Sanggar Wening", "Umbasari"),
        ("Wakil Bupati", "current", "Tegal", "Umbasari"),
    ]


def test_a_pair_of_titles_and_a_pair_of_names():
    text = "Bupati dan Wakil Bupati Tegal, Umbasari dan Darsiman, hadir."
    found = posts(text, ["Umbasari", "Darsiman"], (), ["Tegal"])
    assert found == [("Bupati", "current", "Tegal", "Umbasari"), ("Wakil Bupati", "current", "Tegal", "Darsiman")]


def test_one_title_of_two_persons():
    text = "Wakil Ketua Sanggar Wening Umbasari dan Darsiman hadir."
    found = posts(text, ["Umbasari", "Darsiman"], ["Sanggar Wening"])
    assert [(title, person) for title, _, _, person in found] == [
        ("Wakil Ketua", "Umbasari"),
        ("Wakil Ketua", "Darsiman"),
    ]


def test_an_aside_between_body_and_name():
    text = "Ketua Sanggar Wening sebagai lembaga yang mendampingi warga, Umbasari, hadir."
    assert posts(text, ["Umbasari"], ["Sanggar Wening"]) == [("Ketua", "current", "Sanggar Wening", "Umbasari")]


def test_a_term_that_is_over_is_former():
    import datetime as dt

    text = "Direktur Utama PT Wening periode 2010-2015 Umbasari hadir."
    found = posts(text, ["Umbasari"], ["PT Wening"], date=dt.date(2024, 1, 5))
    assert found == [("Direktur Utama", "former", "PT Wening", "Umbasari")]


def test_a_mayor_in_a_list_does_not_take_the_next_name():
    text = "Hadir Bupati Tegal, Kepala Dinas Sosial Umbasari."
    found = posts(text, ["Umbasari"], ["Dinas Sosial"], ["Tegal"])
    assert found == [("Kepala", "current", "Dinas Sosial", "Umbasari")]


def test_a_title_without_anybody_is_no_post():
    assert posts("Jabatan Kepala Dinas Sosial kosong.", (), ["Dinas Sosial"]) == []


def test_a_body_that_only_a_post_shows():
    text = "Ketua Randu Wening, Bambang Wirawan, hadir. Warga menyukai Randu Wening."
    found = [(m.type, m.text, m.start) for m in proposed_by(titled_bodies.find, analyse(Article("a", text)))]
    assert found == [("Organization", "Randu Wening", 6), ("Organization", "Randu Wening", 59)]


def test_a_unit_of_a_body_is_no_body_of_its_own():
    text = "Kepala Bidang Wening Randu, Bambang Wirawan, hadir."
    assert proposed_by(titled_bodies.find, analyse(Article("a", text))) == []


@pytest.mark.parametrize(
    ("text", "person", "body", "title"),
    [
        (
            "Kasi pupuk dan benih Dinas Pertanian Umbasari hadir.",
            "Umbasari",
            "Dinas Pertanian",
            "Kasi pupuk dan benih",
        ),
        ("Dandim 0713/Kota Letkol CZI Umbasari hadir.", "Umbasari", None, "Dandim 0713/Kota"),
        (
            "Field & Farm Manager PT Melati Umbasari hadir.",
            "Umbasari",
            "PT Melati",
            "Field & Farm Manager",
        ),
        ("Kepala Satuan Pelayanan Gizi Melati, Umbasari, hadir.", "Umbasari", "Satuan Pelayanan Gizi Melati", "Kepala"),
        ("Kabag Hukum Lamsel Umbasari hadir.", "Umbasari", "Lamsel", "Kabag Hukum"),
    ],
)
def test_how_far_a_title_goes(text, person, body, title):
    assert posts(text, [person], [body] if body and body != "Lamsel" else []) == [(title, "current", body, person)]


def test_a_field_in_lower_case_needs_a_name_behind_it():
    assert posts("Kepala pupuk dan benih, kata Umbasari, hadir.", ["Umbasari"]) == []


def test_who_serves_a_person_stands_behind_the_comma():
    found = posts("Juru bicara Umbasari, Wahyu Pratomo, hadir.", ["Umbasari", "Wahyu Pratomo"])
    assert found == [("Juru bicara", "current", None, "Wahyu Pratomo")]


def test_a_running_mate_is_not_the_one_beside_the_title():
    assert posts("Banyak warga ingin ia menjadi cawapres Umbasari.", ["Umbasari"]) == []
    assert posts("Warga mendukung cawapres Umbasari.", ["Umbasari"]) == [("cawapres", "candidate", None, "Umbasari")]


def test_a_weak_title_after_a_comma_is_an_apposition_only_where_it_ends():
    bodies = ["Satres Melati"]
    assert posts("Setelah menangkap Umbasari, anggota Satres Melati pulang.", ["Umbasari"], bodies) == []
    found = posts("Umbasari, anggota Satres Melati, pulang.", ["Umbasari"], bodies)
    assert found == [("anggota", "current", "Satres Melati", "Umbasari")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Umbasari sebelumnya pernah menjabat sebagai Wali Kota Tegal.", "former"),
        ("Umbasari kini mencalonkan diri sebagai calon bupati.", "candidate"),
        ("Umbasari saat ini menjabat sebagai Wali Kota Tegal.", "current"),
    ],
)
def test_status_from_the_verb(text, status):
    assert [(s, p) for _, s, _, p in posts(text, ["Umbasari"], (), ["Tegal"])] == [(status, "Umbasari")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ketua Perpena Jawa Barat, Wahyu Pratomo, mengatakan beras cukup.", ["Perpena Jawa Barat"]),
        ("Direktur Riset Wulung Survei Indonesia Wahyu Pratomo mengatakan beras cukup.", ["Wulung Survei Indonesia"]),
        ("Ketua Panitia, Wahyu Pratomo, mengatakan beras cukup.", []),
    ],
)
def test_a_bodys_name_between_title_and_person_with_a_place_in_it(text, expected):
    assert [m.text for m in proposed_by(titled_bodies.find, analyse(Article("a", text)))] == expected
