from dataclasses import replace

import pytest
from tests.unit.learned.seen import DOCUMENT, TEXT, context, mention, reading

from simpul.claim.context import make_context
from simpul.learned.claims import FLOOR, Purpose, judge
from simpul.learned.evidence import REACH, evidence_of
from simpul.learned.tags import Tagged
from simpul.model import Article, Entity
from simpul.nlp import analyse


def test_candidates_have_verbatim_evidence_and_the_right_direction() -> None:
    found = [c.claim for c in judge(context(), reading(other=3.0), ())[0]]
    assert {(c.predicate, c.subject, c.object) for c in found if c.object} == {
        ("runs", "e1", "e2"), ("partnerIn", "e1", "e2"), ("funds", "e1", "e2"), ("targets", "e2", "e1"),
        ("heldAt", "e2", "e1"), ("heldAt", "e2", "e3"), ("jurisdiction", "e1", "e3"), ("locatedIn", "e1", "e3"),
    }  # fmt: skip
    assert all(c.evidence.text == TEXT[c.evidence.start : c.evidence.end] for c in found)
    assert {c.rule for c in found} == {"model.pair"}


def test_a_time_is_a_value_in_each_role_that_is_likely() -> None:
    found, _ = judge(context(), reading(logits={"start": 1.5, "on": -1.0}, other=-9.0), ())
    assert {(c.claim.role, c.claim.value, c.logit) for c in found} == {
        ("start", "2024-03-04", 1.5),
        ("on", "2024-03-04", -1.0),
    }


def test_of_a_period_both_ends_are_as_sure_as_the_surer_one() -> None:
    time = replace(DOCUMENT.times[0], end_value="2024-03-06")
    period = replace(context(), document=replace(DOCUMENT, times=(time,)))
    found, _ = judge(period, reading(logits={"start": 1.5, "on": 2.0, "end": -3.0}, other=-9.0), ())
    assert {(c.claim.role, c.claim.value, c.logit) for c in found} == {
        ("start", "2024-03-04", 1.5),
        ("end", "2024-03-06", 1.5),
    }


def test_a_programme_with_itself_is_its_status_in_its_sentence() -> None:
    found, _ = judge(context(), reading(logits={"ongoing": 1.0}, other=-9.0), ())
    assert [(c.claim.predicate, c.claim.value, c.claim.evidence.text) for c in found] == [
        ("hasStatus", "ongoing", TEXT[:52])
    ]


def test_a_purpose_is_a_claim_of_the_programme_with_its_rule() -> None:
    seen = reading(logits={"aimsAt": 2.0}, other=-9.0, purposes=(Tagged(4, 7, "Aim", 0.9),))
    purposes = [Purpose(*seen.offsets(seen.purposes[0])), Purpose(54, 66, "aims.rule")]
    found = [c.claim for c in judge(context(), seen, purposes)[0]]
    assert [(c.predicate, c.text, c.rule) for c in found] == [
        ("aimsAt", "membuka pelatihan menjahit", "model.pair"),
        ("aimsAt", "Kegiatan itu", "aims.rule"),
    ]


def test_nothing_likely_no_candidates() -> None:
    assert judge(context(), reading(other=FLOOR - 0.1), ())[0] == []


def test_every_entity_has_a_logit_of_being_one() -> None:
    assert judge(context(), reading(logits={"real": -1.0}), ())[1] == pytest.approx(
        {"e1": -1.0, "e2": -1.0, "e3": -1.0}
    )


def test_entities_without_a_place_and_articles_without_entities_are_not_judged() -> None:
    nowhere = make_context(DOCUMENT, [Entity("e1", "Program", "pelatihan", ())])
    assert judge(nowhere, reading(other=3.0), ()) == ([], {})
    assert judge(make_context(DOCUMENT, []), reading(other=3.0), ()) == ([], {})


def test_evidence_of_things_far_apart_is_the_second_ones_sentence() -> None:
    text = "Pelatihan dibuka. " + "Warga datang. " * (REACH // 10) + "Aula Melati penuh."
    far = make_context(analyse(Article("a", text)), [])
    start, end = evidence_of(far, mention("Pelatihan", "Program", text=text), (text.index("Aula"), len(text) - 7))
    assert text[start:end] == "Aula Melati penuh."
    near = evidence_of(far, mention("Pelatihan", "Program", text=text), (10, 16))
    assert text[slice(*near)] == "Pelatihan dibuka"
