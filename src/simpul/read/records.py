"""JSON (an object or a list) and JSON lines → drafts; a broken line does not stop the others."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from simpul.model import Finding
from simpul.read.draft import Draft
from simpul.read.findings import finding

_FIELDS = ("title", "date", "publisher", "url")


def drafts(text: str, *, source: str, stem: str) -> Iterator[Draft | Finding]:
    """Drafts of a JSON document, or of JSON lines where the text is no single document."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        if len(text.strip().splitlines()) > 1:
            yield from line_drafts(text, source=source, stem=stem)
        else:
            yield finding("read.json", source, detail=_reason(error))
        return
    items = data if isinstance(data, list) else [data]
    for number, item in enumerate(items, start=1):
        place = source if len(items) == 1 else f"{source}#{number}"
        yield from _draft(item, source=place, stem=stem, alone=len(items) == 1)


def line_drafts(text: str, *, source: str, stem: str) -> Iterator[Draft | Finding]:
    r"""Drafts of JSON lines; lines end with ``\n``, empty ones are passed over."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        place = f"{source}:{number}"
        try:
            item = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield finding("read.json", place, detail=_reason(error))
            continue
        yield from _draft(item, source=place, stem=stem, alone=False)


def _draft(item: object, *, source: str, stem: str, alone: bool) -> Iterator[Draft | Finding]:
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
    for name in _FIELDS:
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
