"""Plain text → one draft."""

from __future__ import annotations

from simpul.read.draft import Draft


def drafts(text: str, *, source: str, stem: str) -> tuple[Draft, ...]:
    """The whole text as one draft; headline, date and dateline are found later, and stay in the text."""
    return (Draft(source=source, fallback_id=stem, text=text),)
