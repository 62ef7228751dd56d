from dataclasses import replace

from tests.unit.learned.seen import mention, reading

from simpul.learned.names import join
from simpul.learned.policy import NamePolicy
from simpul.learned.tags import Tagged


def test_without_policies_the_rules_stay_alone() -> None:
    rules = [mention("Dinas Sosial Kota Sentosa", "Organization"), mention("Aula Melati", "Place")]
    assert join(rules, reading(), [mention("Kota Sentosa", "Place", 0.99, "model.name")], {}) == rules


def test_a_veto_drops_what_the_model_does_not_support() -> None:
    rules = [mention("Dinas Sosial Kota Sentosa", "Organization"), mention("Aula Melati", "Place")]
    seen = reading(Tagged(0, 4, "Organization", 0.9))
    policies = {"Place": NamePolicy(veto=0.3), "Organization": NamePolicy(veto=0.3)}
    assert join(rules, seen, [], policies) == rules[:1]


def test_a_place_inside_a_body_is_not_asked_of_the_model() -> None:
    rules = [mention("Kota Sentosa", "Place", rule="place.inside-org")]
    assert join(rules, reading(), [], {"Place": NamePolicy(veto=0.3)}) == rules


def test_the_model_adds_what_it_is_sure_of() -> None:
    own = [mention("Aula Melati", "Place", c, "model.name") for c in (0.4, 0.6)]
    assert join([], reading(), own, {"Place": NamePolicy(propose=0.5)}) == own[1:]


def test_where_two_of_a_type_overlap_the_rules_borders_hold() -> None:
    rules = [replace(mention("Aula", "Place"), kind="venue")]
    own = [mention("Aula Melati", "Place", 0.9, "model.name")]
    assert join(rules, reading(), own, {"Place": NamePolicy(propose=0.5)}) == rules


def test_a_bare_head_word_is_no_place_of_the_models() -> None:
    head = mention("Kecamatan", "Place", 0.9, "model.name", text="Kecamatan itu ramai.")
    own = [head, mention("Aula Melati", "Place", 0.9, "model.name")]
    assert join([], reading(), own, {"Place": NamePolicy(propose=0.5)}) == own[1:]
