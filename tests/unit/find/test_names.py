import pytest

from simpul.find.name_score import token_score
from simpul.find.name_tails import without_name
from simpul.find.names import looks_like_name, name_end, split_gelar
from simpul.model import Article, Mention
from simpul.nlp import analyse


@pytest.mark.parametrize(
    ("text", "prefix", "name", "suffix"),
    [
        ("Dr. H. Wahyu Pratomo, S.Sos., M.Si.", "Dr. H.", "Wahyu Pratomo", "S.Sos., M.Si."),
        ("Drs H Rustam Efendi MM", "Drs H", "Rustam Efendi", "MM"),
        ("dr. Kartika Lestari, Sp.OG (K), MH", "dr.", "Kartika Lestari", "Sp.OG (K), MH"),
        ("Hj. Nuraini S.E. M.H.", "Hj.", "Nuraini", "S.E. M.H."),
        ("KH Zainal Arifin", "KH", "Zainal Arifin", None),
        ("Ir. M. Basuki", "Ir.", "M. Basuki", None),
        ("I Gusti Ngurah Adnyana", None, "I Gusti Ngurah Adnyana", None),
        ("Sulastri", None, "Sulastri", None),
    ],
)
def test_split_gelar(text, prefix, name, suffix):
    found = split_gelar(text)
    assert (found.prefix, found.name, found.suffix) == (prefix, name, suffix)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I Gusti Ngurah Adnyana berangkat pagi.", "I Gusti Ngurah Adnyana"),
        ("Abdullah bin Salim hadir.", "Abdullah bin Salim"),
        ("M. Yusuf, S.H. menolak.", "M. Yusuf, S.H."),
        ("Bambang Wirawan Kamis berangkat.", "Bambang Wirawan"),
    ],
)
def test_name_end_stops_where_the_name_does(text, name):
    document = analyse(Article("a", text))
    stop = name_end(document, 0)
    assert text[: document.tokens[stop - 1].end].rstrip(".") == name.rstrip(".")


def test_name_end_of_a_word_that_starts_no_name_is_its_own_index():
    assert name_end(analyse(Article("a", "Dinas Sosial hadir.")), 0) == 0


def test_looks_like_name():
    assert looks_like_name(["Bambang", "Wirawan"])
    assert not looks_like_name(["Dinas", "Sosial"])
    assert not looks_like_name([])


def test_known_names_score_above_unknown_words_and_ordinary_words_below_all():
    assert token_score("Bambang") > token_score("Xylo") > token_score("Kesehatan")


def test_a_body_after_a_title_gives_back_the_persons_name():
    text = "Ketua Umum Partai Wening Bambang Wirawan hadir."
    mention = Mention(11, 40, text[11:40], "Organization", "party")
    assert without_name(text, mention).text == "Partai Wening"


def test_a_body_without_a_title_before_it_keeps_its_name():
    text = "Universitas Bambang Wirawan dibuka."
    mention = Mention(0, 27, text[:27], "Organization", "education")
    assert without_name(text, mention) == mention
