"""The extractor with the model switched on, put together from the project's own stages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from simpul.claim.assemble import CLAIMERS, make_claims
from simpul.claim.context import Context, make_context
from simpul.claim.learned import claims as learned_claims
from simpul.claim.learned import real
from simpul.claim.learned_merge import Policy, merge
from simpul.claim.support import argued, supported
from simpul.export.records import fact_record
from simpul.find.entities import resolve
from simpul.find.finders import find_mentions
from simpul.find.overlaps import settle
from simpul.model import Article, ArticleFacts, Claim, Document, Entity, Mention
from simpul.nlp import analyse
from simpul.nlp.model_files import load_model
from simpul.nlp.model_mentions import MentionPolicy, join
from simpul.nlp.model_reading import Reading, propose, read_document


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
    found = resolve(read.document, settle(join(read.rules, read.reading, own, policies["mentions"])))
    floors = policies.get("real", {})
    if not any(floors.values()):
        return found
    scores = real(make_context(read.document, found), read.reading)
    return tuple(e for e in found if scores.get(e.id, 1.0) >= floors.get(e.type, 0.0))


def claims(context: Context, read: Read, policies: dict | None) -> list[Claim]:
    if policies is None:
        return list(supported(context.entities, make_claims(context)))
    rules = [c for claimer in CLAIMERS for c in claimer(context)]
    return merged(context, rules, learned_claims(context, read.reading), policies)


def merged(context: Context, rules: list[Claim], learned: list[Claim], policies: dict) -> list[Claim]:
    """The claims as the extractor gives them out, the merged ones in the place of the modules' own."""
    kept = merge(rules, learned, policies["claims"])
    return list(supported(context.entities, make_claims(context, claimers=(lambda _: kept,))))


def extract(read: Read, policies: dict | None) -> dict:
    found = entities(read, policies)
    context = make_context(read.document, found)
    return record(read, found, claims(context, read, policies))


def record(read: Read, found: tuple[Entity, ...], made: list[Claim]) -> dict:
    facts = ArticleFacts(read.document.article, argued(found, made), tuple(made), (), read.document.sentences)
    return fact_record(facts)
