"""What extraction could not settle comes out as findings, never as a silent default."""

import datetime as dt

import pytest

from simpul.doubts import doubts
from simpul.model import Article, Document, Entity, Mention
from simpul.nlp import analyse
from simpul.pipeline import extract_article


def place(text, name, kind=None, code=None):
    start = text.index(name)
    return Entity("e1", "Place", name, (Mention(start, start + len(name), name, "Place", kind),), kind, None, code)


def test_a_day_without_a_certain_year():
    article = Article("a", "Rapat digelar Kamis (25/7).", source="rapat.txt")
    (finding,) = doubts(analyse(article), ())
    assert (finding.code, finding.severity, finding.source, finding.article) == (
        "time.year-unknown",
        "info",
        "rapat.txt",
        "a",
    )
    assert article.text[finding.start : finding.end] == finding.text == "Kamis (25/7)"
    assert "Kamis (25/7)" in finding.message_id and "Kamis (25/7)" in finding.message_en


def test_a_day_that_the_article_s_date_makes_certain_is_no_doubt():
    article = Article("a", "Rapat digelar Kamis (25/7).", date=dt.date(2019, 7, 26))
    assert doubts(analyse(article), ()) == ()


def test_a_name_that_a_city_and_a_regency_share():
    text = "Warga Tegal gembira."
    (finding,) = doubts(Document(Article("a", text)), [place(text, "Tegal")])
    assert finding.code == "place.ambiguous"
    assert "Kabupaten Tegal (33.28)" in finding.message_id and "Kota Tegal (33.76)" in finding.message_en
    assert (finding.start, finding.end, finding.text) == (6, 11, "Tegal")


@pytest.mark.parametrize(
    ("name", "kind", "code"),
    [
        ("Tegal", None, "33.76"),  # settled by a code
        ("Kota Tegal", "city", None),  # only one city has the name
        ("Demak", None, None),  # a regency; the district of this name is no rival
        ("Pasar Wening", "facility", None),
    ],
)
def test_a_name_with_one_meaning_is_no_doubt(name, kind, code):
    text = f"Warga {name} gembira."
    assert doubts(Document(Article("a", text)), [place(text, name, kind, code)]) == ()


def test_doubts_come_in_the_order_of_the_text_and_with_the_facts():
    text = "Bantuan tiba di Tegal. Penyaluran dimulai Kamis (25/7)."
    facts = extract_article(Article("a", text))
    assert [f.code for f in facts.findings] == ["place.ambiguous", "time.year-unknown"]
    named = extract_article(Article("a", text.replace("Tegal", "Kota Tegal")))
    assert [f.code for f in named.findings] == ["time.year-unknown"]
