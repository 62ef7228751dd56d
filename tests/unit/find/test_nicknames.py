import pytest

from simpul.find.nicknames import nicknames
from simpul.model import Mention


def pairs(text, *names):
    mentions = [Mention(i, i + len(n), n, "Person") for n in names for i in range(len(text)) if text.startswith(n, i)]
    return {(long.text, short.text) for long, short in nicknames(text, sorted(mentions, key=lambda m: m.start))}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bupati Wahyu Pratomo atau Gus Wahono hadir.", ("Wahyu Pratomo", "Gus Wahono")),
        ("Menteri Wahyu Pratomo atau Tomo mengatakan beras cukup.", ("Wahyu Pratomo", "Tomo")),
        ("Wahyu Pratomo hadir. Pria yang akrab disapa Bram itu senang.", ("Wahyu Pratomo", "Bram")),
        ("Wahyu Pratomo hadir. Menurut Prat, beras cukup.", ("Wahyu Pratomo", "Prat")),
        ("Wahyu Pratomo hadir. Menurut Wapra, beras cukup.", ("Wahyu Pratomo", "Wapra")),
        ("Wahyu 'Bram' Pratomo hadir. Menurut Bram, beras cukup.", ("Wahyu 'Bram' Pratomo", "Bram")),
    ],
)
def test_a_familiar_name_belongs_to_the_fuller_one(text, names):
    mine = [n for n in pairs(text, *names) if n[0] != n[1]]
    assert mine == [names]


def test_who_was_called_so_first_stays_so():
    text = (
        "Wahyu Pratomo hadir. Pria yang disapa Bram itu menemui Sari Lestari. Pria yang akrab disapa Bram itu pulang."
    )
    assert {n for n in pairs(text, "Wahyu Pratomo", "Sari Lestari", "Bram") if n[1] == "Bram"} == {
        ("Wahyu Pratomo", "Bram")
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Warga memilih Wahyu Pratomo atau Sari Lestari pada pemilihan itu.", ("Wahyu Pratomo", "Sari Lestari")),
        ("Wahyu Pratomo hadir bersama Lestari.", ("Wahyu Pratomo", "Lestari")),
        ("Pratiwi Utami dan Pratomo Hadi hadir. Menurut Prat, beras cukup.", ("Pratiwi Utami", "Pratomo Hadi", "Prat")),
    ],
)
def test_two_persons_or_an_unclear_one_are_left_apart(text, names):
    assert pairs(text, *names) == set()
