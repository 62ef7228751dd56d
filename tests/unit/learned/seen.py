"""A short article, and what a model without an encoder would have seen in it."""

from __future__ import annotations

from typing import Any, cast

import numpy as np

from simpul.claim.context import Context, make_context
from simpul.learned.files import Model
from simpul.learned.pairs import DISTANCES, GAPS, LABELS, NUMBERS, TYPES
from simpul.learned.policy import Policy
from simpul.learned.reading import TYPES as TAGGED
from simpul.learned.reading import Reading
from simpul.learned.tags import Tagged
from simpul.learned.windows import words_of
from simpul.model import Article, Document, Entity, Mention, Span, TimeExpression

TEXT = "Dinas Sosial Kota Sentosa membuka pelatihan menjahit. Kegiatan itu dimulai 4 Maret 2024 di Aula Melati."
DOCUMENT = Document(
    Article("a", TEXT),
    sentences=(Span(0, 53), Span(54, len(TEXT))),
    times=(TimeExpression(TEXT.index("4 Maret"), TEXT.index(" di Aula"), "2024-03-04"),),
)
POLICY = Policy({}, {}, {}, {}, {})
SIZE, HIDDEN, INNER = 4, 3, 5


def mention(words: str, type_: str, confidence: float = 0.8, rule: str = "r", text: str = TEXT) -> Mention:
    """The first place of these words."""
    start = text.index(words)
    return Mention(start, start + len(words), words, cast(Any, type_), None, confidence, rule)


def judge_weights(logits: dict[str, float], other: float) -> dict[str, Any]:
    """A judge whose answer is the same for every pair: the output layer's bias, by label."""
    shapes = {
        "mention.weight": (SIZE, 3 * HIDDEN), "mention.bias": (SIZE,), "between.weight": (SIZE, HIDDEN),
        "between.bias": (SIZE,), "types.weight": (len(TYPES), 2), "distance.weight": (DISTANCES, 2),
        "gap.weight": (GAPS, 1), "inner.weight": (INNER, 6 * SIZE + 7 + NUMBERS), "inner.bias": (INNER,),
        "out.weight": (len(LABELS), INNER),
    }  # fmt: skip
    weights = {f"judge.{k}": np.zeros(v, np.float32) for k, v in shapes.items()}
    return weights | {"judge.out.bias": np.array([logits.get(label, other) for label in LABELS], np.float32)}


def reading(
    *tagged: Tagged,
    logits: dict[str, float] | None = None,
    other: float = 0.0,
    purposes: tuple[Tagged, ...] = (),
    document: Document = DOCUMENT,
    policy: Policy = POLICY,
) -> Reading:
    """A reading with these names and topics; every pair has the ``logits`` of its labels, else ``other``."""
    words = words_of(document.text, document.sentences)
    count = len(words.starts)
    shares = np.zeros((count, len(TAGGED)), np.float32)
    for each in tagged:
        shares[each.first : each.last, TAGGED.index(each.type)] = each.confidence
    names = tuple(t for t in tagged if t.type in TAGGED[:3])
    topics = tuple(t for t in tagged if t.type in TAGGED[3:])
    model = Model(cast(Any, None), judge_weights(logits or {}, other), {}, policy)
    return Reading(model, words, np.ones((count, HIDDEN), np.float32), names, topics, purposes, shares)


def context() -> Context:
    """The article with a body, a training and a hall."""
    found = (
        mention("Dinas Sosial Kota Sentosa", "Organization"),
        mention("pelatihan menjahit", "Program"),
        mention("Aula Melati", "Place"),
    )
    return make_context(DOCUMENT, [Entity(f"e{n}", m.type, m.text, (m,)) for n, m in enumerate(found, 1)])
