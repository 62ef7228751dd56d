"""The formats of answers, and the one that a client prefers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pyoxigraph as ox


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its media types (an answer bears the first), and how the store's library writes it."""

    media: tuple[str, ...]
    writer: ox.QueryResultsFormat | ox.RdfFormat
    text: bool = False

    @property
    def content_type(self) -> str:
        """What the header Content-Type says."""
        return f"{self.media[0]}; charset=utf-8" if self.text else self.media[0]


TABLES = (
    Format(("application/sparql-results+json", "application/json"), ox.QueryResultsFormat.JSON),
    Format(("application/sparql-results+xml", "application/xml", "text/xml"), ox.QueryResultsFormat.XML),
    Format(("text/csv",), ox.QueryResultsFormat.CSV, text=True),
    Format(("text/tab-separated-values",), ox.QueryResultsFormat.TSV, text=True),
)
"""For SELECT and ASK; the first one for whoever prefers none."""

GRAPHS = (
    Format(("text/turtle", "application/x-turtle"), ox.RdfFormat.TURTLE, text=True),
    Format(("application/n-triples", "text/plain"), ox.RdfFormat.N_TRIPLES),
    Format(("application/rdf+xml", "application/xml", "text/xml"), ox.RdfFormat.RDF_XML),
    Format(("application/ld+json", "application/json"), ox.RdfFormat.JSON_LD),
)
"""For CONSTRUCT and DESCRIBE."""


def choose(accept: str, offers: Sequence[Format]) -> Format | None:
    """The offer that a header Accept prefers, the first of equals; None where it takes none of them."""
    ranges = tuple(_ranges(accept)) or (("*/*", 1.0),)
    best = max(offers, key=lambda offer: _quality(offer, ranges))
    return best if _quality(best, ranges) > 0 else None


def _quality(offer: Format, ranges: Sequence[tuple[str, float]]) -> float:
    return max(_quality_of(media, ranges) for media in offer.media)


def _quality_of(media: str, ranges: Sequence[tuple[str, float]]) -> float:
    """What the most specific range that covers a media type says; 0 where none does."""
    for covering in (media, media.partition("/")[0] + "/*", "*/*"):
        told = [quality for name, quality in ranges if name == covering]
        if told:
            return max(told)
    return 0.0


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    for part in accept.split(","):
        name, *options = (piece.strip().lower() for piece in part.split(";"))
        quality = next((option[2:] for option in options if option.startswith("q=")), "1")
        if name:
            yield name, float(quality) if quality.replace(".", "", 1).isdigit() else 0.0
