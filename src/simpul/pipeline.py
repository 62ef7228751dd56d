"""The whole program on one screen: inputs → facts → linked, validated graph → files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from simpul.claim.assemble import make_claims
from simpul.claim.context import make_context
from simpul.claim.support import argued, supported
from simpul.doubts import doubts
from simpul.find.entities import resolve
from simpul.find.finders import find_mentions
from simpul.graph.namespaces import DEFAULT_BASE as DEFAULT_BASE
from simpul.model import Article, ArticleFacts, Finding, LinkedArticle, Severity
from simpul.nlp import analyse
from simpul.read import read

Progress = Callable[[int, int | None], None]
"""Called with the number of articles done and of all articles (None while it is not known)."""

_RANK: dict[Severity, int] = {"violation": 0, "warning": 1, "info": 2}


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: articles and claims counted, claims published and held back, and all findings."""

    articles: int
    claims: int
    published: int
    quarantined: int
    findings: tuple[Finding, ...]


def extract_article(article: Article) -> ArticleFacts:
    """Everything that one article's words state, by rules and lexicons."""
    document = analyse(article)
    entities = resolve(document, find_mentions(document))
    claims = supported(entities, make_claims(make_context(document, entities)))
    return ArticleFacts(article, argued(entities, claims), claims, doubts(document, entities), document.sentences)


def extract(inputs: Iterable[str | Path]) -> Iterator[ArticleFacts | Finding]:
    """Facts of every readable article of the inputs, and a finding for everything that could not be read."""
    for item in read(inputs):
        yield extract_article(item) if isinstance(item, Article) else item


def build(
    inputs: Iterable[str | Path], output: Path, *, base: str = DEFAULT_BASE, progress: Progress | None = None
) -> BuildReport:
    """Read, extract, link, validate and write a graph's folder; files appear whole or not at all.

    The same inputs give the same bytes, in any order; more inputs only add. Raises SimpulError for an unusable ``base``
    and OSError where ``output`` cannot be written.
    """
    from simpul.link import link
    from simpul.publish import publish
    from simpul.write import write_build

    unread: list[Finding] = []
    facts: list[ArticleFacts] = []
    for item in extract(inputs):
        if isinstance(item, Finding):
            unread.append(item)
            continue
        facts.append(item)
        if progress:
            progress(len(facts), None)
    linked = link(facts, base)
    published = publish(linked, base)
    findings = _sorted([*unread, *published.findings])
    kept = _claims_in(linked, {str(s) for s in published.merged.subjects()})
    write_build(output, published, linked, kept, findings, base=base)
    total = sum(len(a.claims) for a in linked)
    return BuildReport(len(linked), total, len(kept), total - len(kept), findings)


def _claims_in(linked: Iterable[LinkedArticle], iris: set[str]) -> frozenset[str]:
    return frozenset(c.iri for article in linked for c in article.claims if c.iri in iris)


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The gravest first, then by article, place and code; each once."""
    return tuple(
        sorted(
            set(findings),
            key=lambda f: (
                _RANK[f.severity],
                f.code,
                f.article or f.source,
                f.start or 0,
                f.end or 0,
                f.message_en,
                repr(f),
            ),
        )
    )
