"""The whole program on one screen: inputs → facts → linked, validated graph → files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from simpul.claim.assemble import make_claims
from simpul.claim.context import make_context
from simpul.claim.support import argued, supported
from simpul.doubts import doubts
from simpul.find.entities import resolve
from simpul.find.finders import find_mentions
from simpul.graph.namespaces import DEFAULT_BASE as DEFAULT_BASE
from simpul.model import Article, ArticleFacts, Claim, Document, Entity, Finding, LinkedArticle
from simpul.nlp import analyse
from simpul.read import read

if TYPE_CHECKING:
    from simpul.learned.files import Model
    from simpul.link.judgements import Judgement

Progress = Callable[[int, int | None], None]
"""Called with the number of articles done and of all articles (None while it is not known)."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: articles and claims counted, claims published and held back, and all findings."""

    articles: int
    claims: int
    published: int
    quarantined: int
    findings: tuple[Finding, ...]


def extract_article(article: Article, *, model: Model | None = None) -> ArticleFacts:
    """Everything that one article's words state, by rules and lexicons, and by a trained model where one is given."""
    document = analyse(article, model)
    entities, claims = _understand(document)
    return ArticleFacts(
        article,
        argued(entities, claims),
        claims,
        doubts(document, entities),
        document.sentences,
        model.name if model else "",
    )


def _understand(document: Document) -> tuple[tuple[Entity, ...], tuple[Claim, ...]]:
    if document.reading is not None:
        from simpul.learned.extract import read_with

        return read_with(document, document.reading, document.reading.model.policy)
    entities = resolve(document, find_mentions(document))
    return entities, supported(entities, make_claims(make_context(document, entities)))


def extract(inputs: Iterable[str | Path], *, model: Model | None = None) -> Iterator[ArticleFacts | Finding]:
    """Facts of every readable article of the inputs, and a finding for everything that could not be read."""
    for item in read(inputs):
        yield extract_article(item, model=model) if isinstance(item, Article) else item


def build(
    inputs: Iterable[str | Path],
    output: Path,
    *,
    base: str = DEFAULT_BASE,
    progress: Progress | None = None,
    model: Model | None = None,
    judgements: Sequence[Judgement] = (),
    earlier: Sequence[Path] = (),
) -> BuildReport:
    """Read, extract, link, validate and write a graph's folder; files appear whole or not at all.

    The same inputs and judgements give the same bytes, in any order; more inputs only add. Raises SimpulError for an
    unusable ``base`` and OSError where ``output`` cannot be written. Nodes are linked with those of ``earlier`` builds
    (folders) as well; what those say stays there.
    """
    from simpul.check.findings import order
    from simpul.check.support import claims_of
    from simpul.link import link
    from simpul.link.apart import apart
    from simpul.link.published import published_links
    from simpul.link.stored import read_earlier
    from simpul.publish import publish
    from simpul.write import write_build

    unread: list[Finding] = []
    facts: list[ArticleFacts] = []
    for item in extract(inputs, model=model):
        if isinstance(item, Finding):
            unread.append(item)
            continue
        facts.append(item)
        if progress:
            progress(len(facts), None)
    linked, decided = apart(link(facts, base), judgements, base=base)
    published = publish(linked, base)
    before = read_earlier(earlier)
    links = published_links(linked, published.articles, decided, base=base, earlier=before)
    findings = tuple(sorted({*unread, *published.findings, *links.findings}, key=order))
    kept = _claims_in(linked, {str(claim) for claim in claims_of(published.merged)})
    claims = [c for a in linked for c in a.claims if c.iri in kept]
    write_build(output, published, links, claims, links.nodes, findings, base=base, earlier=earlier)
    total = sum(len(a.claims) for a in linked)
    return BuildReport(len(linked), total, len(kept), total - len(kept), findings)


def _claims_in(linked: Iterable[LinkedArticle], iris: set[str]) -> frozenset[str]:
    return frozenset(c.iri for article in linked for c in article.claims if c.iri in iris)
