import numpy as np
import pytest

from gold import Record
from look import Look
from simpul.claim.context import make_context
from simpul.learned.weigh import Weighed
from simpul.model import Article, Claim, Document, Entity, EntityType, Evidence, Predicate
from weights import PRIOR, STRENGTH, best_f1, f1, fit_floors, fit_weights, newton

DOCUMENT = Document(Article("a", ""))


def judged(predicate: Predicate, right: int, wrong: int, annotated: list[Record], worth: float = 1.0) -> Look:
    """An article with so many likely claims that are right, and unlikely ones that are wrong."""
    claim = Claim(predicate=predicate, subject="e1", evidence=Evidence(0, 0, ""), rule="r", confidence=0.5)
    weighed = (Weighed(claim, 2.0, False),) * right + (Weighed(claim, -2.0, False),) * wrong
    context, record = make_context(DOCUMENT, []), {"claims": [{"p": predicate} | each for each in annotated]}
    return Look(context, weighed, (worth,) * right + (0.0,) * wrong, {}, frozenset(), record, True)


def proposed(*entities: tuple[EntityType, float | None, bool]) -> Look:
    """An article with entities: the logit of each, and whether it is annotated."""
    found = [Entity(f"e{n}", type_, "", ()) for n, (type_, _, _) in enumerate(entities)]
    real = {f"e{n}": logit for n, (_, logit, _) in enumerate(entities) if logit is not None}
    named = frozenset(f"e{n}" for n, (_, _, annotated) in enumerate(entities) if annotated)
    return Look(make_context(DOCUMENT, found), (), (), real, named, {"claims": []}, True)


def test_f1_of_what_is_found() -> None:
    assert f1(3, 4, 8) == 0.5
    assert f1(0, 0, 0) == 0.0


@pytest.mark.parametrize(
    ("hits", "annotated", "expected"),
    [
        ([1, 0, 1, 0], 2, 0.8),
        ([1, 0, 0, 0], 1, 1.0),
        ([0, 0, 0, 1], 1, 0.4),
        ([1, 1, 1, 1], 12, 0.5),
        ([1, 0.5, 0, 0], 2, 0.75),
        ([0, 0, 0, 0], 3, 0.0),
    ],
)
def test_the_best_f1_of_any_threshold(hits: list[float], annotated: float, expected: float) -> None:
    shuffled = [2, 0, 3, 1]
    shares = np.array([0.9, 0.8, 0.7, 0.6])
    assert best_f1(shares[shuffled], np.array(hits, float)[shuffled], annotated) == pytest.approx(expected)


def test_without_candidates_there_is_no_f1() -> None:
    assert best_f1(np.array([]), np.array([]), 3) == 0.0


def test_without_rows_the_weights_are_those_of_the_prior() -> None:
    assert newton(np.zeros((0, 3)), np.zeros(0)) == pytest.approx(PRIOR)


def test_rows_that_bear_the_prior_out_leave_it() -> None:
    assert newton(np.array([[1.0, 0.0, 0.0]] * 4), np.array([1.0, 0.0, 1.0, 0.0])) == pytest.approx(PRIOR)


def test_the_bias_is_where_rows_and_prior_are_even() -> None:
    bias = newton(np.array([[1.0, 0.0, 0.0]] * 8), np.ones(8))[0]
    assert STRENGTH[0] * bias == pytest.approx(8 / (1 + np.exp(bias)))
    assert 1 < bias < 3


@pytest.mark.parametrize("scale", [1.0, 8.0])
def test_the_gradient_of_the_weights_is_zero(scale: float) -> None:
    logits = scale * np.array([-1.0, -0.8, -0.2, 0.1, 0.3, 0.7, 0.9, 1.0])
    x = np.stack([np.ones(8), logits, np.array([0.0, 1, 0, 0, 1, 1, 0, 1])], 1)
    y = np.array([1.0, 0, 0.5, 0, 1, 1, 1, 0])
    w = newton(x, y)
    gradient = x.T @ (1 / (1 + np.exp(-(x @ w))) - y) + STRENGTH * (w - PRIOR)
    assert np.abs(gradient).max() < 1e-6


def test_a_predicate_with_few_candidates_is_left_to_the_rules() -> None:
    looks = [judged("runs", 10, 10, [{}] * 10), judged("funds", 10, 9, [{}] * 10)]
    assert list(fit_weights(looks)) == ["runs"]


def test_a_threshold_is_half_the_best_f1() -> None:
    weights = fit_weights([judged("runs", 50, 9, [{}] * 60), judged("heldAt", 20, 9, [{}] * 20)])
    assert weights["runs"].threshold == 0.455  # 2 * 50 / (60 + 50) / 2
    assert weights["heldAt"].threshold == 0.467  # too few of its own: 2 * 70 / (80 + 70) / 2


def test_a_threshold_is_not_below_the_least() -> None:
    weights = fit_weights([judged("runs", 30, 0, [{}] * 200), judged("targets", 30, 0, [{}] * 200)])
    assert (weights["runs"].threshold, weights["targets"].threshold) == (0.28, 0.25)


def test_what_is_in_doubt_counts_half() -> None:
    weights = fit_weights([judged("runs", 24, 0, [{"doubt": True}] * 24, worth=0.5)])
    assert weights["runs"].threshold == 0.333  # 2 * 12 / (12 + 24) / 2


def test_weights_are_fitted_to_the_candidates_of_all_articles() -> None:
    weight = fit_weights([judged("runs", 12, 0, [{}] * 12), judged("runs", 0, 12, [])])["runs"]
    x = np.array([[1.0, 2.0, 0.0]] * 12 + [[1.0, -2.0, 0.0]] * 12)
    w = newton(x, np.array([1.0] * 12 + [0.0] * 12))
    assert (weight.bias, weight.logit, weight.rule) == pytest.approx(w, abs=0.0005)


def test_a_floor_leaves_out_what_is_not_annotated() -> None:
    looks = [
        proposed(("Program", 2.0, True), ("Program", -1.0, False), ("Place", -1.0, True), ("Program", None, False)),
        proposed(("Program", 1.0, True), ("Program", -2.0, False), ("Place", 1.0, False), ("Person", 0.0, False)),
    ]
    nothing = -9.0
    assert fit_floors(looks) == {
        "Program": 0.0, "Group": nothing, "Organization": nothing, "Person": nothing, "Place": nothing,
    }  # fmt: skip
