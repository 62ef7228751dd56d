"""Articles that training held out, with their records, read by rules and model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import gold as gold_files
from annotations import further
from gold import Record
from simpul.claim.support import argued
from simpul.export.records import fact_record
from simpul.find.finders import find_mentions
from simpul.learned.extract import read_with
from simpul.learned.files import Model
from simpul.learned.policy import Policy
from simpul.learned.reading import Reading, read_document, tag
from simpul.model import Article, ArticleFacts, Claim, Document, Entity, Mention
from simpul.nlp import analyse

UNTOLD = frozenset({"holdsPost", "memberOf", "originatesFrom", "partOf", "jurisdiction", "locatedIn", "said"})
"""Predicates that the further articles' records say nothing of."""


@dataclass(frozen=True)
class Held:
    """An article read, its record, and whether the record is a whole one."""

    document: Document
    rules: tuple[Mention, ...]
    reading: Reading
    record: Record
    whole: bool


def held_out(shared: Path) -> list[tuple[Article, Record, bool]]:
    """Every tenth annotated article, and every twelfth of the further ones (as ``train.py`` holds them out)."""
    texts, records = gold_files.articles("train"), gold_files.records("train")
    found = [(texts[k], records[k], True) for k in sorted(records)[::10]]
    return found + [(*pair, False) for pair in list(further(shared).values())[::12]]


def read_all(items: list[tuple[Article, Record, bool]], model: Model) -> list[Held]:
    found = []
    for article, record, whole in items:
        document = analyse(article)
        found.append(Held(document, tuple(find_mentions(document)), read_document(document, model), record, whole))
    return found


def with_bias(held: Held, bias: Mapping[str, float]) -> Held:
    """The same article tagged with other biases."""
    model = replace(held.reading.model, policy=replace(held.reading.model.policy, bias=bias))
    return replace(held, reading=tag(model, held.reading.words, held.reading.vectors))


def record_of(document: Document, entities: tuple[Entity, ...], claims: tuple[Claim, ...]) -> Record:
    return fact_record(ArticleFacts(document.article, argued(entities, claims), claims, (), document.sentences))


def extracted(held: Held, policy: Policy) -> Record:
    """The record that rules and model give."""
    return record_of(held.document, *read_with(held.document, held.reading, policy))


def told(record: Record, *, whole: bool) -> Record:
    """What of a record can be compared: all of it, or what the further articles' records tell."""
    return record if whole else record | {"claims": [c for c in record["claims"] if c["p"] not in UNTOLD]}
