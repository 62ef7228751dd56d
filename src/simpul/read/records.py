"""JSON (an object or a list) and JSON lines → drafts; a broken line does not stop the others."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator

from simpul.model import Finding
from simpul.read.draft import Draft
from simpul.read.findings import finding, size
from simpul.read.lines import LONGEST

FIELDS = ("title", "date", "publisher", "url")


def drafts(text: str, *, source: str, stem: str) -> Iterator[Draft | Finding]:
    """Drafts of a JSON document, or of JSON lines where the text is no single document."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        if len(text.strip().splitlines()) > 1:
            yield from line_drafts(text.split("\n"), source=source, stem=stem)
        else:
            yield finding("read.json", source, detail=_reason(error))
        return
    items = data if isinstance(data, list) else [data]
    for number, item in enumerate(items, start=1):
        place = source if len(items) == 1 else f"{source}#{number}"
        yield from draft(item, source=place, stem=stem, alone=len(items) == 1)


def line_drafts(
    lines: Iterable[str | None], *, source: str, stem: str, first: int | None = None
) -> Iterator[Draft | Finding]:
    """Drafts of JSON lines; empty ones are passed over, None stands for one too long to be read.

    ``first`` is the number of the first line where these are not all lines of their file.
    """
    nothing = first is None
    for number, line in enumerate(lines, start=first or 1):
        place = f"{source}:{number}"
        if line is None:
            nothing = False
            yield finding("read.size", place, detail=size(LONGEST))
        elif line.strip():
            nothing = False
            yield from _line_draft(line, source=place, stem=stem)
    if nothing:
        yield finding("read.empty", source)


def _line_draft(line: str, *, source: str, stem: str) -> Iterator[Draft | Finding]:
    try:
        item = json.loads(line)
    except (ValueError, RecursionError) as error:
        yield finding("read.json", source, detail=_reason(error))
        return
    yield from draft(item, source=source, stem=stem)


def draft(item: object, *, source: str, stem: str, alone: bool = False) -> Iterator[Draft | Finding]:
    """The draft in one record, after findings about its fields; ``alone`` where its file holds no other."""
    if not isinstance(item, dict) or not isinstance(item.get("text"), str):
        yield finding("read.field", source)
        return
    text = item["text"]
    identifier = item.get("id")
    if isinstance(identifier, int) and not isinstance(identifier, bool):
        identifier = str(identifier)
    if identifier is not None and not isinstance(identifier, str):
        yield finding("read.field-type", source, detail="id")
        identifier = None
    fields: dict[str, str | None] = {}
    for name in FIELDS:
        value = item.get(name)
        if value is not None and not isinstance(value, str):
            yield finding("read.field-type", source, detail=name)
            value = None
        fields[name] = value
    fallback = stem if alone else f"{stem}-{digest(text)}"
    yield Draft(
        source=source,
        fallback_id=fallback,
        text=text,
        id=identifier or None,
        title=fields["title"],
        date=fields["date"],
        publisher=fields["publisher"],
        url=fields["url"],
    )


def digest(text: str) -> str:
    """Eight hex digits that stand for a text: the stable part of an id made up for it."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _reason(error: Exception) -> str:
    return "terlalu dalam / nested too deeply" if isinstance(error, RecursionError) else str(error)
