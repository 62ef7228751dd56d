"""A source → its drafts, by its kind; what is wrong with its bytes is raised and named here."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from itertools import islice
from zipfile import BadZipFile

from simpul.model import Finding
from simpul.read import html, parquet, plain, records, warc
from simpul.read.decode import NotTextError, decode
from simpul.read.draft import Draft
from simpul.read.findings import finding, size, unopened
from simpul.read.lines import lines
from simpul.read.sources import Source
from simpul.read.stretch import Stretch

LARGEST = 1 << 29
"""Bytes of a file that is read in one piece (plain text, HTML, JSON), unpacked."""
STREAMED = frozenset({"jsonl", "parquet", "warc"})


def drafts(source: Source, stretch: Stretch | None = None) -> Iterator[Draft | Finding]:
    """The drafts in a source, in their order; a finding where it cannot be read, or cannot be read on.

    Of JSON lines and Parquet a ``stretch`` can be read alone.
    """
    try:
        yield from _drafts(source, stretch)
    except ImportError:
        yield finding("read.extra", source.name, detail="parquet" if source.kind == "parquet" else "remote")
    except NotTextError:
        yield finding("read.binary", source.name)
    except (gzip.BadGzipFile, EOFError, zlib.error, BadZipFile) as error:
        yield finding("read.packed", source.name, detail=str(error))
    except OSError as error:
        yield unopened(error, source.name)
    except RuntimeError as error:
        if not source.member:
            raise
        yield finding("read.packed", source.name, detail=str(error))


def _drafts(source: Source, stretch: Stretch | None) -> Iterator[Draft | Finding]:
    if source.kind == "warc":
        yield from warc.drafts(source.opened, source=source.name)
        return
    with source.opened() as file:
        if source.kind == "jsonl":
            found = lines(file, start=stretch.start if stretch else 0)
            if stretch:
                found = islice(found, stretch.skip, stretch.skip + stretch.count)
            first = stretch.first if stretch else None
            yield from records.line_drafts(found, source=source.name, stem=source.stem, first=first)
        elif source.kind == "parquet":
            yield from parquet.drafts(file, source=source.name, stem=source.stem, stretch=stretch)
        else:
            data = file.read(LARGEST + 1)
            if len(data) > LARGEST:
                yield finding("read.size", source.name, detail=size(LARGEST))
                return
            yield from _whole(decode(data), source)


def _whole(text: str, source: Source) -> Iterator[Draft | Finding]:
    kind = source.kind if source.kind != "any" else _guess(text)
    if not text.strip():
        yield finding("read.empty", source.name)
    elif kind == "html":
        yield from html.drafts(text, source=source.name, stem=source.stem)
    elif kind == "json":
        yield from records.drafts(text, source=source.name, stem=source.stem)
    else:
        yield from plain.drafts(text, source=source.name, stem=source.stem)


def _guess(text: str) -> str:
    """What standard input is. JSON text that is no single document is taken as JSON lines."""
    start = text.lstrip()[:200].lower()
    if start.startswith(("<!doctype html", "<html", "<head", "<?xml")):
        return "html"
    return "json" if start.startswith(('{"', "{ ", "{\n", "[{", "[ {", "[\n")) else "plain"
