"""Credits and corrections as outlets print them."""

import pytest

from simpul.link.shingles import fingerprint
from simpul.link.wire import CREDITED, NEITHER, OWN, corrects, nearness, same_outlet
from simpul.model import Article

STORY = "Jembatan gantung di Desa Sumber Jati dibuka kembali setelah diperbaiki selama tiga bulan. "


def article(text: str = STORY, *, title: str | None = None, publisher: str | None = None) -> Article:
    return Article("a", text, title=title, publisher=publisher)


@pytest.mark.parametrize("publisher", ["ANTARA", "ANTARA Jateng", "Xinhua"])
def test_an_agencys_own_story(publisher: str) -> None:
    assert nearness(article(publisher=publisher)) == OWN


@pytest.mark.parametrize(
    "text",
    [
        f"Jati (ANTARA) - {STORY}",
        f"{STORY}(Ant)",
        f"{STORY}(rin/ant)",
        f"{STORY}\nANTARA/Rina",
        f"{STORY}\nSumber: Antara",
        f"{STORY}Demikian dikutip dari Antara.",
    ],
)
def test_a_story_that_credits_an_agency(text: str) -> None:
    assert nearness(article(text, publisher="Kabar Lembah")) == CREDITED


@pytest.mark.parametrize(
    "text",
    [STORY, f"{STORY}Jalan antara dua desa itu sempat putus.", f"{STORY}(rin)", f"{STORY}Perjanjian antara\nkeduanya."],
)
def test_the_plain_word_antara_is_no_credit(text: str) -> None:
    assert nearness(article(text, publisher="Antar Kota News")) == NEITHER


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Ralat: Jembatan dibuka", STORY),
        ("RALAT - Jembatan dibuka", STORY),
        ("Koreksi: Jembatan dibuka", STORY),
        ("Jembatan dibuka (Revisi)", STORY),
        ("Klarifikasi Redaksi", STORY),
        (None, f"Ralat: {STORY}"),
        (None, f"(Ralat)\n{STORY}"),
    ],
)
def test_corrections(title: str | None, text: str) -> None:
    assert corrects(article(text, title=title))


@pytest.mark.parametrize(
    "title", ["DPRD bahas revisi perda", "Koreksi harga minyak berlanjut", "Ralat data, BPS minta maaf", None]
)
def test_news_about_corrections_is_none(title: str | None) -> None:
    assert not corrects(article(title=title))


def test_outlets_are_the_same_only_where_both_are_known() -> None:
    assert same_outlet(article(publisher="Kabar  Lembah"), article(publisher="KABAR LEMBAH"))
    assert not same_outlet(article(), article())
    assert not same_outlet(article(publisher="Kabar Lembah"), article(publisher="Warta Ladang"))


def test_spacing_of_figures_and_pointers_to_other_stories_change_nothing() -> None:
    one = fingerprint("Dana Rp4,3 miliar untuk jembatan di Desa Jati, Senin (14/5/2024).")
    other = fingerprint("Baca juga: Pasar Murah\nDana Rp 4,3 miliar untuk jembatan di Desa Jati, Senin (1452024).")
    assert one == other
    assert (one.names, one.numbers) == ({"rp", "desa", "jati", "senin"}, {"43", "1452024"})
