from dataclasses import replace

from simpul.claim.assemble import RULES
from simpul.claim.confidence import measured
from simpul.data import lexicon
from simpul.model import Claim, Evidence

CLAIM = Claim(predicate="runs", subject="e1", evidence=Evidence(0, 1, "x"), rule="runs.active", confidence=0.99)


def test_a_judged_rule_gives_its_share_of_right_claims() -> None:
    (row,) = [r for r in lexicon("rule_confidence") if r["rule"] == "runs.active"]
    assert measured(CLAIM).confidence == float(row["confidence"]) < 0.99
    assert replace(measured(CLAIM), confidence=0.99) == CLAIM


def test_a_rule_that_was_never_judged_keeps_its_own() -> None:
    assert measured(replace(CLAIM, rule="model.runs", confidence=0.4)).confidence == 0.4


def test_every_row_is_a_rule_and_a_share() -> None:
    rows = lexicon("rule_confidence")
    assert len(rows) > 20
    assert {r["rule"] for r in rows} <= set(RULES)
    assert all(0 < float(r["confidence"]) < 1 and int(r["claims"]) > 0 for r in rows)
