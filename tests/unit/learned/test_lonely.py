from tests.unit.learned.seen import mention

from simpul.learned.lonely import claims_of_lonely
from simpul.learned.policy import Weight
from simpul.learned.weigh import Weighed
from simpul.model import Claim, Entity, Evidence

TEXT = "Pelatihan menjahit dan bazar bagi penenun di Balai Kenanga."
WEIGHTS = {p: Weight(0.0, 1.0, 0.0, 0.3) for p in ("targets", "partnerIn")}


def entity(number: int, words: str, type_: str) -> Entity:
    found = mention(words, type_, text=TEXT)
    return Entity(f"e{number}", found.type, words, (found,))


TRAINING, BAZAAR, WEAVERS = (
    entity(1, "Pelatihan menjahit", "Program"),
    entity(2, "bazar", "Program"),
    entity(3, "penenun", "Group"),
)
ALL = (TRAINING, BAZAAR, WEAVERS)


def possible(predicate: str, subject: str, object_: str, logit: float) -> Weighed:
    claim = Claim(
        predicate=predicate,  # type: ignore[arg-type]
        subject=subject,
        object=object_,
        evidence=Evidence(0, 10, TEXT[:10]),
        rule="model.pair",
        confidence=0.0,
    )
    return Weighed(claim, logit, False)


MAYBE, RATHER = possible("targets", "e1", "e3", -1.6), possible("partnerIn", "e3", "e2", -1.2)


def test_a_group_without_a_claim_gets_its_likeliest_one() -> None:
    (claim,) = claims_of_lonely(ALL, [], [MAYBE, RATHER], WEIGHTS)
    assert (claim.predicate, claim.subject, claim.object, claim.confidence) == ("partnerIn", "e3", "e2", 0.231)


def test_a_group_that_has_a_claim_gets_none() -> None:
    assert claims_of_lonely(ALL, [MAYBE.claim], [MAYBE, RATHER], WEIGHTS) == []


def test_a_claim_that_is_hardly_likely_is_not_made() -> None:
    assert claims_of_lonely(ALL, [], [possible("targets", "e1", "e3", -2.0)], WEIGHTS) == []


def test_only_claims_about_entities_that_are_kept_count() -> None:
    (claim,) = claims_of_lonely((TRAINING, WEAVERS), [], [MAYBE, RATHER], WEIGHTS)
    assert claim.object == "e3"
    assert claims_of_lonely((TRAINING, BAZAAR), [], [MAYBE, RATHER], WEIGHTS) == []


def test_predicates_without_a_weight_do_not_count() -> None:
    assert claims_of_lonely(ALL, [], [MAYBE, RATHER], {}) == []
