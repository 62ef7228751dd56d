import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.data import lexicon
from simpul.identity.persons import compare, parse

SAME = [
    ("Dr. H. Rahmat Hidayat, S.Sos., M.Si.", "Rahmat Hidayat"),
    ("dr rahmat hidayat", "RAHMAT HIDAYAT, S. SOS, M. SI"),
    ("Prof. Dr. Ir. Hj. Lestari Wulandari, Ph.D", "Lestari Wulandari"),
    ("Drs.H.Anwar Sanusi,MM", "Anwar Sanusi"),
    ("Brigjen TNI (Purn) Sugeng Raharjo", "Sugeng Raharjo"),
    ("Letkol Inf. Sugeng Raharjo, S.I.P.", "Sugeng Raharjo"),
    ("KH. Anwar Sanusi", "Kiai Haji Anwar Sanusi"),
    ("Bapak Rahmat Hidayat", "Rahmat Hidayat SH MH"),
    ("Gubernur Anwar Sanusi", "Anwar Sanusi"),
    ("Djoko Soerjanto", "Joko Suryanto"),
    ("Tjahjo Nugroho", "Cahyo Nugroho"),
    ("Achmad Rochman", "Ahmad Rohman"),
    ("Moh. Yusuf", "Muhammad Jusuf"),
    ("M. Yusuf", "Mochamad Yusuf"),
    ("Muhammad Yusuf Lamadjido", "Yusuf Lamadjido"),
    ("Abd. Rahman Wahab", "Abdurrahman Wahab"),
    ("St. Aminah", "Siti Aminah"),
    ("Hj. St. Nur Hayati", "Siti Nurhayati"),
    ("Tgk. Anwar Sanusi", "Anwar Sanusi"),
    ("T. Zulkarnaini", "Teuku Zulkarnaini"),
    ("IGN Oka Suardana", "I Gusti Ngurah Oka Suardana"),
    ("A.A. Gde Suardana", "Anak Agung Gede Suardana"),
    ("I.B. Suardana Putra", "Ida Bagus Suardana Putra"),
    ("Ni Kd. Sulastrini", "Ni Kadek Sulastrini"),
    ("Wayan Suardana", "I Wayan Suardana"),
    ("Yudhoyono, Susilo Bambang", "Susilo Bambang Yudhoyono"),
    ("Lamadjido, Yusuf", "Yusuf Lamadjido"),
    ("B.J. Habibie", "Bacharuddin Jusuf Habibie"),
    ("Jokowi", "Joko Widodo"),
    ("Pak Jokowi", "Ir. H. Joko Widodo"),
    ("Risma", "Dr. Ir. Tri Rismaharini, M.T."),
    ("KH Abdurrahman Wahid (Gus Dur)", "Gus Dur"),
    ("Basuki Tjahaja Purnama alias Ahok", "Basuki Tjahaja Purnama"),
    ("Sri Sultan HB X", "Sri Sultan Hamengku Buwono X"),
    ("Rina br. Sembiring", "Rina Sembiring"),
    ("HM Anwar Sanusi", "H. Muhammad Anwar Sanusi"),
    ("Menteri Sosial Anwar Sanusi", "Anwar Sanusi (Menteri Sosial)"),
    ("Anwar Sanusi, Bupati Contoh", "Drs. Anwar Sanusi"),
    ("IDG Suardana", "I Dewa Gede Suardana"),
    ("I Gusti Ayu Putri Astuti", "IGA Putri Astuti"),
    ("Bambang D.H.", "Bambang Dwi Hartono"),
    ("Siti Aminah binti Hasan", "Siti Aminah"),
    ("Nur Alam Syah Putra", "Nuralamsyah Putra"),
    ("Anwar Sanusi Latuconsina", "Anwar Sanusi Latucansina"),
    ("Anwar Sanusi, S.Farm M.Kes", "Anwar Sanusi MBA"),
    ("Ganjar Pranowo", "Ganjar Pranwo"),
    ("Ma'ruf Syafi’i", "Maruf Syafii"),
]
MAYBE = [
    ("Joko", "Joko Rakito"),
    ("Joko W.", "Joko Widodo"),
    ("A. Rahman", "Abdul Rahman"),
    ("M. Yusuf", "Mulyadi Yusuf"),
    ("Budi Gunawan", "Budi Gunawan Wijaya"),
    ("Rakabuming", "Gibran Rakabuming"),
    ("Budi Santoso", "Budi Santosa"),
    ("Hidayat Rahmat", "Rahmat Hidayat"),
    ("Ny. Sugeng Raharjo", "Sugeng Raharjo"),
    ("R. Sanusi", "Rahmat Sanusi"),
    ("Siti Rahma", "Siti Rahmah"),
    ("Ahmad bin Hasan", "Ahmad"),
    ("Ahmad Dahlan", "Ahmad Sahlan"),
    ("Hamengku Buwono", "Hamengku Buwono VIII"),
]
DIFFERENT = [
    ("Budi Santoso", "Budi Susanto"),
    ("Siti Aminah", "Siti Aisyah"),
    ("Agus Harimurti", "Agus Gumiwang"),
    ("Susanto", "Susanti"),
    ("Wahyudi Rahman", "Wahyuni Rahman"),
    ("I Wayan Suardana", "I Made Suardana"),
    ("I Ketut Sari", "Ni Ketut Sari"),
    ("H. Nurul Anwar", "Hj. Nurul Anwar"),
    ("Teuku Daud Anwar", "Teungku Daud Anwar"),
    ("Ahmad bin Hasan", "Ahmad bin Umar"),
    ("Hamengku Buwono VIII", "Hamengku Buwono IX"),
    ("Muhammad Ridwan", "Abdul Ridwan"),
    ("Joko W.", "Joko Santoso"),
    ("Bung Tomo", "Dr. Soetomo"),
    ("Anwar Sanusi (PKB)", "Rahmat Hidayat (PKB)"),
    ("Anwar Sanusi (Gubernur)", "Rahmat Hidayat (Gubernur)"),
    ("Rahmat Hidayat", "Rahmat Hidayatullah"),
    ("Gus Dur", "Gus Ipul"),
    ("Yoni Hartono", "Joni Hartono"),
    ("Sutarno", "Sutarto"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_same(left, right):
    assert compare(left, right).verdict == "same", compare(left, right)


@pytest.mark.parametrize(("left", "right"), MAYBE)
def test_maybe(left, right):
    assert compare(left, right).verdict == "maybe", compare(left, right)


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_different(left, right):
    assert compare(left, right).verdict == "different", compare(left, right)


def test_parts():
    name = parse("Dr. Hj. St. Aminah binti H. Hasan, S.Sos., M.Si.")
    assert (name.words, name.sex, name.titles) == (("siti", "aminah"), "f", ("dr", "hj"))
    assert name.degrees == ("ssos", "msi")


def test_reasons_name_the_parts():
    assert compare("Djoko Santoso", "Joko Susanto").why == ("spelling: djoko / joko", "words differ: santoso / susanto")
    assert compare("Jokowi", "Joko Widodo").why[0] == "nickname: jokowi = Joko Widodo"


WORDS = st.sampled_from(
    [
        "Dr.",
        "H.",
        "Hj.",
        "M.",
        "S.Sos.",
        "SH,",
        "I",
        "Ni",
        "Wayan",
        "Made",
        "Budi",
        "Santoso",
        "Santosa",
        "Susanto",
        "Djoko",
        "Joko",
        "Jokowi",
        "W.",
        "Siti",
        "St.",
        "bin",
        "binti",
        "X",
        "IX",
        "Gus",
        "Dur",
        "Abdurrahman",
        "Abdul",
        "Rahman",
        "Nur",
        "Hayati",
        "Nurhayati",
        "Teuku",
        "Tgk.",
        "al-Habsyi",
        "alias",
        "(Purn)",
        ",",
        "A.A.",
        "IGN",
        "HM",
        "Menteri",
        "Sosial",
    ]
)
NAMES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(NAMES, NAMES)
def test_the_order_of_the_names_does_not_count(left, right):
    assert compare(left, right).verdict == compare(right, left).verdict


@settings(max_examples=100, deadline=None)
@given(st.one_of(NAMES, st.text(max_size=30)))
def test_a_name_is_itself(name):
    assert compare(name, name).verdict == "same"


@settings(max_examples=100, deadline=None)
@given(NAMES)
def test_case_and_spaces_do_not_count(name):
    assert compare(name, f"  {name.upper()} ").verdict == "same"
    assert compare(name, name.replace(" ", "  ").lower() + ".").verdict == "same"


@pytest.mark.parametrize("row", lexicon("person_nicknames"), ids=lambda row: row["name"])
def test_other_names_mean_their_figure_and_no_other(row):
    assert row["page"]
    for name in row["names"].split(";"):
        assert compare(name, row["name"]).verdict == "same", name
        assert compare(name, "Rahmat Hidayat").verdict == "different", name


@pytest.mark.parametrize("columns", [("person_spellings", "name", "spellings", "shorts"), ("person_titles", "word")])
def test_a_form_stands_for_one_word(columns):
    name, *read = columns
    forms = [form for row in lexicon(name) for column in read for form in row[column].split(";") if form]
    assert sorted(form for form in set(forms) if forms.count(form) > 1) == []
