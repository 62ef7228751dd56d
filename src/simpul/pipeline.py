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
from simpul.model import Article, ArticleFacts, Claim, Document, Entity, Finding
from simpul.nlp import analyse
from simpul.read import read

if TYPE_CHECKING:
    from simpul.learned.files import Model
    from simpul.link.judgements import Judgement
    from simpul.review.decisions import Decision

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
    decisions: Sequence[Decision] = (),
    earlier: Sequence[Path] = (),
    add: bool = False,
    engine: str = "serial",
    workers: int | None = None,
) -> BuildReport:
    """Read, extract, link, validate and write a graph's folder; files appear whole or not at all.

    The same inputs, ``judgements`` (of pairs) and ``decisions`` (about claims) give the same bytes, in any order, at
    once or in steps: what the folder's state (``simpul.state``) holds of an article that did not change is not made
    again, and articles that are no longer among the inputs are withdrawn; with ``add`` they stay. Nodes are linked with
    those of ``earlier`` builds (folders) as well; what those say stays there. ``engine`` and ``workers`` say who does
    the work (``simpul.engines``).
    Raises SimpulError for an unusable ``base`` or engine, and OSError where ``output`` cannot be written.
    """
    from simpul.engines import choose
    from simpul.folder import given_now, opened_folder, written
    from simpul.ingest import take_in
    from simpul.intake import taking_in
    from simpul.link.apart import parting
    from simpul.memory import looking_at_new
    from simpul.state import articles, unread
    from simpul.work import Work

    given = given_now(base, judgements, earlier, decisions)
    with opened_folder(output, given, keep=add) as db:
        source = (model.path or model) if model else None
        alone = model is not None and model.path is None
        with taking_in(db, output, given) as intake:
            taken = take_in(
                db,
                intake,
                inputs,
                Work(base, source, parting(judgements, base=base)),
                lambda few: choose("serial" if alone else engine, workers, few=few),
                lambda done: progress(done, None) if progress else None,
                whole=not add,
            )
            gone = set() if add else articles.digests(db).keys() - taken.seen
            intake.finish(gone=gone, rest=add)
            unread.replace(db, taken.unread, sources=taken.sources if add else None)
        with looking_at_new():
            return written(db, output, given)


def withdraw(
    output: Path, ids: Iterable[str], *, judgements: Sequence[Judgement] = (), decisions: Sequence[Decision] = ()
) -> BuildReport:
    """Take articles, by their ids, out of a build's folder, with all that only they said.

    Raises SimpulError where the folder has no state, or no article of such an id.
    """
    from simpul.errors import SimpulError
    from simpul.folder import given_before, opened_state, update
    from simpul.graph.ids import iri
    from simpul.state import articles

    with opened_state(output) as db:
        given = given_before(db, output, judgements, decisions)
        gone = {iri(given.base, "article", each): each for each in ids}
        missing = [gone[name] for name in gone.keys() - articles.digests(db).keys()]
        if missing:
            raise SimpulError(
                f"{output}: tidak ada artikel · no article {', '.join(sorted(missing))}",
                f"Id ada di kolom article · ids are in the column article: {output / 'claims.csv'}",
            )
        return update(db, output, given, gone=gone.keys())


def rejudge(output: Path, judgements: Sequence[Judgement], decisions: Sequence[Decision] = ()) -> BuildReport:
    """Bring a build's folder to what other judgements and decisions make of it.

    Raises SimpulError where it has no state.
    """
    from simpul.folder import given_before, opened_state, update

    with opened_state(output) as db:
        return update(db, output, given_before(db, output, judgements, decisions))
