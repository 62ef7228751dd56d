from typing import Any

import pytest
from tests.unit.learned import seen

from examples import (
    agreed,
    alike_view,
    find,
    labeller,
    matched,
    of_types,
    same,
    tags,
    unsure_of_numbers,
    value_label,
    view,
)
from gold import Record
from simpul.learned.pairs import LABELS, Pair, Thing
from simpul.learned.tags import NAME_TAGS
from simpul.learned.windows import Words, words_of
from simpul.model import Entity, Quantity, TimeExpression
from views import View

TEXT = "Pelatihan dibuka 4 Maret 2024 dan ditutup 6 Maret 2024. Pada 4 Maret 2024 hadir 30 orang."
OPENED, CLOSED = TimeExpression(17, 29, "2024-03-04"), TimeExpression(42, 54, "2024-03-06")
AGAIN, PEOPLE = TimeExpression(61, 73, "2024-03-04"), Quantity(80, 88, 30, "orang")
START: Record = {"p": "hasTime", "s": "g1", "role": "start", "value": "2024-03-04", "evidence": "dibuka 4 Maret 2024"}
COUNT: Record = {"p": "hasQuantity", "s": "g1", "role": "participants", "value": 30, "evidence": "hadir 30 orang"}


def pair(left: int, right: int) -> Pair:
    return Pair(left, right, 0, 0, (0, 0), 0, 0, ())


@pytest.mark.parametrize(
    ("needle", "near", "expected"),
    [
        ("4  Maret", "", (17, 24)),
        ("4 Maret", "Pada 4 Maret", (61, 68)),
        ("4 Maret", "not in the text", (17, 24)),
        ("dibuka", "Pada 4 Maret", (10, 16)),
        ("kota", "", None),
        (" ", "", None),
    ],
)
def test_where_words_stand(needle: str, near: str, expected: tuple[int, int] | None) -> None:
    assert find(needle, TEXT, near) == expected


def test_of_overlapping_names_the_longer_is_tagged() -> None:
    words = Words((0, 6, 13, 20), (5, 12, 19, 24), (0, 0, 0, 0))
    found = tags(words, [(0, 5, "Place"), (0, 12, "Organization"), (20, 24, "Person")], NAME_TAGS)
    assert [NAME_TAGS[t] for t in found] == ["B-Organization", "I-Organization", "O", "B-Person"]


def test_all_places_of_the_entities_of_some_types() -> None:
    record: Record = {
        "entities": [
            {"id": "g1", "type": "Place", "name": "Solo", "mentions": ["Solo"]},
            {"id": "g2", "type": "Program", "name": "Solo Terang", "mentions": ["Solo Terang", "program"]},
            {"id": "g3", "type": "Place", "name": "Bali", "mentions": ["Bali"]},
        ]
    }
    text = "Solo Terang di Solo. Program itu diprogramkan lewat program Solo Terang."
    (solo,), (terang,) = of_types(record, text, ("Place",)), of_types(record, text, ("Program",))
    assert [(m.start, m.end) for m in solo.mentions] == [(0, 4), (15, 19), (60, 64)]
    assert [(m.start, m.end) for m in terang.mentions] == [(0, 11), (52, 59), (60, 71)]


def test_phrases_of_one_thing_are_the_same() -> None:
    text = "pelatihan menjahit, pelatihan itu, pelatihan las"
    one, other, apart = (seen.mention(w, "Program", text=text) for w in text.split(", "))
    words = words_of(text, ())
    found = alike_view(words, [Entity("g1", "Program", "", (one, other)), Entity("g2", "Program", "", (apart,))])
    assert [(p.left, p.right) for p in found.pairs] == [(0, 1), (0, 2), (1, 2)]
    assert found.labels == (frozenset({"same"}), frozenset(), frozenset())
    assert set(LABELS) - found.silent == {"same"}


@pytest.mark.parametrize(
    ("claim", "value", "expected"),
    [
        (START, OPENED, "start"),
        (START, AGAIN, "?"),
        (START, CLOSED, ""),
        (START, PEOPLE, ""),
        (START | {"doubt": True}, OPENED, "~start"),
        (START | {"doubt": True}, AGAIN, "?"),
        (START | {"evidence": "not in the text"}, OPENED, "?"),
        (COUNT, PEOPLE, "participants"),
        (COUNT, OPENED, ""),
        (COUNT | {"value": 31}, PEOPLE, ""),
    ],
)
def test_the_role_of_a_value_where_it_is_stated(claim: Record, value: TimeExpression | Quantity, expected: str) -> None:
    assert value_label(claim, value, TEXT) == expected


def test_a_period_ends_with_its_last_day() -> None:
    period = TimeExpression(17, 29, "2024-03-04", "2024-03-06")
    assert value_label(START, period, TEXT) == "start"
    assert value_label(START | {"role": "end"}, period, TEXT) == ""
    assert value_label(START | {"role": "end", "value": "2024-03-06"}, period, TEXT) == "end"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (1000, 1001, True),
        (1000, 1002, False),
        ("30", 30, True),
        (0, 0, True),
        (0, 1, False),
        ("P5D", "P5D", True),
        ("P5D", "P6D", False),
    ],
)
def test_values_are_the_same_to_a_thousandth(left: float | str, right: float | str, expected: bool) -> None:
    assert same(left, right) is expected


def test_an_aim_is_the_annotated_one_with_most_of_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    shares = {"first": 0.5, "second": 0.8, "third": 0.4}
    monkeypatch.setattr("examples.token_f1", lambda gold, words: shares[gold] if words == "Pelatihan" else 0.0)
    aims = [({"text": "first"}, (1, 2)), ({"text": "second"}, (3, 4)), ({"text": "third"}, (5, 6))]
    assert agreed((0, 9), aims, TEXT) == (3, 4)
    assert agreed((0, 9), aims[:1], TEXT) == (1, 2)
    assert agreed((0, 9), aims[2:], TEXT) == (0, 0)
    assert agreed((0, 9), [], TEXT) == (0, 0)


def test_numbers_of_other_things_than_programmes_are_unsure() -> None:
    things = tuple(Thing(t, ((0, 1),)) for t in ("Program", "Place", "Quantity", "Time"))
    pairs = (pair(0, 2), pair(1, 2), pair(1, 2), pair(0, 3))
    nothing, population = frozenset[str](), frozenset({"population"})
    before = View(things, pairs, (nothing, nothing, population, nothing), frozenset({"same"}))
    after = View(things, pairs, (nothing, frozenset({"?"}), population, nothing), frozenset({"same"}))
    assert unsure_of_numbers(before) == after


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("g1", "g2", {"runs", "~partnerIn"}),
        ("g2", "g1", set()),
        ("g1", "g3", {"heldAt"}),
        ("g1", "g1", {"real", "~planned"}),
        ("g2", "g2", {"real"}),
        ("", "", set()),
        ("g1", "", set()),
        ("", "g1", set()),
        ("g1", (0, 9), {"aimsAt"}),
        ("g2", (0, 9), set()),
        ("g1", (0, 8), set()),
        ("g1", OPENED, {"start"}),
        ("g1", AGAIN, {"?"}),
        ("g1", CLOSED, set()),
        ("g1", PEOPLE, {"participants"}),
        ("g2", PEOPLE, set()),
        (OPENED, OPENED, set()),
    ],
)
def test_labels_of_pairs(left: Any, right: Any, expected: set[str]) -> None:
    aim: Record = {"p": "aimsAt", "s": "g1", "text": "Pelatihan", "evidence": ""}
    claims: list[Record] = [
        {"p": "runs", "s": "g2", "o": "g1"},
        {"p": "partnerIn", "s": "g2", "o": "g1", "doubt": True},
        {"p": "heldAt", "s": "g1", "o": "g3"},
        {"p": "hasStatus", "s": "g1", "value": "planned", "doubt": True},
        START,
        COUNT,
        aim,
    ]
    label = labeller({"claims": claims}, TEXT, [(aim, (0, 9))])
    assert label(left, right, left == right) == expected


def test_a_value_that_is_sure_of_one_role_is_not_unsure_of_another() -> None:
    label = labeller({"claims": [START, START | {"role": "on", "evidence": "Pada 4 Maret 2024"}]}, TEXT, [])
    assert label("g1", OPENED, False) == {"start"}
    assert label("g1", AGAIN, False) == {"on"}


def test_found_entities_by_the_annotated_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("examples.one_to_one", lambda gold, found, _: [(1, 0)] if found[0]["mentions"] == ["A"] else [])
    entity = Entity("e1", "Place", "A", (seen.mention("A", "Place", text="A"),))
    assert matched({"entities": [{"id": "g1"}, {"id": "g2"}]}, [entity]) == {"e1": "g2"}


def test_pairs_of_entities_and_values_with_their_labels() -> None:
    body, training, hall = seen.context().entities
    start = {"p": "hasTime", "s": "g2", "role": "start", "value": "2024-03-04", "evidence": "dimulai 4 Maret 2024"}
    record: Record = {"claims": [{"p": "runs", "s": "g1", "o": "g2"}, start]}
    words = words_of(seen.TEXT, seen.DOCUMENT.sentences)
    to_gold = {body.id: "g1", training.id: "g2"}
    found = view(seen.DOCUMENT, words, [body, training, hall], to_gold, record, frozenset({"same"}))
    assert [t.type for t in found.things] == ["Organization", "Program", "Place", "Time"]
    labels = {(p.left, p.right): x for p, x in zip(found.pairs, found.labels, strict=True) if x}
    assert labels == {(0, 0): {"real"}, (1, 1): {"real"}, (1, 0): {"runs"}, (1, 3): {"start"}}
    assert found.silent == {"same"}
