"""The labelled pairs: how many are matched rightly, and that the pairs themselves are sound."""

from collections import Counter

import pytest
from benchmarks.identity import MODULES, chosen, judge, read_pairs, scores


@pytest.fixture(scope="module")
def judged():
    return judge(read_pairs())


def test_f1_over_all_kinds(judged):
    assert scores(judged)[2] >= 0.95


@pytest.mark.parametrize("kind", MODULES)
def test_f1_of_each_kind(judged, kind):
    assert scores(chosen(judged, kind))[2] >= 0.93


def test_pairs_that_nobody_tuned_to(judged):
    assert scores(chosen(judged, part="blind"))[2] >= 0.9


def test_a_town_is_never_its_regency(judged):
    assert [one.pair for one in judged if one.merges_levels] == []


@pytest.mark.parametrize("kind", MODULES)
def test_pairs_turned_round(kind):
    pairs = [pair for pair in read_pairs() if pair.type == kind]
    there = [one.verdict for one in judge(pairs)]
    back = [one.verdict for one in judge([type(p)(p.type, p.right, p.left, p.gold, p.part, p.note) for p in pairs])]
    assert [p for p, one, other in zip(pairs, there, back, strict=True) if one != other] == []


def test_the_pairs_are_sound():
    pairs = read_pairs()
    assert {pair.gold for pair in pairs} == {"same", "different", "maybe"}
    assert {pair.part for pair in pairs} == {"open", "blind"}
    kinds = Counter(pair.type for pair in pairs)
    assert set(kinds) == set(MODULES)
    assert min(kinds.values()) >= 110
    assert len({(pair.type, frozenset((pair.left, pair.right))) for pair in pairs}) == len(pairs)
    assert sum(pair.gold == "different" and pair.note.startswith("hard") for pair in pairs) >= len(pairs) / 3
