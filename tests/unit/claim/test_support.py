from simpul.claim.support import argued, supported
from simpul.model import Claim, Entity, Evidence, Mention


def program(key, confidence):
    return Entity(key, "Program", key, (Mention(0, 3, "abc", "Program", confidence=confidence),))


def claim(predicate, subject, **fields):
    return Claim(
        predicate=predicate, subject=subject, evidence=Evidence(0, 3, "abc"), rule="r", confidence=1.0, **fields
    )


ENTITIES = (program("sure", 0.9), program("weak", 0.3), Entity("p", "Person", "Ani Wijaya", ()))
SAID = claim("said", "p", text="abc", about=("sure", "weak"))


def test_words_about_a_programme_that_is_dropped_stay_without_it():
    claims = supported(ENTITIES, (SAID, claim("hasStatus", "weak", value="planned")))
    assert claims == (claim("said", "p", text="abc", about=("sure",)),)
    assert {i for c in claims for i in c.about} <= {e.id for e in argued(ENTITIES, claims)}


def test_a_doubtful_programme_with_two_claims_stays():
    more = (claim("hasStatus", "weak", value="planned"), claim("aimsAt", "weak", text="abc"))
    assert supported(ENTITIES, (SAID, *more)) == (SAID, *more)
