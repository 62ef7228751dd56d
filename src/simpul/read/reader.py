"""Inputs → articles: decode, repair, find headline and dateline, refuse what cannot be read, and say why."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from simpul.model import Article, Finding
from simpul.read import html, plain, records
from simpul.read.dates import Order, day_order, parse_date
from simpul.read.decode import NotTextError, decode
from simpul.read.draft import Draft
from simpul.read.findings import finding, unopened
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


def read(inputs: Iterable[str | Path], *, accept: Accept | None = None) -> Iterator[Article | Finding]:
    """Articles of files, folders and standard input ("-"), and findings about what could not be read.

    Files are read in the order of their names, records in the order of their file. Nothing is raised for a broken
    input: a finding says so (codes ``read.*``) and the others go on. Each article has an id of its own.
    """
    texts: dict[str, str] = {}
    for source in sources(inputs):
        if isinstance(source, Finding):
            yield source
            continue
        for item in _articles(source, accept or article):
            yield from _unique(item, texts) if isinstance(item, Article) else (item,)


def _articles(source: Source, accept: Accept) -> Iterator[Article | Finding]:
    try:
        data = sys.stdin.buffer.read() if source.path == "-" else Path(source.path).read_bytes()
        text = decode(data)
    except OSError as error:
        yield unopened(error, source.name)
        return
    except NotTextError:
        yield finding("read.binary", source.name)
        return
    if not text.strip():
        yield finding("read.empty", source.name)
        return
    items = list(_drafts(text, source))
    orders = _orders(item for item in items if isinstance(item, Draft))
    for item in items:
        yield from accept(item, order=orders.get(item.publisher)) if isinstance(item, Draft) else (item,)


def _drafts(text: str, source: Source) -> Iterable[Draft | Finding]:
    kind = source.kind if source.kind != "any" else _guess(text)
    if kind == "html":
        return html.drafts(text, source=source.name, stem=source.stem)
    if kind == "jsonl":
        return records.line_drafts(text, source=source.name, stem=source.stem)
    if kind == "json":
        return records.drafts(text, source=source.name, stem=source.stem)
    return plain.drafts(text, source=source.name, stem=source.stem)


def _guess(text: str) -> str:
    """What standard input is. JSON text that is no single document is taken as JSON lines."""
    start = text.lstrip()[:200].lower()
    if start.startswith(("<!doctype html", "<html", "<head", "<?xml")):
        return "html"
    return "json" if start.startswith(('{"', "{ ", "{\n", "[{", "[ {", "[\n")) else "plain"


def _orders(drafts: Iterable[Draft]) -> dict[str | None, Order | None]:
    """Day or month first, by publisher within one file: a collection writes all dates of an outlet alike."""
    dates: dict[str | None, list[str]] = {}
    for draft in drafts:
        if draft.date:
            dates.setdefault(draft.publisher, []).append(draft.date)
    return {publisher: day_order(texts) for publisher, texts in dates.items()}


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


def _unique(item: Article, texts: dict[str, str]) -> Iterator[Article | Finding]:
    """The article under an id that no earlier one has; nothing where it is an earlier one's copy."""
    if item.id not in texts:
        texts[item.id] = item.text
        yield item
        return
    if texts[item.id] == item.text:
        yield finding("read.duplicate", item.source, detail=item.id, article=item.id)
        return
    renamed = replace(item, id=f"{item.id}-{records.digest(item.text)}")
    if renamed.id in texts:
        yield finding("read.duplicate", item.source, detail=renamed.id, article=renamed.id)
        return
    texts[renamed.id] = renamed.text
    yield finding("read.duplicate-id", item.source, detail=renamed.id, article=renamed.id)
    yield renamed
