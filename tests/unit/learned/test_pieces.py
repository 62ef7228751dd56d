import pytest

from simpul.learned.pieces import Pieces, make_pieces

SPECIAL = {"begin": "<s>", "end": "</s>", "pad": "<pad>", "unknown": "<unk>"}


@pytest.fixture
def pieces() -> Pieces:
    rows = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)]
    rows += [
        ("▁pe", -3.0),
        ("▁pelatih", -4.0),
        ("latihan", -4.0),
        ("an", -2.0),
        ("▁", -2.0),
        ("(", -2.0),
        ("▁pelatihan", -7.0),
    ]
    return make_pieces(rows, **SPECIAL)


def test_the_most_probable_split_wins(pieces: Pieces) -> None:
    assert pieces.split("pelatihan", spaced=True) == (pieces.ids["▁pelatih"], pieces.ids["an"])


def test_a_word_without_white_space_before_it_has_no_mark(pieces: Pieces) -> None:
    assert pieces.split("latihan", spaced=False) == (pieces.ids["latihan"],)
    assert pieces.split("(", spaced=True) == (pieces.ids["▁"], pieces.ids["("])


def test_unknown_characters_become_the_unknown_piece(pieces: Pieces) -> None:
    assert pieces.split("ж", spaced=False) == (pieces.unknown,)
    assert pieces.split("anж", spaced=False) == (pieces.ids["an"], pieces.unknown)


def test_wide_letters_are_read_as_plain_ones(pieces: Pieces) -> None:
    assert pieces.split("ａｎ", spaced=False) == (pieces.ids["an"],)


def test_a_vocabulary_without_its_special_pieces_is_refused() -> None:
    with pytest.raises(KeyError):
        make_pieces([("<s>", 0.0)], **SPECIAL)
