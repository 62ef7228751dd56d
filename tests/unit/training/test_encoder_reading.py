from dataclasses import replace
from typing import Any, cast

import numpy as np
import pytest

from reader.encoder_windows import words_of
from reader.learned import claims, real
from reader.model_files import Model, load_model
from reader.model_mentions import MentionPolicy, join
from reader.model_pairs import DISTANCES, GAPS, LABELS, NUMBERS, TYPES
from reader.model_reading import Reading, propose
from reader.model_tags import NAME_TYPES, Tagged
from simpul.claim.context import Context, make_context
from simpul.model import Article, Document, Entity, Mention, Span, TimeExpression

TEXT = "Dinas Sosial Kota Sentosa membuka pelatihan menjahit. Kegiatan itu dimulai 4 Maret 2024 di Aula Melati."
DOCUMENT = Document(
    Article("a", TEXT),
    sentences=(Span(0, 53), Span(54, len(TEXT))),
    times=(TimeExpression(TEXT.index("4 Maret"), TEXT.index(" di Aula"), "2024-03-04"),),
)
SIZE, HIDDEN, INNER = 4, 3, 5


def mention(words: str, type_: str, confidence: float = 0.8, rule: str = "r") -> Mention:
    start = TEXT.index(words)
    return Mention(start, start + len(words), words, cast(Any, type_), None, confidence, rule)


def judge_weights(bias: float) -> dict[str, np.ndarray]:
    """A judge whose answer is the same for every pair: the output layer's bias."""
    shapes = {
        "mention.weight": (SIZE, 3 * HIDDEN), "mention.bias": (SIZE,), "between.weight": (SIZE, HIDDEN),
        "between.bias": (SIZE,), "types.weight": (len(TYPES), 2), "distance.weight": (DISTANCES, 2),
        "gap.weight": (GAPS, 1), "inner.weight": (INNER, 6 * SIZE + 7 + NUMBERS), "inner.bias": (INNER,),
        "out.weight": (len(LABELS), INNER),
    }  # fmt: skip
    weights = {f"judge.{k}": np.zeros(v, np.float32) for k, v in shapes.items()}
    return weights | {"judge.out.bias": np.full(len(LABELS), bias, np.float32)}


def reading(*, bias: float = 0.0, names: tuple[Tagged, ...] = (), purposes: tuple[Tagged, ...] = ()) -> Reading:
    words = words_of(TEXT, DOCUMENT.sentences)
    count = len(words.starts)
    shares = np.zeros((count, len(NAME_TYPES)), np.float32)
    for tagged in names:
        shares[tagged.first : tagged.last, NAME_TYPES.index(tagged.type)] = tagged.confidence
    model = Model(cast(Any, None), judge_weights(bias), {})
    return Reading(model, words, np.ones((count, HIDDEN), np.float32), names, purposes, shares)


def context() -> Context:
    body, training, hall = (
        mention("Dinas Sosial Kota Sentosa", "Organization"),
        mention("pelatihan menjahit", "Program"),
        mention("Aula Melati", "Place"),
    )
    return make_context(
        DOCUMENT, [Entity(f"e{n}", m.type, m.text, (m,)) for n, m in enumerate((body, training, hall), 1)]
    )


def test_names_become_proposals_with_offsets() -> None:
    found = propose(DOCUMENT, reading(names=(Tagged(0, 4, "Organization", 0.9),))).proposals
    assert [(m.text, m.type, m.confidence) for m in found] == [("Dinas Sosial Kota Sentosa", "Organization", 0.9)]


def test_support_is_the_mean_probability_over_the_words() -> None:
    seen = reading(names=(Tagged(0, 2, "Organization", 0.8),))
    assert seen.support(0, 25, "Organization") == pytest.approx(0.4)


def test_a_veto_drops_what_the_model_does_not_support() -> None:
    rules = [mention("Dinas Sosial Kota Sentosa", "Organization"), mention("Kegiatan", "Program")]
    seen = reading(names=(Tagged(0, 4, "Organization", 0.9),))
    policies = {"Program": MentionPolicy(veto=0.3), "Organization": MentionPolicy(veto=0.3)}
    assert join(rules, seen, [], policies) == rules[:1]


def test_the_models_borders_hold_only_where_the_policy_says_so() -> None:
    rules = [replace(mention("pelatihan", "Program"), kind="training")]
    own = [mention("pelatihan menjahit", "Program", 0.9, "model.name")]
    assert join(rules, reading(), own, {"Program": MentionPolicy(propose=0.5)}) == rules
    joined = join(rules, reading(), own, {"Program": MentionPolicy(propose=0.5, borders=True)})
    assert [(m.text, m.kind, m.rule) for m in joined] == [("pelatihan menjahit", "training", "model.name")]


def test_support_lifts_a_doubtful_mention() -> None:
    rules = [mention("pelatihan menjahit", "Program", 0.3)]
    seen = reading(names=(Tagged(5, 7, "Program", 0.9),))
    assert [m.confidence for m in join(rules, seen, [], {"Program": MentionPolicy(lift=0.5)})] == [0.5]
    assert join(rules, seen, [], {}) == rules


def test_claims_have_verbatim_evidence_and_the_right_direction() -> None:
    found = claims(context(), reading(bias=3.0))
    assert {(c.predicate, c.subject, c.object) for c in found if c.object} == {
        ("runs", "e1", "e2"), ("partnerIn", "e1", "e2"), ("funds", "e1", "e2"), ("targets", "e2", "e1"),
        ("heldAt", "e2", "e1"), ("heldAt", "e2", "e3"), ("jurisdiction", "e1", "e3"), ("locatedIn", "e1", "e3"),
    }  # fmt: skip
    assert all(c.evidence.text == TEXT[c.evidence.start : c.evidence.end] for c in found)
    assert {c.value for c in found if c.predicate == "hasTime"} == {"2024-03-04"}
    assert {c.confidence for c in found} == {0.953}


def test_a_purpose_is_a_claim_of_the_programme() -> None:
    found = claims(context(), reading(bias=3.0, purposes=(Tagged(4, 7, "Aim", 0.9),)))
    assert ("aimsAt", "membuka pelatihan menjahit") in {(c.predicate, c.text) for c in found}


def test_nothing_likely_nothing_claimed() -> None:
    assert claims(context(), reading(bias=-6.0)) == []


def test_every_entity_is_judged_real_or_not() -> None:
    scores = real(context(), reading(bias=-1.0))
    assert scores == {"e1": pytest.approx(0.269, abs=1e-3), "e2": scores["e1"], "e3": scores["e1"]}


def test_a_folder_without_its_files_is_refused_with_the_next_step(tmp_path: Any) -> None:
    from simpul.errors import SimpulError

    with pytest.raises(SimpulError, match="--model rules"):
        load_model(tmp_path)
