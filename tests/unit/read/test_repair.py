from hypothesis import given
from hypothesis import strategies as st

from simpul.read.repair import one_line, repair


def test_mojibake_is_repaired_and_quotation_marks_stay():
    assert repair("â€œprogram iniâ€\x9d sudah “berjalan” ‘lama’") == "“program ini” sudah “berjalan” ‘lama’"


def test_line_ends_controls_and_composition():
    assert repair("satu\r\ndua\rtiga\x07 cafe\u0301\ufeff") == "satu\ndua\ntiga café"


def test_ligatures_width_and_entities_stay():
    assert repair("ﬁsik ＡＢＣ R&amp;D") == "ﬁsik ＡＢＣ R&amp;D"


def test_lone_surrogates_become_replacement_characters():
    assert repair("a\ud800b").encode("utf-8") == "a\ufffdb".encode()


def test_one_line():
    assert one_line("  Judul\n  berita ") == "Judul berita"
    assert one_line(" \n ") is None
    assert one_line(None) is None


@given(st.text(max_size=200))
def test_repaired_text_can_be_written_and_has_one_kind_of_line_end(text):
    repaired = repair(text)
    assert repaired.encode("utf-8").decode("utf-8") == repaired
    assert "\r" not in repaired
