import re

from hypothesis import given
from hypothesis import strategies as st

from simpul.find.everywhere import everywhere


def found(text, name):
    return [(at.start, at.end) for at in everywhere(text, name)]


def test_whole_words_only():
    assert found("PSK, SubPSK, non-PSK, PSK_2, PSKs dan PSK-nya.", "PSK") == [(0, 3), (38, 41)]


def test_edges_and_nothing():
    assert found("Randu Wening", "Randu Wening") == [(0, 12)]
    assert found("", "Randu") == found("Randu", "") == found("Wening", "Randu") == []


@given(st.text(alphabet="ab -_", max_size=30), st.text(alphabet="ab", min_size=1, max_size=3))
def test_the_same_places_as_a_regular_expression_gives(text, name):
    assert found(text, name) == [m.span() for m in re.finditer(rf"(?<![\w-]){re.escape(name)}(?!\w)", text)]
