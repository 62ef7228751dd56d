from reader.learned_merge import Policy, merge
from reader.learned_real import only_real
from simpul.model import Claim, Entity, Evidence

EVIDENCE = Evidence(0, 4, "teks")


def claim(predicate: str, subject: str, confidence: float = 0.6, rule: str = "r", **fields: object) -> Claim:
    return Claim(predicate=predicate, subject=subject, evidence=EVIDENCE, rule=rule, confidence=confidence, **fields)  # type: ignore[arg-type]


def test_without_policies_the_rules_stay_alone() -> None:
    rules = [claim("runs", "e1", object="e2")]
    assert merge(rules, [claim("runs", "e3", 0.99, "model.pair", object="e2")], {}) == rules


def test_the_model_vetoes_what_it_finds_unlikely() -> None:
    rules = [claim("runs", "e1", object="e2"), claim("runs", "e3", object="e2")]
    learned = [claim("runs", "e1", 0.3, "model.pair", object="e2")]
    assert merge(rules, learned, {"runs": Policy(veto=0.2)}) == rules[:1]


def test_the_model_proposes_what_it_finds_likely_and_rules_do_not_say() -> None:
    rules = [claim("heldAt", "e1", object="e2")]
    learned = [claim("heldAt", "e1", 0.9, "model.pair", object=o) for o in ("e2", "e3")]
    assert [c.object for c in merge(rules, learned, {"heldAt": Policy(0.0, 0.5)})] == ["e2", "e3"]


def test_a_value_has_one_role() -> None:
    rules = [claim("hasQuantity", "e1", role="count", value=30)]
    learned = [claim("hasQuantity", "e1", 0.9, "model.pair", role="participants", value=30)]
    assert merge(rules, learned, {"hasQuantity": Policy(0.0, 0.5)}) == rules
    assert merge(rules, learned, {"hasQuantity": Policy(0.1, 0.5)}) == learned


def test_a_programme_has_one_status() -> None:
    learned = [claim("hasStatus", "e1", c, "model.pair", value=v) for v, c in (("planned", 0.5), ("ongoing", 0.7))]
    assert [c.value for c in merge([], learned, {"hasStatus": Policy(0.0, 0.4)})] == ["ongoing"]


def test_a_purpose_told_in_nearly_the_same_words_is_told_once() -> None:
    rules = [claim("aimsAt", "e1", text="meningkatkan keterampilan warga")]
    learned = [
        claim("aimsAt", "e1", 0.9, "model.pair", text="untuk meningkatkan keterampilan warga"),
        claim("aimsAt", "e1", 0.8, "model.pair", text="menekan angka putus sekolah"),
    ]
    kept = merge(rules, learned, {"aimsAt": Policy(0.0, 0.5)})
    assert [c.text for c in kept] == ["meningkatkan keterampilan warga", "menekan angka putus sekolah"]


def test_the_order_of_the_models_claims_does_not_matter() -> None:
    learned = [claim("targets", "e1", c, "model.pair", object=o) for o, c in (("e2", 0.7), ("e3", 0.7), ("e4", 0.9))]
    policies = {"targets": Policy(0.0, 0.5)}
    assert merge([], learned, policies) == merge([], learned[::-1], policies)


def entity(id_: str, type_: str) -> Entity:
    return Entity(id_, type_, id_, ())  # type: ignore[arg-type]


def test_an_unreal_thing_goes_with_its_claims() -> None:
    things = [entity("e1", "Program"), entity("e2", "Organization"), entity("e3", "Program")]
    told = [claim("runs", "e2", object="e1"), claim("runs", "e2", object="e3")]
    said = claim("said", "e2", text="kami mulai", about=("e1", "e3"))
    kept, left = only_real(things, [*told, said], {"e1": 0.1, "e2": 0.9, "e3": 0.8}, {"Program": 0.2})
    assert [e.id for e in kept] == ["e2", "e3"]
    assert [(c.predicate, c.object, c.about) for c in left] == [("runs", "e3", ()), ("said", None, ("e3",))]


def test_whoever_speaks_or_holds_a_post_is_somebody() -> None:
    things = [entity("e1", "Person"), entity("e2", "Place"), entity("e3", "Place")]
    posts = [claim("holdsPost", "e1", place="e2", title="Camat", status="current")]
    kept, _ = only_real(things, posts, {"e1": 0.1, "e2": 0.1, "e3": 0.1}, {"Person": 0.5, "Place": 0.5})
    assert [e.id for e in kept] == ["e1", "e2"]
