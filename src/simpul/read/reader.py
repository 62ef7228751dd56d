"""Inputs → articles: decode, repair, find headline and dateline, refuse what cannot be read, and say why."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from simpul.model import Article, Finding
from simpul.read import records
from simpul.read.dates import Order, day_orders, parse_date
from simpul.read.draft import Draft
from simpul.read.findings import finding
from simpul.read.formats import STREAMED, drafts
from simpul.read.headline import opening
from simpul.read.language import NAMES_ID, foreign_language
from simpul.read.repair import one_line, repair
from simpul.read.sources import Source, sources

FEWEST_WORDS = 8
"""A text with fewer words is no article, and its language cannot be told."""
MOST_CHARACTERS = 200_000
"""A longer text is many articles, and would take minutes: work grows faster than length."""


class Accept(Protocol):
    """What makes an article of a draft: ``article``, or one that remembers what it made."""

    def __call__(self, draft: Draft, *, order: Order | None = None) -> Iterable[Article | Finding]:
        """The article in a draft, after any findings about it; only findings where it is refused."""


class Stored(Protocol):
    """What gives back what is in partitions: ``simpul.partitions.stored.Stored``."""

    def __call__(self, source: Source) -> Iterable[tuple[Article | Finding, bool]]:
        """The articles and findings that a list of partitions leads to; True: out of a web archive."""


def read(
    inputs: Iterable[str | Path], *, accept: Accept | None = None, stored: Stored | None = None
) -> Iterator[Article | Finding]:
    """Articles of files, folders, addresses for fsspec and standard input ("-"), and findings about what is not read.

    Files are read in the order of their names, records in the order of their file. Nothing is raised for a broken
    input: a finding says so (codes ``read.*``) and the others go on. Each article has an id of its own.
    """
    seen: dict[str, bytes] = {}
    for source in sources(inputs):
        if isinstance(source, Finding):
            yield source
            continue
        for item, archived in _items(source, accept, stored):
            yield from _unique(item, seen, archived=archived) if isinstance(item, Article) else (item,)


def _items(source: Source, accept: Accept | None, stored: Stored | None) -> Iterable[tuple[Article | Finding, bool]]:
    if source.kind != "partitions":
        return ((item, source.kind == "warc") for item in read_source(source, accept=accept))
    if stored is None:
        from simpul.partitions import stored as partitions

        stored = partitions.Stored()
    return stored(source)


def read_source(source: Source, *, accept: Accept | None = None) -> Iterator[Article | Finding]:
    """Articles of one source, and findings; nothing is known of other sources. Large files are streamed, twice."""
    if source.kind in STREAMED:
        orders = {} if source.kind == "warc" else orders_of(drafts(source))
        items: Iterable[Draft | Finding] = drafts(source)
    else:
        items = list(drafts(source))
        orders = orders_of(items)
    yield from accepted(items, orders, accept=accept)


def accepted(
    items: Iterable[Draft | Finding], orders: Mapping[str | None, Order], *, accept: Accept | None = None
) -> Iterator[Article | Finding]:
    """The articles in drafts, with the findings before and among them; ``orders`` are those of their file."""
    make = accept or article
    for item in items:
        yield from make(item, order=orders.get(item.publisher)) if isinstance(item, Draft) else (item,)


def orders_of(items: Iterable[Draft | Finding]) -> dict[str | None, Order]:
    """Day or month first, by publisher within one file: a collection writes all dates of an outlet alike."""
    seen: dict[str | None, set[Order]] = {}
    for item in items:
        if isinstance(item, Draft) and item.date:
            seen.setdefault(item.publisher, set()).update(day_orders([item.date]))
    return {publisher: next(iter(orders)) for publisher, orders in seen.items() if len(orders) == 1}


def article(draft: Draft, *, order: Order | None = None) -> Iterator[Article | Finding]:
    """The article in a draft, after any findings about it; only findings where it is refused."""
    text = repair(draft.text).strip()
    identifier = one_line(draft.id) or draft.fallback_id
    words = len(text.split())
    if not text:
        yield finding("read.html" if draft.page else "read.empty", draft.source, article=identifier)
        return
    if words < FEWEST_WORDS:
        yield finding("read.too-short", draft.source, detail=str(words), article=identifier)
        return
    if len(text) > MOST_CHARACTERS:
        yield finding("read.too-long", draft.source, detail=str(len(text)), article=identifier)
        return
    language = foreign_language(text)
    if language:
        indonesian = NAMES_ID.get(language, language.title())
        yield finding("read.language", draft.source, detail=language.title(), detail_id=indonesian, article=identifier)
        return
    publisher = one_line(draft.publisher)
    found = opening(text, publisher=publisher)
    written = one_line(draft.date) or found.date
    date = parse_date(written.replace("|", " ") if written else None, order=order)
    if written and date is None:
        yield finding("read.date", draft.source, detail=written, article=identifier)
    yield Article(
        id=identifier,
        text=text,
        title=one_line(draft.title) or found.title,
        date=date,
        publisher=publisher or (found.dateline.publisher if found.dateline else None),
        url=one_line(draft.url),
        dateline=found.dateline.place if found.dateline else None,
        source=draft.source,
    )


def _unique(item: Article, seen: dict[str, bytes], *, archived: bool) -> Iterator[Article | Finding]:
    """The article under an id that no earlier one has; nothing where it is an earlier one's copy.

    ``seen`` maps ids to digests of texts. An archived page's id is its address: another text there is the same article.
    """
    text = _fingerprint(item.text)
    if item.id not in seen:
        seen[item.id] = text
        yield item
        return
    if seen[item.id] == text or archived:
        code = "read.same-address" if archived else "read.duplicate"
        yield finding(code, item.source, detail=item.id, article=item.id)
        return
    renamed = replace(item, id=f"{item.id}-{records.digest(item.text)}")
    if renamed.id in seen:
        yield finding("read.duplicate", item.source, detail=renamed.id, article=renamed.id)
        return
    seen[renamed.id] = text
    yield finding("read.duplicate-id", item.source, detail=renamed.id, article=renamed.id)
    yield renamed


def _fingerprint(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
