"""What extraction could not settle, as findings: never a silent default."""

from __future__ import annotations

from collections.abc import Sequence

from simpul import gazetteer
from simpul.model import Document, Entity, Finding, TimeExpression

_OFFICIAL = frozenset({"province", "regency", "city"})


def doubts(document: Document, entities: Sequence[Entity]) -> tuple[Finding, ...]:
    """Dates whose year is not certain, and places that several official places may be; sorted by place in the text."""
    found = [*_dates(document), *_places(document, entities)]
    return tuple(sorted(found, key=lambda f: (f.start or 0, f.end or 0, f.code)))


def _dates(document: Document) -> list[Finding]:
    article = document.article
    return [
        Finding(
            code="time.year-unknown",
            severity="info",
            message_id=f"Tanggal “{_words(document, t)}” tidak pasti dari teks dan tanggal artikel.",
            message_en=f"The date “{_words(document, t)}” is not certain from the text and the article's date.",
            source=article.source or article.id,
            article=article.id,
            start=t.start,
            end=t.end,
            text=_words(document, t),
        )
        for t in document.times
        if t.value is None
    ]


def _words(document: Document, time: TimeExpression) -> str:
    return " ".join(document.text[time.start : time.end].split())


def _places(document: Document, entities: Sequence[Entity]) -> list[Finding]:
    article, found = document.article, []
    for entity in entities:
        if entity.type != "Place" or entity.code or entity.kind not in _OFFICIAL or not entity.mentions:
            continue
        candidates = gazetteer.places_named(entity.name)
        if len(candidates) < 2:
            continue
        options = ", ".join(f"{c.name} ({c.code})" for c in candidates[:4])
        first = entity.mentions[0]
        found.append(
            Finding(
                code="place.ambiguous",
                severity="info",
                message_id=f"Tempat “{entity.name}” dapat berarti: {options}.",
                message_en=f"The place “{entity.name}” may be: {options}.",
                source=article.source or article.id,
                article=article.id,
                start=first.start,
                end=first.end,
                text=first.text,
            )
        )
    return found
