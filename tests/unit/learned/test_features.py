from typing import Any

import numpy as np
import pytest
from tests.unit.learned.seen import context

from simpul.learned.features import NONE, PREDICATES, claim_rows, entity_rows, stands
from simpul.learned.policy import Weight
from simpul.learned.weigh import Weighed
from simpul.model import Claim, Evidence

EVEN = dict.fromkeys(PREDICATES, Weight(0.0, 1.0, 0.5, 0.5))
REAL = {"e1": 1.0, "e2": 2.0, "e3": 0.0}
"""The article's body, training and hall."""


def weighed(predicate: str, logit: float, *, rule: bool = False, subject: str = "e2", **fields: Any) -> Weighed:
    evidence = Evidence(0, 9, "Dinas Sos")
    claim = Claim(predicate=predicate, subject=subject, evidence=evidence, rule="r", confidence=0.5, **fields)  # type: ignore[arg-type]
    return Weighed(claim, logit, rule)


def test_the_programme_bears_a_claim_whichever_way_it_points() -> None:
    (runs,) = stands([weighed("runs", 1.0, subject="e1", object="e2")], EVEN)
    (held,) = stands([weighed("heldAt", 1.0, object="e3", rule=True)], EVEN)
    assert (runs.bearer, runs.thing, runs.label, runs.odds) == ("e2", "e1", "runs", 1.0)
    assert (held.bearer, held.thing, held.label, held.odds) == ("e2", "e3", "heldAt", 1.5)


def test_one_value_in_two_roles_is_one_thing_and_statuses_are_another() -> None:
    count, budget, planned = stands(
        [
            weighed("hasQuantity", 0.0, role="count", value=30, text="30 orang"),
            weighed("hasQuantity", 0.0, role="budget", value=30, text="30"),
            weighed("hasStatus", 0.0, value="planned"),
        ],
        EVEN,
    )
    assert count.thing == budget.thing != planned.thing
    assert (count.label, budget.label, planned.label) == ("count", "budget", "planned")


@pytest.mark.parametrize("other", ["said", "holdsPost", "locatedIn"])
def test_other_predicates_and_those_without_a_weight_do_not_stand(other: str) -> None:
    assert stands([weighed(other, 1.0, object="e3"), weighed("heldAt", 1.0, object="e3")], {other: EVEN["runs"]}) == []


def row(claims: list[Weighed], which: int = 0) -> list[float]:
    return list(claim_rows(context(), stands(claims, EVEN), REAL)[which].tolist())


def test_a_row_has_its_odds_its_rule_and_the_logits_of_both_sides() -> None:
    first = row([weighed("heldAt", 1.0, object="e3", rule=True)])
    assert first[:6] == [1.5, 1.0, float(PREDICATES.index("heldAt")), 4.0, 2.0, 0.0]
    assert first[6:15] == [NONE, 1.5 - NONE, 0.0] * 3


def test_rivals_are_other_bearers_other_labels_and_other_things() -> None:
    claims = [
        weighed("runs", 1.0, subject="e1", object="e2"),
        weighed("partnerIn", 0.25, subject="e1", object="e2"),
        weighed("runs", -0.5, subject="e3", object="e2"),
        weighed("runs", 3.0, subject="e1", object="e3"),
    ]
    sames, hows, others = (row(claims)[n : n + 2] for n in (6, 9, 12))
    assert (sames, hows, others) == ([3.0, -2.0], [0.25, 0.75], [-0.5, 1.5])


def test_all_rows_are_of_one_length_and_finite() -> None:
    claims = [
        weighed("heldAt", 1.0, object="e3"),
        weighed("hasQuantity", -7.0, role="count", value=2e12, text="2 triliun"),
        weighed("hasQuantity", 0.0, role="duration", value="P5D", text="lima hari"),
        weighed("hasTime", 0.0, role="on", value="2024", text="2024"),
        weighed("hasStatus", 0.0, value="ongoing"),
        weighed("aimsAt", 0.0, text="agar mandiri"),
    ]
    rows = claim_rows(context(), stands(claims, EVEN), REAL)
    assert rows.shape[0] == len(claims)
    assert np.isfinite(rows).all()
    ids, entities = entity_rows(context(), stands(claims, EVEN), REAL)
    assert (ids, entities.shape[0]) == (["e1", "e2", "e3"], 3)
    assert np.isfinite(entities).all()


def test_only_entities_with_a_logit_have_a_row() -> None:
    assert entity_rows(context(), [], {"e2": 1.0})[0] == ["e2"]
    assert entity_rows(context(), [], {})[0] == []


def test_rows_do_not_depend_on_the_order_of_the_other_claims() -> None:
    claims = [weighed("runs", z, subject="e1", object=o) for z, o in ((0.3, "e2"), (0.1, "e3"))]
    claims += [weighed("heldAt", 0.7, object="e3"), weighed("hasStatus", 0.2, value="planned")]
    there, back = (claim_rows(context(), stands(c, EVEN), REAL).tolist() for c in (claims, claims[::-1]))
    assert there == back[::-1]
