"""One of the names that articles give a thing is its preferred one."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.identity.preferred import preferred, preferred_by, preferred_node
from simpul.identity.short_forms import abbreviated


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ({"Prabowo Subianto": 686, "Asta Cita Prabowo Subianto": 1}, "Prabowo Subianto"),
        ({"Badan Gizi Nasional": 2, "Badan Gizi Nasional RI": 1, "Badan Gizi": 1}, "Badan Gizi Nasional"),
        ({"Nanik S Deyang": 3, "Nanik S. Deyang": 3}, "Nanik S. Deyang"),
        ({"Dinas B": 1, "Dinas A": 1}, "Dinas A"),
        ({"DPR RI": 174, "Dewan Perwakilan Rakyat": 126}, "Dewan Perwakilan Rakyat"),
        ({"Uu Ite": 9, "UU Informasi dan Transaksi Elektronik": 1}, "UU Informasi dan Transaksi Elektronik"),
        ({"Lia N. Sukandar": 9, "Lia Nurliana Sukandar": 6}, "Lia Nurliana Sukandar"),
        ({"M Yahya Zaini": 1, "Yahya Zaini": 2}, "Yahya Zaini"),
        ({"kartu kredit": 6, "Kartu Kredit": 2}, "Kartu Kredit"),
        ({"pelatihan menjahit": 2, "pelatihan jahit-menjahit": 1}, "pelatihan menjahit"),
        ({"MBG": 3}, "MBG"),
    ],
)
def test_most_articles_decide_among_names_that_are_written_out(told: dict[str, int], name: str) -> None:
    assert {preferred(dict(order)) for order in permutations(told.items())} == {name}


def test_words_written_as_one_are_no_short_form() -> None:
    assert not abbreviated({"PT Sumberdaya Indonesia", "PT Sumber Daya Indonesia", "Komisi X DPR", "Komisi X DPR RI"})


def test_an_article_with_several_names_counts_for_one_of_them() -> None:
    told = [({"Kepala Dinas"}, 2), ({"Kadis Kota", "Kepala Dinas Sosial"}, 2), ({"Kadis Kota"}, 1)]
    assert preferred_by(told) == "Kepala Dinas Sosial"
    assert preferred_by([*told, ({"Kadis Kota"}, 2)]) == "Kadis Kota"


def test_no_name_is_an_error() -> None:
    with pytest.raises(ValueError, match="empty"):
        preferred({})


def test_the_node_of_most_articles_stands_for_all() -> None:
    assert preferred_node({"x": ("Rosan", 16), "y": ("Rosan Roeslani", 3), "z": ("Rosan", 16)}) == "x"


NAMES = st.dictionaries(st.text("AaBb. ", min_size=1, max_size=8), st.integers(0, 4), min_size=1, max_size=5)


@settings(deadline=None)
@given(NAMES, st.randoms())
def test_the_order_does_not_matter_and_one_more_article_never_harms(told: dict[str, int], random) -> None:
    name = preferred(told)
    rows = list(told.items())
    random.shuffle(rows)
    assert preferred(dict(rows)) == name
    assert preferred(told | {name: told[name] + 1}) == name
