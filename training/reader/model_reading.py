"""What the model reads in one article: vectors of its words, names and purposes. Made once, used by all stages."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from reader.encoder import Vectors
from reader.encoder_windows import Words, windows_of, words_of
from reader.model_files import Model
from reader.model_judge import judge, linear
from reader.model_pairs import Pair, Thing
from reader.model_tags import NAME_TAGS, NAME_TYPES, PURPOSE_TAGS, Tagged, shares_of, spans_of
from simpul.model import Document, Mention

RULE = "model.name"


@dataclass(frozen=True)
class Reading:
    """A model's view of one document."""

    model: Model
    words: Words
    vectors: Vectors
    names: tuple[Tagged, ...]
    purposes: tuple[Tagged, ...]
    shares: Vectors
    """Probability of each type of name (columns as ``NAME_TYPES``) for each word (rows)."""

    def support(self, start: int, end: int, type_: str) -> float:
        """Mean probability of a type over the words of a stretch, in 0..1."""
        first, last = self.words.covering(start, end)
        stretch = self.shares[first:last, NAME_TYPES.index(type_)]
        return float(stretch.mean()) if len(stretch) else 0.0

    def offsets(self, tagged: Tagged) -> tuple[int, int]:
        """Character offsets of a tagged stretch."""
        return self.words.starts[tagged.first], self.words.ends[tagged.last - 1]

    def judge(self, things: tuple[Thing, ...], pairs: list[Pair]) -> NDArray[np.float64]:
        """Probabilities of the labels of pairs."""
        logits = judge(self.vectors, things, pairs, self.model.head("judge")).astype(np.float64)
        return np.asarray(1.0 / (1.0 + np.exp(-logits)))


def read_document(document: Document, model: Model) -> Reading:
    """Encode a document and tag its words."""
    words = words_of(document.text, document.sentences)
    vectors = model.encoder.vectors(windows_of(document.text, words, model.encoder.pieces))
    bias = model.settings.get("bias", {})
    logits = linear(vectors, model.heads, "names")
    names = spans_of(logits, NAME_TAGS, bias=bias.get("names", 0.0))
    purposes = spans_of(linear(vectors, model.heads, "purposes"), PURPOSE_TAGS, bias=bias.get("purposes", 0.0))
    return Reading(model, words, vectors, tuple(names), tuple(purposes), shares_of(logits))


def propose(document: Document, reading: Reading) -> Document:
    """The document with the model's names as proposals."""
    found = []
    for tagged in reading.names:
        start, end = reading.offsets(tagged)
        found.append(
            Mention(start, end, document.text[start:end], tagged.type, None, round(tagged.confidence, 3), RULE)  # type: ignore[arg-type]
        )
    return replace(document, proposals=tuple(found))
