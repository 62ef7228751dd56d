"""Inputs → records in the state: only articles that are new or changed are read out, by any engine."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from simpul.batches import batches
from simpul.engines import Engine, Lost
from simpul.engines.choice import FEW
from simpul.graph.ids import iri
from simpul.link import link_article
from simpul.link.apart import Parting
from simpul.model import Article, Finding
from simpul.pipeline import extract_article
from simpul.read import read
from simpul.state import Database, articles, pending
from simpul.state.drafts import Drafts
from simpul.state.record import Sealed, make_record, sealed
from simpul.state.values import encode, pack
from simpul.version import code_version

if TYPE_CHECKING:
    from simpul.learned.files import Model

PARTITION = 32
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
    inputs: Iterable[str | Path],
    work: Work,
    engine: Callable[[bool], Engine],
    progress: Callable[[int], None],
    *,
    whole: bool,
) -> Taken:
    """Make records of all articles that have none yet under their digest, and commit them batch by batch.

    ``engine`` is asked once, with whether there are but few articles to do. ``inputs`` may be the ``whole`` of the
    build, or only more of it.
    """
    taken, drafts = Taken(), Drafts(db, code_version())
    tasks = _tasks(db, read(inputs, accept=drafts), work, taken)
    first = list(islice(tasks, FEW + 1))
    if first:
        parts = batches(chain(first, tasks), PARTITION)
        for result in engine(len(first) <= FEW).map(partial(make_records, work), parts):
            if isinstance(result, Lost):
                taken.seen.discard(iri(work.base, "article", result.item[0].id))
                taken.unread.append(_lost(result.item[0]))
                continue
            pending.add(db, result)
            taken.new += len(result)
            progress(taken.new)
    drafts.keep()
    if whole:
        drafts.forget_others()
    return taken


def make_records(work: Work, tasks: Iterable[Task]) -> list[Sealed]:
    """The records of some articles: what a worker does."""
    model, found = _opened(work.model), []
    for article, digest in tasks:
        facts = extract_article(article, model=model)
        linked = link_article(facts, work.base)
        parted, sentences = work.parted.changes(linked), len(facts.sentences)
        record = make_record(
            linked, parted=parted, digest=digest, sentences=sentences, base=work.base,
            original=_original(article, linked.article),
        )  # fmt: skip
        found.append(sealed(record))
    return found


def _tasks(db: Database, items: Iterable[Article | Finding], work: Work, taken: Taken) -> Iterator[Task]:
    """The articles that are new or changed; of the others a record that is pending for nothing is dropped."""
    settled, waiting = articles.digests(db), pending.digests(db)
    stamp = "\n".join((code_version(), work.base, _name(work.model)))
    for item in items:
        taken.sources.add(item.source)
        if isinstance(item, Finding):
            taken.unread.append(item)
            continue
        name = iri(work.base, "article", item.id)
        taken.seen.add(name)
        digest = _digest(item, stamp)
        if settled.get(name) == digest:
            if name in waiting:
                pending.drop(db, [name])
        elif waiting.get(name) != digest:
            yield item, digest


def _original(read: Article, told: Article) -> bytes:
    same = (read.title, read.text) == (told.title, told.text)
    return b"" if same else pack((read.title, read.text))


def _digest(article: Article, stamp: str) -> str:
    return hashlib.sha256(encode((article, stamp))).hexdigest()[:32]


def _name(model: Model | Path | None) -> str:
    reader = _opened(model)
    return reader.name if reader else ""


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
