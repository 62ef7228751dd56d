from dataclasses import replace

import pytest
from tests.unit.learned.seen import DOCUMENT, TEXT, mention, reading

from simpul.claim.context import make_context
from simpul.find.finders import find_mentions
from simpul.learned.extract import find_entities, only, read_with, settle_claims, weigh
from simpul.learned.policy import NamePolicy, Policy, TopicPolicy, Weight
from simpul.learned.reading import Reading
from simpul.learned.tags import Tagged
from simpul.learned.weigh import Weighed
from simpul.model import Article, Claim, Document, Entity, Evidence
from simpul.nlp import analyse

BODY, TRAINING, HALL = Tagged(0, 4, "Organization", 0.9), Tagged(5, 7, "Program", 0.9), Tagged(15, 17, "Place", 0.9)
NAMES = {t: NamePolicy(propose=0.5) for t in ("Organization", "Place")}
POLICY = Policy({}, NAMES, {"Program": TopicPolicy()}, {}, {"heldAt": Weight(0.0, 1.0, 0.0, 0.5)})


def seen(**logits: float) -> Reading:
    return reading(BODY, TRAINING, HALL, logits=logits, other=-9.0)


def test_entities_of_rules_and_model_in_the_order_of_the_text() -> None:
    entities = find_entities(DOCUMENT, seen(), [], POLICY)
    assert [(e.id, e.type, e.name) for e in entities] == [
        ("e1", "Organization", "Dinas Sosial Kota Sentosa"),
        ("e2", "Program", "pelatihan menjahit"),
        ("e3", "Place", "Aula Melati"),
    ]
    assert entities[1].kind == "training"


def test_types_of_topics_without_a_policy_are_left_out() -> None:
    entities = find_entities(DOCUMENT, seen(), [], replace(POLICY, topics={"Group": TopicPolicy()}))
    assert [e.type for e in entities] == ["Organization", "Place"]


def test_lines_that_advertise_other_stories_name_nothing() -> None:
    text = "Warga datang.\nBaca juga: Pelatihan di Kota Sentosa\nWarga pulang."
    document = Document(Article("a", text))
    tags = (Tagged(6, 7, "Program", 0.9), Tagged(8, 10, "Place", 0.9))
    assert find_entities(document, reading(*tags, document=document), [], POLICY) == ()
    told = replace(document, article=Article("a", text.replace("Baca juga:", "Kabar baru:")))
    assert len(find_entities(told, reading(*tags, document=told), [], POLICY)) == 2


def test_a_likely_pair_becomes_a_claim_with_its_probability() -> None:
    policy = replace(POLICY, claims={"locatedIn": Weight(0.0, 1.0, 0.0, 0.5)})
    _, claims = read_with(DOCUMENT, seen(locatedIn=2.0), policy)
    (located,) = (c for c in claims if c.predicate == "locatedIn")
    assert (located.subject, located.object, located.rule, located.confidence) == ("e1", "e3", "model.pair", 0.881)
    assert located.evidence.text == TEXT[located.evidence.start : located.evidence.end]


def test_a_rules_claim_that_the_model_judges_keeps_its_rule_but_not_its_confidence() -> None:
    _, claims = read_with(DOCUMENT, seen(heldAt=2.0), POLICY)
    assert {(c.subject, c.object, c.rule, c.confidence) for c in claims if c.predicate == "heldAt"} >= {
        ("e2", "e3", "heldAt.topic", 0.881)
    }


def test_an_unlikely_pair_is_not_claimed() -> None:
    _, claims = read_with(DOCUMENT, seen(heldAt=-2.0), POLICY)
    assert not [c for c in claims if c.predicate == "heldAt"]


def test_an_unreal_thing_goes_with_its_claims() -> None:
    strict = replace(POLICY, real={"Program": 0.0})
    entities, claims = read_with(DOCUMENT, seen(heldAt=2.0, real=-1.0), strict)
    assert "Program" not in {e.type for e in entities}
    assert not [c for c in claims if "e2" in (c.subject, c.object)]
    kept, _ = read_with(DOCUMENT, seen(heldAt=2.0, real=1.0), strict)
    assert "Program" in {e.type for e in kept}


def claim(predicate: str, **fields: str) -> Weighed:
    evidence = Evidence(0, 5, "Dinas")
    return Weighed(
        Claim(predicate=predicate, evidence=evidence, rule="r", confidence=0.9, **fields),  # type: ignore[arg-type]
        0.0,
        True,
    )


@pytest.mark.parametrize(
    "told",
    [
        claim("holdsPost", subject="e1", place="e2", title="Camat", status="current"),
        claim("said", subject="e2", text="kami mulai"),
        claim("originatesFrom", subject="e1", object="e2"),
        claim("locatedIn", subject="e1", object="e2"),
    ],
)
def test_whoever_speaks_holds_a_post_or_lies_somewhere_is_somebody(told: Weighed) -> None:
    body, hall = (mention(w, "Organization") for w in ("Dinas Sosial Kota Sentosa", "Aula Melati"))
    context = make_context(DOCUMENT, [Entity(f"e{n}", m.type, m.text, (m,)) for n, m in enumerate((body, hall), 1)])
    strict = replace(POLICY, real={"Organization": 0.0})
    entities, claims = settle_claims(context, [told], {"e1": 1.0, "e2": -9.0}, strict)
    assert [e.id for e in entities] == ["e1", "e2"]
    assert [c.predicate for c in claims] == [told.claim.predicate]
    alone, none = settle_claims(context, [], {"e1": 1.0, "e2": -9.0}, strict)
    assert ([e.id for e in alone], none) == (["e1"], ())


def test_a_claim_is_about_known_things_only() -> None:
    told = replace(claim("said", subject="e1", text="kami mulai").claim, about=("e2", "e3"))
    assert only(told, {"e1", "e3"}).about == ("e3",)
    assert only(told, {"e2", "e3"}) is told


def test_a_rules_claim_that_the_model_was_not_asked_about_is_weighed_too() -> None:
    article = Article("a", "Dinas Sosial Kota Tegal menggelar pelatihan menjahit bagi lansia di Aula Melati.")
    document = analyse(article)
    context = make_context(
        document, find_entities(document, reading(document=document), find_mentions(document), POLICY)
    )
    weighed, _ = weigh(context, reading(document=document, other=-9.0))
    assert {w.claim.predicate for w in weighed} <= {"jurisdiction", "locatedIn", "partOf"}
    assert all(w.rule for w in weighed)
    assert weighed
