from dataclasses import replace

import numpy as np
import pytest
from tests.unit.learned.seen import DOCUMENT, HIDDEN, TEXT, judge_weights, reading

from simpul.learned.files import Model
from simpul.learned.policy import Policy
from simpul.learned.reading import TYPES, mentions, tag
from simpul.learned.tags import NAME_TAGS, PURPOSE_TAGS, TOPIC_TAGS, Tagged
from simpul.learned.windows import words_of
from simpul.model import Article, Document, Span


def test_tagged_words_become_mentions_with_offsets() -> None:
    seen = reading(Tagged(0, 4, "Organization", 0.9), Tagged(5, 7, "Program", 0.8))
    found = mentions(DOCUMENT, seen, (*seen.names, *seen.topics))
    assert [(m.text, m.type, m.confidence, m.rule) for m in found] == [
        ("Dinas Sosial Kota Sentosa", "Organization", 0.9, "model.name"),
        ("pelatihan menjahit", "Program", 0.8, "model.name"),
    ]
    assert all(m.text == TEXT[m.start : m.end] for m in found)


def test_signs_alone_name_nothing() -> None:
    seen = reading(Tagged(7, 8, "Program", 0.9))
    assert TEXT[slice(*seen.offsets(seen.topics[0]))] == "."
    assert mentions(DOCUMENT, seen, seen.topics) == []


@pytest.mark.parametrize("words", ["Ia", "Bunda", "H."])
def test_a_pronoun_or_an_address_alone_names_nobody(words: str) -> None:
    document = Document(Article("a", f"{words} hadir"), sentences=(Span(0, len(words) + 6),))
    seen = replace(reading(), words=words_of(document.text, document.sentences))
    assert mentions(document, seen, [Tagged(0, 1, "Person", 0.9)]) == []
    assert len(mentions(document, seen, [Tagged(0, 1, "Organization", 0.9)])) == 1


def test_support_is_the_mean_probability_over_the_words() -> None:
    seen = reading(Tagged(0, 2, "Organization", 0.8))
    assert seen.support(0, 25, "Organization") == pytest.approx(0.4)
    assert seen.support(0, 25, "Program") == 0.0


def heads(bias: dict[str, list[float]]) -> dict[str, np.ndarray]:
    """Heads of tags that say the same of every word."""
    sizes = {"names": len(NAME_TAGS), "topics": len(TOPIC_TAGS), "purposes": len(PURPOSE_TAGS)}
    found = {f"{name}.weight": np.zeros((size, HIDDEN), np.float32) for name, size in sizes.items()}
    for name, size in sizes.items():
        found[f"{name}.bias"] = np.array(bias.get(name, [9.0, *[0.0] * (size - 1)]), np.float32)
    return found


@pytest.mark.parametrize(("bias", "count"), [(0.0, 0), (2.0, 1)])
def test_tags_of_each_head_by_the_policys_bias(bias: float, count: int) -> None:
    weights = heads({"topics": [1.0, 0.5, *[0.0] * 5]}) | judge_weights({}, 0.0)
    policy = Policy({"topics": bias}, {}, {}, {}, {})
    words = words_of("Pelatihan", [])
    seen = tag(Model(None, weights, {}, policy), words, np.ones((1, HIDDEN), np.float32))  # type: ignore[arg-type]
    assert (len(seen.names), len(seen.topics), len(seen.purposes)) == (0, count, 0)
    assert seen.shares.shape == (1, len(TYPES))


def test_a_text_without_words_is_read() -> None:
    weights = heads({}) | judge_weights({}, 0.0)
    model = Model(None, weights, {}, Policy({}, {}, {}, {}, {}))  # type: ignore[arg-type]
    seen = tag(model, words_of("", []), np.zeros((0, HIDDEN), np.float32))
    assert (seen.names, seen.topics, seen.purposes) == ((), (), ())
