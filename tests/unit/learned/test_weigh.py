from typing import Any

import pytest

from simpul.learned.claims import Candidate
from simpul.learned.policy import Weight
from simpul.learned.weigh import UNJUDGED, Weighed, decide, identity, together
from simpul.model import Claim, Evidence

EVEN = Weight(0.0, 1.0, 0.0, 0.5)
"""From a logit of zero on."""


def claim(predicate: str, subject: str = "e1", rule: str = "r", **fields: Any) -> Claim:
    start = fields.pop("start", 0)
    evidence = Evidence(start, start + 4, "teks")
    return Claim(predicate=predicate, subject=subject, evidence=evidence, rule=rule, confidence=0.6, **fields)  # type: ignore[arg-type]


def learned(predicate: str, logit: float, **fields: Any) -> Weighed:
    return Weighed(claim(predicate, rule="model.pair", **fields), logit, False)


def test_what_both_say_is_one_claim_in_the_rules_words() -> None:
    rule = claim("runs", object="e2", start=7)
    pair = Candidate(claim("runs", object="e2", rule="model.pair"), 1.5)
    assert together([rule], [pair]) == [Weighed(rule, 1.5, True)]


def test_what_only_one_says_stands_alone() -> None:
    rule, pair = claim("runs", object="e2"), claim("heldAt", object="e3", rule="model.pair")
    assert together([rule], [Candidate(pair, -0.5)]) == [Weighed(rule, UNJUDGED, True), Weighed(pair, -0.5, False)]


def test_of_several_candidates_of_one_claim_the_likeliest_counts() -> None:
    low, high = (Candidate(claim("runs", object="e2", rule="model.pair", start=n), float(n)) for n in (1, 2))
    assert together([], [low, high]) == together([], [high, low]) == [Weighed(high.claim, 2.0, False)]


def test_a_purpose_that_a_rule_found_counts_as_the_rules() -> None:
    pair = Candidate(claim("aimsAt", text="agar mandiri", rule="aims.cue"), 1.0)
    assert [w.rule for w in together([], [pair])] == [True]


def test_identity_knows_a_purpose_by_its_words_and_a_value_without_them() -> None:
    assert identity(claim("aimsAt", text="a")) != identity(claim("aimsAt", text="b"))
    assert identity(claim("hasTime", value="2024", text="a")) == identity(claim("hasTime", value="2024", text="b"))


def test_predicates_without_a_weight_are_the_rules_own() -> None:
    said = Weighed(claim("said", text="kami mulai"), UNJUDGED, True)
    assert decide([said, learned("partOf", 9.0, object="e2")], {}) == [said.claim]


def test_confidence_is_the_fitted_probability() -> None:
    weights = {"runs": Weight(-1.0, 0.5, 2.0, 0.5)}
    both, alone = Weighed(claim("runs", object="e2"), 2.0, True), learned("runs", 2.0, object="e3")
    assert [(c.object, c.confidence) for c in decide([alone, both], weights)] == [("e2", 0.881), ("e3", 0.5)]


def test_what_is_not_probable_enough_is_not_claimed_even_by_a_rule() -> None:
    weights = {"runs": Weight(0.0, 1.0, 1.0, 0.5)}
    rule = Weighed(claim("runs", object="e2"), -3.0, True)
    assert decide([rule, learned("runs", -0.1, object="e3")], weights) == []


@pytest.mark.parametrize("predicate", ["hasTime", "hasQuantity"])
def test_a_value_has_one_role(predicate: str) -> None:
    roles = [learned(predicate, z, role=r, value=30) for r, z in (("count", 1.0), ("participants", 2.0))]
    assert [c.role for c in decide(roles, {predicate: EVEN})] == ["participants"]
    two = [learned(predicate, 1.0, role="count", value=v) for v in (30, 40)]
    assert [c.value for c in decide(two, {predicate: EVEN})] == [30, 40]


def test_a_programme_has_one_status() -> None:
    states = [learned("hasStatus", z, value=v) for v, z in (("planned", 0.5), ("ongoing", 0.7))]
    assert [c.value for c in decide(states, {"hasStatus": EVEN})] == ["ongoing"]


def test_a_purpose_told_in_nearly_the_same_words_is_told_once() -> None:
    purposes = [
        learned("aimsAt", 3.0, text="meningkatkan keterampilan warga"),
        learned("aimsAt", 2.0, text="untuk meningkatkan keterampilan warga"),
        learned("aimsAt", 1.0, text="menekan angka putus sekolah"),
        learned("aimsAt", 1.0, subject="e2", text="meningkatkan keterampilan warga"),
    ]
    kept = decide(purposes, {"aimsAt": EVEN})
    assert [(c.subject, c.text) for c in kept] == [
        ("e1", "meningkatkan keterampilan warga"),
        ("e1", "menekan angka putus sekolah"),
        ("e2", "meningkatkan keterampilan warga"),
    ]


def test_the_order_of_the_claims_does_not_matter() -> None:
    some = [learned("targets", z, object=o) for o, z in (("e2", 0.7), ("e3", 0.7), ("e4", 0.9))]
    assert decide(some, {"targets": EVEN}) == decide(some[::-1], {"targets": EVEN})


def test_too_little_money_for_a_budget_is_what_one_gets() -> None:
    little = learned("hasQuantity", 1.0, role="budget", value=900_000, unit="IDR")
    much = learned("hasQuantity", 1.0, role="budget", value=900_000_000, unit="IDR")
    found = {c.value: c.role for c in decide([little, much], {"hasQuantity": EVEN})}
    assert found == {900_000: "perRecipient", 900_000_000: "budget"}
