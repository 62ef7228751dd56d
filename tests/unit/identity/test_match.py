from types import ModuleType

import pytest

from simpul.errors import SimpulError
from simpul.identity import match as room
from simpul.identity.comparison import Comparison, judged


def row(type_, left="a", right="b"):
    return {"type": type_, "left": left, "right": right}


@pytest.fixture
def modules(monkeypatch):
    """Comparing modules that answer with their own name, so that only the choice of the kind is under test."""
    room._compare.cache_clear()

    def imported(name):
        module = ModuleType(name)
        module.compare = lambda left, right: judged(0.5, name.rpartition(".")[2], f"{left} / {right}")
        return module

    monkeypatch.setattr(room, "import_module", imported)
    yield
    room._compare.cache_clear()


@pytest.mark.parametrize(
    ("score", "verdict"), [(1.0, "same"), (0.8, "same"), (0.79, "maybe"), (0.4, "maybe"), (0.39, "different")]
)
def test_a_score_is_judged(score, verdict):
    assert judged(score, "a", "b") == Comparison(verdict, score, ("a", "b"))


@pytest.mark.parametrize(
    ("word", "module"),
    [
        ("person", "persons"),
        ("PERSON", "persons"),
        ("organization", "organizations"),
        (" Agency ", "organizations"),
        ("organisation", "organizations"),
        ("Place", "places"),
        ("program", "programs"),
        ("programme", "programs"),
    ],
)
def test_the_type_chooses_the_grammar(modules, word, module):
    assert room.match(word, "a", "b").why == (module, "a / b")


def test_rows_keep_their_order_and_words(modules):
    answers = list(room.match_pairs([row("Agency"), row("place", "x y", "z") | {"note": "n"}]))
    assert answers[0] == {
        "type": "Agency", "left": "a", "right": "b", "why": "organizations; a / b", "verdict": "maybe",
    }  # fmt: skip
    assert tuple(answers[1]) == room.COLUMNS
    assert answers[1]["left"] == "x y"


def test_an_unknown_type_is_named_with_the_nearest():
    with pytest.raises(SimpulError, match="did you mean person") as caught:
        room.match("persons", "a", "b")
    assert '"persons"' in caught.value.message


@pytest.mark.parametrize("lacking", ["type", "left", "right"])
def test_an_incomplete_row_is_named(lacking):
    with pytest.raises(SimpulError, match=rf"data row 2: {lacking}"):
        list(room.match_pairs([row("person"), row("person") | {lacking: " "}]))
