"""What a file gives before it is known to be an article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One item of an input as it was written there; ``date`` is still words, ``id`` None where the input gives none."""

    source: str
    fallback_id: str
    text: str
    id: str | None = None
    title: str | None = None
    date: str | None = None
    publisher: str | None = None
    url: str | None = None
    page: bool = False
    """The text was taken out of a web page."""
