"""The whole program on one screen: inputs → facts → linked, validated graph → files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from simpul.claim.assemble import make_claims
from simpul.claim.context import make_context
from simpul.doubts import doubts
from simpul.find.finders import find_mentions
from simpul.find.entities import resolve
from simpul.model import Article, ArticleFacts, Claim, Entity, Finding
from simpul.nlp import analyse
from simpul.read import read

DEFAULT_BASE = "https://w3id.org/simpul/id/"
Progress = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: numbers of articles and claims, claims published and held back, and everything found on the way."""

    articles: int
    claims: int
    published: int
    quarantined: int
    findings: tuple[Finding, ...]


def extract_article(article: Article) -> ArticleFacts:
    """Everything that one article's words state, by rules and lexicons."""
    document = analyse(article)
    entities = resolve(document, find_mentions(document))
    claims = make_claims(make_context(document, entities))
    return ArticleFacts(article, _argued(entities, claims), tuple(claims), doubts(document, entities), document.sentences)


def extract(inputs: Iterable[str | Path]) -> Iterator[ArticleFacts | Finding]:
    """Facts of every readable article of the inputs, and a finding for everything that could not be read."""
    for item in read(inputs):
        yield extract_article(item) if isinstance(item, Article) else item


def _argued(entities: Iterable[Entity], claims: Iterable[Claim]) -> tuple[Entity, ...]:
    """Groups and skills are entities only as arguments of a claim."""
    used = {i for c in claims for i in (c.subject, c.object)}
    return tuple(e for e in entities if e.type not in {"Group", "Skill"} or e.id in used)
