"""Inputs → records in the state: only articles that are new or changed are read out, by any engine."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from pathlib import Path

from simpul.batches import tapering
from simpul.engines import Engine, Lost
from simpul.engines.choice import FEW
from simpul.graph.ids import iri
from simpul.intake import Intake
from simpul.model import Article, Finding
from simpul.partitions.stored import Stored
from simpul.read import read
from simpul.state import Database, articles
from simpul.state.drafts import Drafts
from simpul.state.record import Sealed
from simpul.version import code_version
from simpul.work import Task, Work, digest_of, make_records, stamp_of

PARTITION = 16
"""Articles that are handed out and committed together; fewer at the end."""


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
        parts = tapering(chain(first, tasks), PARTITION)
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


def _lost(article: Article) -> Finding:
    return Finding(
        code="build.lost",
        severity="violation",
        message_id="artikel ini berulang kali menghentikan proses yang membacanya dan dilewati",
        message_en="this article ended the process that read it again and again, and is left out",
        source=article.source or article.id,
        article=article.id,
    )
