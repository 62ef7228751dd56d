from tests.unit.learned.seen import context
from tests.unit.learned.test_features import EVEN, REAL, weighed
from tests.unit.learned.test_trees import TWO

from simpul.learned.policy import Second
from simpul.learned.second import look_again
from simpul.learned.trees import Trees

ALWAYS = Trees(-2.0, (0,), 0, (0,), (0.0,), (0,), (0,), (0.5,))
"""Log odds of −1.5 whatever is seen."""
SECOND = Second({"heldAt": EVEN["heldAt"]}, ALWAYS, ALWAYS)


def test_without_trees_everything_stays() -> None:
    claims = [weighed("heldAt", 1.0, object="e3"), weighed("said", -4.0, text="kami mulai", rule=True)]
    assert look_again(context(), claims, REAL, None) == (claims, REAL)


def test_the_trees_odds_take_the_place_of_the_logits_they_were_asked_about() -> None:
    held, runs = weighed("heldAt", 1.0, object="e3", rule=True), weighed("runs", 2.0, subject="e1", object="e2")
    found, real = look_again(context(), [runs, held], {"e2": 3.0}, SECOND)
    assert [(w.claim, w.logit, w.rule) for w in found] == [(runs.claim, 2.0, False), (held.claim, -1.5, True)]
    assert real == {"e2": -1.5}


def test_nothing_to_look_at_is_no_error() -> None:
    assert look_again(context(), [], {}, SECOND) == ([], {})


def test_what_a_claim_is_given_depends_on_what_stands_beside_it() -> None:
    rivals = Trees(0.0, (0,), 1, (6, 0, 0), (0.0, 0.0, 0.0), (1, 1, 2), (2, 1, 2), (0.0, 1.0, -1.0))
    second = Second(EVEN, rivals, TWO)
    alone = weighed("heldAt", 0.5, object="e3")
    assert [w.logit for w in look_again(context(), [alone], REAL, second)[0]] == [1.0]
    other = weighed("heldAt", 2.0, subject="e1", object="e3")
    assert [w.logit for w in look_again(context(), [alone, other], REAL, second)[0]] == [-1.0, -1.0]
