"""Inputs → records in the state: only articles that are new or changed are read out, by any engine."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from simpul.batches import batches
from simpul.engines import Engine, Lost
from simpul.engines.choice import FEW
from simpul.graph.ids import iri
from simpul.intake import Intake
from simpul.link import link_article
from simpul.link.apart import Parting
from simpul.model import Article, Finding
from simpul.partitions.stored import Stored
from simpul.pipeline import extract_article
from simpul.read import read
from simpul.state import Database, articles
from simpul.state.drafts import Drafts
from simpul.state.record import Record, Sealed, make_record, sealed
from simpul.state.values import encode, pack
from simpul.version import code_version

if TYPE_CHECKING:
    from simpul.learned.files import Model

PARTITION = 16
"""Articles that are handed out and committed together."""
Task = tuple[Article, str]
"""An article, and the digest of all that its record follows from."""


@dataclass(frozen=True, slots=True)
class Work:
    """What a worker needs beside its articles. A model's path is opened once a process."""

    base: str
    model: Model | Path | None
    parted: Parting


@dataclass(slots=True)
class Taken:
    """What the inputs hold: IRIs of articles, names of the files that they are in, what could not be read; all fill up
    as articles are taken in. ``new`` counts the records that were made."""

    seen: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    unread: list[Finding] = field(default_factory=list)
    new: int = 0


def take_in(
    db: Database,
    intake: Intake,
    inputs: Iterable[str | Path],
    work: Work,
    engine: Callable[[bool], Engine],
    progress: Callable[[int], None],
    *,
    whole: bool,
) -> Taken:
    """Make records of all articles that have none yet under their digest, and give them to ``intake`` as they come.

    Those that a partition holds are taken out of it. ``engine`` is asked once, with whether there are but few articles
    to do. ``inputs`` may be the ``whole`` of the build, or only more of it.
    """
    taken, drafts, stored = Taken(), Drafts(db, code_version()), Stored()

    def keep(records: Collection[Sealed]) -> None:
        intake.add(records)
        taken.new += len(records)
        progress(taken.new)

    tasks = _not_stored(_tasks(db, intake, read(inputs, accept=drafts, stored=stored), work, taken), stored, keep)
    first = list(islice(tasks, FEW + 1))
    if first:
        parts = batches(chain(first, tasks), PARTITION)
        for result in engine(len(first) <= FEW).map(partial(make_records, work), parts):
            if isinstance(result, Lost):
                taken.seen.discard(iri(work.base, "article", result.item[0].id))
                taken.unread.append(_lost(result.item[0]))
                continue
            keep(result)
    drafts.keep()
    if whole:
        drafts.forget_others()
    return taken


def make_records(work: Work, tasks: Iterable[Task]) -> list[Sealed]:
    """The records of some articles, sealed: what a worker does."""
    return [sealed(record) for record in records(work, tasks)]


def records(work: Work, tasks: Iterable[Task]) -> Iterator[Record]:
    """The records of some articles."""
    model = _opened(work.model)
    for article, digest in tasks:
        facts = extract_article(article, model=model)
        linked = link_article(facts, work.base)
        parted, sentences = work.parted.changes(linked), len(facts.sentences)
        yield make_record(
            linked, parted=parted, digest=digest, sentences=sentences, base=work.base,
            original=_original(article, linked.article),
        )  # fmt: skip


def _tasks(
    db: Database, intake: Intake, items: Iterable[Article | Finding], work: Work, taken: Taken
) -> Iterator[Task]:
    """The articles that are new or changed and have no record; a record that is pending for nothing is dropped."""
    settled, waiting = articles.digests(db), dict(intake.waiting)
    stamp = stamp_of(work)
    for item in items:
        taken.sources.add(item.source)
        if isinstance(item, Finding):
            taken.unread.append(item)
            continue
        name = iri(work.base, "article", item.id)
        taken.seen.add(name)
        digest = digest_of(item, stamp)
        if settled.get(name) == digest:
            intake.drop(name)
        elif waiting.get(name) == digest:
            intake.take(name)
        else:
            yield item, digest


def _original(read: Article, told: Article) -> bytes:
    same = (read.title, read.text) == (told.title, told.text)
    return b"" if same else pack((read.title, read.text))


def _not_stored(tasks: Iterable[Task], stored: Stored, keep: Callable[[list[Sealed]], None]) -> Iterator[Task]:
    """The tasks whose records are not in a partition that is being read; ``keep`` is given the others' records."""
    found = list[Sealed]()
    for task in tasks:
        record = stored.record(task[1])
        if record is None:
            yield task
            continue
        found.append(record)
        if len(found) == PARTITION:
            keep(found)
            found = []
    if found:
        keep(found)


def stamp_of(work: Work) -> str:
    """What every record follows from beside its article: Simpul's version, the base, the model."""
    reader = _opened(work.model)
    return "\n".join((code_version(), work.base, reader.name if reader else ""))


def digest_of(article: Article, stamp: str) -> str:
    """What stands for all that an article's record follows from: 32 hex digits."""
    return hashlib.sha256(encode((article, stamp))).hexdigest()[:32]


def _opened(model: Model | Path | None) -> Model | None:
    if not isinstance(model, Path):
        return model
    from simpul.learned.files import opened

    return opened(model)


def _lost(article: Article) -> Finding:
    return Finding(
        code="build.lost",
        severity="violation",
        message_id="artikel ini berulang kali menghentikan proses yang membacanya dan dilewati",
        message_en="this article ended the process that read it again and again, and is left out",
        source=article.source or article.id,
        article=article.id,
    )
