"""What a worker does: articles → their records. It imports nothing of what becomes of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from simpul.link import link_article
from simpul.link.apart import Parting
from simpul.memory import looking_at_new
from simpul.model import Article
from simpul.pipeline import extract_article
from simpul.state.record import Record, Sealed, make_record, sealed
from simpul.state.values import encode, pack
from simpul.version import code_version

if TYPE_CHECKING:
    from simpul.learned.files import Model

Task = tuple[Article, str]
"""An article, and the digest of all that its record follows from."""


@dataclass(frozen=True, slots=True)
class Work:
    """What a worker needs beside its articles. A model's path is opened once a process."""

    base: str
    model: Model | Path | None
    parted: Parting


def make_records(work: Work, tasks: Iterable[Task]) -> list[Sealed]:
    """The records of some articles, sealed: what a worker does."""
    with looking_at_new():
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


def _original(read: Article, told: Article) -> bytes:
    same = (read.title, read.text) == (told.title, told.text)
    return b"" if same else pack((read.title, read.text))
