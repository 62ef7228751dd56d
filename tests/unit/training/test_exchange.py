"""Names and figures that stand in for others while training."""

from __future__ import annotations

import random

import pytest

from exchange import LONGEST, RARE, Plan, Pool, exchanged, is_figure, make_plan, make_pool, shape, words_of
from simpul.learned.pairs import Thing
from simpul.learned.windows import Window, Words
from views import Example, View

STRINGS = ["<s>", "</s>", "▁Siti", "▁Rina", "wati", "▁melatih", "▁40", "▁25", "▁3", "0", "▁di", "▁Solo", "▁0"]


def article(text: list[list[str]], things: dict[str, list[int]], *, id: str = "a") -> Example:
    """An article of one window: its words' pieces, and by type the numbers of the words of annotated things."""
    pieces, heads = [0], []
    for word in text:
        heads.append(len(pieces))
        pieces += [STRINGS.index(piece) for piece in word]
    window = Window(0, len(text), (*pieces, 1), tuple(heads))
    numbers = tuple(range(len(text)))
    places = tuple(Thing(t, tuple((n, n + 1) for n in at), frozenset()) for t, at in things.items())
    gold = View(places, (), (), frozenset())
    return Example(id, Words(numbers, numbers, (0,) * len(text)), (window,), {}, {"gold": gold})


FIRST = article(
    [["▁Siti"], ["▁melatih"], ["▁40"], ["▁di"], ["▁Solo"], ["▁Siti"]],
    {"Person": [0], "Quantity": [2], "Place": [4]},
)
SECOND = article([["▁Rina", "wati"], ["▁melatih"], ["▁25"], ["▁3", "0"]], {"Person": [0], "Quantity": [2, 3]}, id="b")


def text(rows: list[list[int]]) -> str:
    return "".join(STRINGS[piece] for piece in rows[0][1:-1])


def numbers(*pieces: str) -> tuple[int, ...]:
    return tuple(STRINGS.index(piece) for piece in pieces)


def test_the_pool_holds_rare_words_of_names_and_figures_by_shape() -> None:
    pool = make_pool([FIRST, SECOND], STRINGS)
    assert pool.rare["Person"] == {numbers("▁Siti"), numbers("▁Rina", "wati")}
    assert pool.rare["Place"] == {numbers("▁Solo")}
    assert pool.figures[2, True] == [numbers("▁40"), numbers("▁25"), numbers("▁3", "0")]


def test_a_word_of_many_articles_is_not_exchanged() -> None:
    pool = make_pool([FIRST] * (RARE + 1) + [SECOND], STRINGS)
    assert pool.rare["Person"] == {numbers("▁Rina", "wati")}
    assert make_plan(FIRST, pool) == Plan({}, frozenset({2}))


def test_a_name_changes_wherever_it_stands_and_words_keep_their_numbers() -> None:
    names = {("Person", True): [numbers("▁Rina", "wati")], ("Place", True): [numbers("▁Solo")]}
    rare = {
        "Person": frozenset({numbers("▁Siti")}),
        "Place": frozenset({numbers("▁Solo")}),
        "Organization": frozenset(),
    }
    pool = Pool(names, rare, {(2, True): [numbers("▁25")]}, STRINGS)
    rows, heads = exchanged(FIRST.windows, make_plan(FIRST, pool), pool, random.Random(1))
    assert text(rows) == "▁Rinawati▁melatih▁25▁di▁Solo▁Rinawati"
    assert [STRINGS[rows[0][head]] for head in heads[0]] == ["▁Rina", "▁melatih", "▁25", "▁di", "▁Solo", "▁Rina"]


def test_a_window_that_would_be_too_long_stays() -> None:
    many = article([["▁Siti"]] * (LONGEST - 2), {"Person": [0]})
    pool = Pool({("Person", True): [numbers("▁Rina", "wati")]}, {"Person": frozenset({numbers("▁Siti")})}, {}, STRINGS)
    plan = Plan({numbers("▁Siti"): "Person"}, frozenset())
    rows, heads = exchanged(many.windows, plan, pool, random.Random(1))
    assert (rows, heads) == ([list(many.windows[0].pieces)], [list(many.windows[0].heads)])


def test_the_same_chance_gives_the_same_article() -> None:
    pool = make_pool([FIRST, SECOND], STRINGS)
    plan = make_plan(FIRST, pool)
    found = [exchanged(FIRST.windows, plan, pool, random.Random(seed)) for seed in range(20)]
    assert found == [exchanged(FIRST.windows, plan, pool, random.Random(seed)) for seed in range(20)]
    assert len({text(rows) for rows, _ in found}) > 1


@pytest.mark.parametrize(
    ("word", "figure"),
    [(("▁40",), True), (("▁3", "0"), True), (("▁0",), False), (("▁Siti",), False), (("0",), False)],
)
def test_what_a_figure_is(word: tuple[str, ...], *, figure: bool) -> None:
    assert is_figure(numbers(*word), STRINGS) is figure


def test_shapes_and_words() -> None:
    assert shape(numbers("▁3", "0"), STRINGS) == (2, True)
    assert shape(numbers("0"), STRINGS) == (1, False)
    assert words_of(SECOND)[0] == numbers("▁Rina", "wati")
