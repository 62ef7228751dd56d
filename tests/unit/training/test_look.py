import pytest
from tests.unit.learned import seen

from gold import Record
from look import against, worth
from simpul.learned.weigh import Weighed
from simpul.model import Claim, Evidence, Predicate


def possible(predicate: Predicate, subject: str) -> Claim:
    return Claim(predicate=predicate, subject=subject, evidence=Evidence(0, 5, "Dinas"), rule="r", confidence=0.5)


def test_a_claim_in_doubt_is_worth_half() -> None:
    assert worth({"p": "runs"}) == 1.0
    assert worth({"p": "runs", "doubt": False}) == 1.0
    assert worth({"p": "runs", "doubt": True}) == 0.5


def test_a_possible_claim_is_as_right_as_the_best_annotated_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def claim_alike(gold: Record, found: Record, to_gold: dict[str, str]) -> float:
        return float(gold["p"] == found["p"] and gold["s"] == to_gold[found["s"]])

    monkeypatch.setattr("look.matched", lambda record, entities: {"e1": "g1", "e2": "g2"})
    monkeypatch.setattr("look.claim_alike", claim_alike)
    record: Record = {
        "claims": [
            {"p": "runs", "s": "g1", "doubt": True},
            {"p": "runs", "s": "g1"},
            {"p": "funds", "s": "g1", "doubt": True},
        ]
    }
    weighed = [
        Weighed(possible("runs", "e1"), 2.0, True),
        Weighed(possible("funds", "e1"), 1.0, True),
        Weighed(possible("runs", "e2"), 0.0, True),
    ]
    found = against(seen.context(), weighed, {"e1": 1.5}, record, whole=False)
    assert found.right == (1.0, 0.5, 0.0)
    assert (found.named, found.real, found.whole) == ({"e1", "e2"}, {"e1": 1.5}, False)
