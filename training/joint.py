"""The extractor with the model switched on, put together from the project's own stages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from simpul.claim.assemble import CLAIMERS, make_claims
from simpul.claim.context import Context, make_context
from simpul.claim.learned import claims as learned_claims
from simpul.claim.learned_merge import Policy, merge
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
        "claims": {k: Policy(**v) for k, v in data["claims"].items()},
    }


def entities(read: Read, policies: dict | None) -> tuple[Entity, ...]:
    if policies is None:
        return resolve(read.document, read.rules)
    own = propose(read.document, read.reading).proposals
    return resolve(read.document, settle(join(read.rules, read.reading, own, policies["mentions"])))


def claims(context: Context, read: Read, policies: dict | None) -> list[Claim]:
    if policies is None:
        return make_claims(context)
    rules = [c for claimer in CLAIMERS for c in claimer(context)]
    return merged(context, rules, learned_claims(context, read.reading), policies)


def merged(context: Context, rules: list[Claim], learned: list[Claim], policies: dict) -> list[Claim]:
    """As ``make_claims`` does it, with the merged claims in the place of the modules' own."""
    from simpul.claim import assemble

    kept = merge(rules, learned, policies["claims"])
    before = assemble.CLAIMERS
    assemble.CLAIMERS = (lambda _: kept,)  # the modules' tuple is the stage's only input
    try:
        return make_claims(context)
    finally:
        assemble.CLAIMERS = before


def extract(read: Read, policies: dict | None) -> dict:
    found = entities(read, policies)
    context = make_context(read.document, found)
    return record(read, found, claims(context, read, policies))


def record(read: Read, found: tuple[Entity, ...], made: list[Claim]) -> dict:
    used = {i for c in made for i in (c.subject, c.object)}
    kept = tuple(e for e in found if e.type not in {"Group", "Skill"} or e.id in used)
    return fact_record(ArticleFacts(read.document.article, kept, tuple(made), (), read.document.sentences))
