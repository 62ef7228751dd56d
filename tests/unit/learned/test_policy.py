import json
from dataclasses import asdict, replace

import pytest

from simpul.learned.policy import NamePolicy, Policy, Second, TopicPolicy, Weight, make_policy
from simpul.learned.trees import Trees

POLICY = Policy(
    {"topics": 0.5},
    {"Person": NamePolicy(0.1, 0.7)},
    {"Program": TopicPolicy(0.4, 0.5, 0.6)},
    {"Program": -1.0},
    {"runs": Weight(0.1, 0.9, 1.5, 0.35)},
)


def test_a_policy_survives_json() -> None:
    assert make_policy(json.loads(json.dumps(asdict(POLICY)))) == POLICY


def test_a_policy_with_a_second_look_survives_json_too() -> None:
    leaf = Trees(-1.0, (0,), 0, (0,), (0.0,), (0,), (0,), (0.5,))
    policy = replace(POLICY, second=Second(POLICY.claims, leaf, leaf))
    assert make_policy(json.loads(json.dumps(policy.as_json()))) == policy
    assert make_policy({k: v for k, v in POLICY.as_json().items() if k != "second"}).second is None


@pytest.mark.parametrize("entry", ["bias", "names", "topics", "real", "claims"])
def test_a_policy_without_an_entry_is_refused(entry: str) -> None:
    data = asdict(POLICY)
    del data[entry]
    with pytest.raises(KeyError):
        make_policy(data)


def test_a_policy_with_an_unknown_number_is_refused() -> None:
    with pytest.raises(TypeError):
        make_policy(asdict(POLICY) | {"names": {"Person": {"vetoes": 0.1}}})


def test_probability_grows_with_the_logit_and_with_a_rule_that_agrees() -> None:
    weight = Weight(0.0, 1.0, 2.0, 0.5)
    assert weight.probability(0.0, rule=False) == 0.5
    assert weight.probability(0.0, rule=True) == pytest.approx(0.881, abs=1e-3)
    assert weight.probability(1.0, rule=False) > weight.probability(0.5, rule=False)


def test_no_logit_is_beyond_all_doubt() -> None:
    weight = Weight(0.0, 1.0, 0.0, 0.5)
    assert weight.probability(1e9, rule=False) == weight.probability(8.0, rule=False) < 1
    assert weight.probability(-1e9, rule=False) > 0
