"""A text cut at the ends of its marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from simpul.web.article.segments import Segment, paragraphs


def test_overlapping_marks() -> None:
    assert paragraphs("abcdef", [("x", 1, 4), ("y", 2, 6)]) == (
        (
            Segment("a"),
            Segment("b", ("x",), ("x",)),
            Segment("cd", ("x", "y"), ("y",)),
            Segment("ef", ("y",)),
        ),
    )


def test_a_mark_over_two_paragraphs() -> None:
    assert paragraphs("ab \n\n cd\n", [("x", 1, 7)]) == (
        (Segment("a"), Segment("b", ("x",), ("x",))),
        (Segment("c", ("x",)), Segment("d")),
    )


texts = st.text(alphabet="ab \n<&", max_size=40)
stretches = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=6)


@given(texts, stretches)
def test_every_letter_once_with_the_marks_that_cover_it(text: str, drawn: list[tuple[int, int]]) -> None:
    marks = [
        (str(n), start, min(start + size, len(text))) for n, (start, size) in enumerate(drawn) if start < len(text)
    ]
    found = paragraphs(text, marks)
    assert "\n".join("".join(s.text for s in each) for each in found).split() == text.split()
    place = 0
    for segment in (s for each in found for s in each):
        place = text.index(segment.text, place)
        for at in range(place, place + len(segment.text)):
            assert set(segment.marks) == {name for name, start, end in marks if start <= at < end}
        place += len(segment.text)
    begun = [name for each in found for s in each for name in s.begins]
    assert len(begun) == len(set(begun))
