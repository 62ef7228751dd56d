"""The extractor with the model switched on, put together from the project's own stages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reader.learned import claims as learned_claims
from reader.learned import real
from reader.learned_merge import Policy, merge
from reader.learned_real import only_real
from reader.model_files import load_model
from reader.model_mentions import MentionPolicy, join
from reader.model_reading import Reading, propose, read_document
from simpul.claim.assemble import CLAIMERS, make_claims
from simpul.claim.context import Context, make_context
from simpul.claim.support import argued, supported
from simpul.export.records import fact_record
from simpul.find.entities import resolve
from simpul.find.finders import find_mentions
from simpul.find.overlaps import settle
from simpul.model import Article, ArticleFacts, Claim, Document, Entity, Mention
from simpul.nlp import analyse


@dataclass(frozen=True)
class Read:
    """A document with what rules and model find in it."""

    document: Document
    rules: tuple[Mention, ...]
    reading: Reading


def read_all(articles: Iterable[Article], model: Path) -> list[Read]:
    loaded = load_model(model)
    found = []
    for article in articles:
        document = analyse(article)
        reading = read_document(document, loaded)
        found.append(Read(document, tuple(find_mentions(document)), reading))
    return found


def policies_of(data: dict) -> dict:
    """Policies by type and by predicate, from their JSON form."""
    return {
        "mentions": {k: MentionPolicy(**v) for k, v in data["mentions"].items()},
        "real": data.get("real", {}),
        "claims": {k: Policy(**v) for k, v in data["claims"].items()},
    }


def entities(read: Read, policies: dict | None) -> tuple[Entity, ...]:
    if policies is None:
        return resolve(read.document, read.rules)
    own = propose(read.document, read.reading).proposals
    return resolve(read.document, settle(join(read.rules, read.reading, own, policies["mentions"])))


def merged(context: Context, rules: list[Claim], learned: list[Claim], policies: dict, scores: dict) -> tuple:
    """Entities and claims as the extractor gives them out; ``scores`` say how real each entity is."""
    kept = merge(rules, learned, policies["claims"])
    made = make_claims(context, claimers=(lambda _: kept,))
    found, made = only_real(context.entities, made, scores, policies["real"])
    return found, list(supported(found, made))


def extract(read: Read, policies: dict | None) -> dict:
    found = entities(read, policies)
    context = make_context(read.document, found)
    if policies is None:
        return record(read, found, list(supported(found, make_claims(context))))
    rules = [c for claimer in CLAIMERS for c in claimer(context)]
    learned = learned_claims(context, read.reading)
    return record(read, *merged(context, rules, learned, policies, real(context, read.reading)))


def record(read: Read, found: tuple[Entity, ...], made: list[Claim]) -> dict:
    facts = ArticleFacts(read.document.article, argued(found, made), tuple(made), (), read.document.sentences)
    return fact_record(facts)
