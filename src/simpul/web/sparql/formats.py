"""The formats of answers, and the one that a client prefers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import pyoxigraph as ox

from simpul.graph.namespaces import PREFIXES
from simpul.web.accept import weight, wishes

W = TypeVar("W", ox.QueryResultsFormat, ox.RdfFormat)


@dataclass(frozen=True, slots=True)
class Format(Generic[W]):
    """A format: its media types (an answer bears the first), and how the store's library writes it."""

    media: tuple[str, ...]
    writer: W
    text: bool = False

    @property
    def prefixes(self) -> dict[str, str]:
        """The prefixes that it writes."""
        return dict(PREFIXES) if self.media[0] in {"text/turtle", "application/rdf+xml"} else {}

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


def choose(accept: str, offers: Sequence[Format[W]]) -> Format[W] | None:
    """The offer that a header Accept prefers, the first of equals; None where it takes none of them."""
    told = wishes(accept)

    def wish(offer: Format[W]) -> float:
        return max(weight(told, media) for media in offer.media)

    best = max(offers, key=wish)
    return best if wish(best) > 0 else None
