"""What the model reads in one article: vectors of its words, names and purposes. Made once, used by all stages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from simpul.data import words
from simpul.learned.encoder import Vectors
from simpul.learned.files import Model
from simpul.learned.judge import judge, linear
from simpul.learned.pairs import Pair, Thing
from simpul.learned.tags import (
    FOLDED_TAGS,
    NAME_TAGS,
    NAME_TYPES,
    TOPIC_TAGS,
    TOPIC_TYPES,
    Tagged,
    folded,
    shares_of,
    spans_of,
)
from simpul.learned.windows import Words, windows_of, words_of
from simpul.model import Document, Mention
from simpul.nlp.cues import pronouns

RULE = "model.name"
_HALF_BEFORE = re.compile(r"\w+['’](?=\w)$")
_HALF_AFTER = re.compile(r"['’]\w+")
RULES = {RULE: "a trained model tags the words of a name, or of a programme, group or skill"}
TYPES = (*NAME_TYPES, *TOPIC_TYPES)


@dataclass(frozen=True)
class Reading:
    """A model's view of one document."""

    model: Model
    words: Words
    vectors: Vectors
    names: tuple[Tagged, ...]
    topics: tuple[Tagged, ...]
    purposes: tuple[Tagged, ...]
    shares: Vectors
    """Probability of each type of name and topic (columns as ``TYPES``) for each word (rows)."""

    def support(self, start: int, end: int, type_: str) -> float:
        """Mean probability of a type over the words of a stretch, in 0..1."""
        first, last = self.words.covering(start, end)
        stretch = self.shares[first:last, TYPES.index(type_)]
        return float(stretch.mean()) if len(stretch) else 0.0

    def offsets(self, tagged: Tagged) -> tuple[int, int]:
        """Character offsets of a tagged stretch."""
        return self.words.starts[tagged.first], self.words.ends[tagged.last - 1]

    def judge(self, things: tuple[Thing, ...], pairs: list[Pair]) -> NDArray[np.float32]:
        """Logits of the labels of pairs, one row a pair, columns as ``pairs.LABELS``."""
        return judge(self.vectors, things, pairs, self.model.head("judge"))


def read_document(document: Document, model: Model) -> Reading:
    """Encode a document and tag its words."""
    words = words_of(document.text, document.sentences)
    return tag(model, words, model.encoder.vectors(windows_of(document.text, words, model.encoder.pieces)))


def tag(model: Model, words: Words, vectors: Vectors) -> Reading:
    """Names, topics and purposes from the vectors of words."""
    found: dict[str, tuple[Tagged, ...]] = {}
    shares = []
    for head, tags in (("names", NAME_TAGS), ("topics", TOPIC_TAGS), ("purposes", FOLDED_TAGS)):
        logits = linear(vectors, model.heads, head)
        if head == "purposes":
            logits = folded(logits)
        else:
            shares.append(shares_of(logits))
        found[head] = tuple(spans_of(logits, tags, bias=model.policy.bias.get(head, 0.0)))
    together = np.concatenate(shares, 1)
    return Reading(model, words, vectors, found["names"], found["topics"], found["purposes"], together)


def mentions(document: Document, reading: Reading, tagged: Sequence[Tagged]) -> list[Mention]:
    """Tagged stretches that have a letter or digit, as mentions; no person's that names nobody."""
    found = []
    for tag in tagged:
        start, end = whole(document.text, *reading.offsets(tag))
        share, said = round(tag.confidence, 3), document.text[start:end]
        if any(c.isalnum() for c in said) and not (tag.type == "Person" and _nobody(said)):
            found.append(Mention(start, end, said, tag.type, None, share, RULE))  # type: ignore[arg-type]
    return found


def _nobody(text: str) -> bool:
    """Whether the words are a pronoun, a form of address or gelar only: "Ia", "Bunda", "H."."""
    return text.strip(" .,").lower() in _no_names()


@cache
def _no_names() -> frozenset[str]:
    titles = words("honorifics") | {gelar.lower() for gelar in words("gelar_before")}
    return pronouns() | (titles - words("given_names"))


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the rest of words that an apostrophe divides ("Ma'ruf"): the encoder's words end there."""
    before, after = _HALF_BEFORE.search(text, max(0, start - 40), start), _HALF_AFTER.match(text, end)
    return before.start() if before else start, after.end() if after else end
