import numpy as np
import pytest

from simpul.learned.tags import (
    FOLDED_TAGS,
    NAME_TAGS,
    PURPOSE_TAGS,
    TOPIC_TAGS,
    TOPIC_TYPES,
    folded,
    shares_of,
    spans_of,
)


def logits(*tags: str, strength: float = 4.0, of: tuple[str, ...] = NAME_TAGS) -> np.ndarray:
    found = np.zeros((len(tags), len(of)), np.float32)
    for row, tag in enumerate(tags):
        found[row, of.index(tag)] = strength
    return found


def test_spans_of_a_clean_sequence() -> None:
    found = spans_of(logits("B-Person", "I-Person", "O", "B-Place", "B-Place"), NAME_TAGS)
    assert [(s.first, s.last, s.type) for s in found] == [(0, 2, "Person"), (3, 4, "Place"), (4, 5, "Place")]
    assert found[0].confidence == pytest.approx((np.exp(4) + 1) / (np.exp(4) + 6), abs=1e-3)


def test_an_inside_tag_never_follows_another_type() -> None:
    weak = logits("B-Program", "I-Program", "I-Program", of=TOPIC_TAGS)
    weak[1, TOPIC_TAGS.index("I-Group")] = 4.5
    assert [(s.first, s.last, s.type) for s in spans_of(weak, TOPIC_TAGS)] == [(0, 3, "Program")]


def test_a_bias_against_nothing_finds_more() -> None:
    unsure = logits("O", strength=1.0, of=TOPIC_TAGS)
    unsure[0, TOPIC_TAGS.index("B-Group")] = 0.5
    assert spans_of(unsure, TOPIC_TAGS) == []
    assert [s.type for s in spans_of(unsure, TOPIC_TAGS, bias=1.0)] == ["Group"]


def test_no_words_no_spans() -> None:
    assert spans_of(np.zeros((0, len(NAME_TAGS)), np.float32), NAME_TAGS) == []


def test_shares_add_up_both_tags_of_a_type() -> None:
    share = shares_of(logits("I-Skill", strength=20.0, of=TOPIC_TAGS))
    assert share.shape == (1, len(TOPIC_TYPES))
    assert share[0, TOPIC_TYPES.index("Skill")] == pytest.approx(1.0, abs=1e-4)


def test_an_obstacle_that_is_nearly_an_aim_is_a_purpose() -> None:
    torn = np.log(np.array([[0.4, 0.3, 0.0, 0.3, 0.0], [0.4, 0.0, 0.3, 0.0, 0.3], [1.0, 0.0, 0.0, 0.0, 0.0]]) + 1e-9)
    assert spans_of(torn.astype(np.float32), PURPOSE_TAGS) == []
    found = spans_of(folded(torn.astype(np.float32)), FOLDED_TAGS)
    assert [(s.first, s.last, s.type) for s in found] == [(0, 2, "Aim")]
    assert found[0].confidence == pytest.approx(0.6, abs=0.001)
