from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from simpul.learned.pieces import make_pieces
from simpul.learned.windows import windows_of, words_of
from simpul.model import Span

ROWS = [
    ("<s>", 0.0),
    ("<pad>", 0.0),
    ("</s>", 0.0),
    ("<unk>", 0.0),
    *((c, -1.0) for c in "▁abcdefghijklmnopqrstuvwxyz."),
]
PIECES = make_pieces(ROWS, begin="<s>", end="</s>", pad="<pad>", unknown="<unk>")


def test_words_and_signs_with_their_sentences() -> None:
    text = "Dinsos (baru) melatih. Ia hadir."
    words = words_of(text, [Span(0, 22), Span(23, 32)])
    assert [text[s:e] for s, e in zip(words.starts, words.ends, strict=True)] == [
        "Dinsos", "(", "baru", ")", "melatih", ".", "Ia", "hadir", ".",
    ]  # fmt: skip
    assert words.sentences == (0, 0, 0, 0, 0, 0, 1, 1, 1)


def test_the_words_that_a_stretch_touches() -> None:
    words = words_of("para lansia-lansia desa", [])
    assert words.covering(5, 18) == (1, 4)
    assert words.covering(7, 9) == (1, 2)


def test_windows_break_between_sentences_and_are_about_equal() -> None:
    text = "aaaa aaaa. " * 6
    sentences = [Span(n * 11, n * 11 + 10) for n in range(6)]
    windows = windows_of(text, words_of(text, sentences), PIECES, limit=40)
    assert [(w.first, w.last) for w in windows] == [(0, 9), (9, 18)]


@given(st.lists(st.text("abc .", min_size=1, max_size=60), max_size=8), st.integers(8, 40))
def test_every_word_is_in_exactly_one_window_and_none_is_too_long(parts: list[str], limit: int) -> None:
    text = "".join(parts)
    borders = [sum(map(len, parts[:n])) for n in range(len(parts) + 1)]
    sentences = [Span(a, b) for a, b in pairwise(borders)]
    words = words_of(text, sentences)
    windows = windows_of(text, words, PIECES, limit=limit)
    assert [n for w in windows for n in range(w.first, w.last)] == list(range(len(words.starts)))
    assert all(len(w.heads) == w.last - w.first and len(w.pieces) <= limit + 2 for w in windows)
