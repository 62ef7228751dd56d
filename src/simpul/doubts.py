"""What extraction could not settle, as findings: never a silent default."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simpul import gazetteer
from simpul.model import Document, Entity, Finding, Span


def doubts(document: Document, entities: Sequence[Entity]) -> tuple[Finding, ...]:
    """Dates whose year is not certain, and places that several official places may be; sorted by place in the text."""
    found = [*_dates(document), *_places(document, entities)]
    return tuple(sorted(found, key=lambda f: (f.start or 0, f.end or 0, f.code)))


def _dates(document: Document) -> Iterator[Finding]:
    for time in document.times:
        if time.value is None:
            words = " ".join(document.text[time.start : time.end].split())
            yield _doubt(
                document,
                Span(time.start, time.end),
                "time.year-unknown",
                f"Tanggal “{words}” tidak pasti dari teks dan tanggal artikel.",
                f"The date “{words}” is not certain from the text and the article's date.",
            )


def _places(document: Document, entities: Sequence[Entity]) -> Iterator[Finding]:
    """Names of a province, regency or city that stay without a code as the text never says which is meant."""
    for entity in entities:
        if entity.type != "Place" or entity.code or not entity.mentions:
            continue
        kinds = gazetteer.UPPER if entity.kind is None else (entity.kind,)
        candidates = [p for p in gazetteer.places_named(entity.name) if p.kind in gazetteer.UPPER and p.kind in kinds]
        if len(candidates) > 1:
            options = ", ".join(f"{c.name} ({c.code})" for c in candidates[:4])
            yield _doubt(
                document,
                Span(entity.mentions[0].start, entity.mentions[0].end),
                "place.ambiguous",
                f"Tempat “{entity.name}” dapat berarti: {options}.",
                f"The place “{entity.name}” may be: {options}.",
            )


def _doubt(document: Document, at: Span, code: str, message_id: str, message_en: str) -> Finding:
    article = document.article
    return Finding(
        code=code,
        severity="info",
        message_id=message_id,
        message_en=message_en,
        source=article.source or article.id,
        article=article.id,
        start=at.start,
        end=at.end,
        text=" ".join(document.text[at.start : at.end].split()),
    )
