"""A name that is known from one place of a text, at every place where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from simpul.model import Span


def everywhere(text: str, name: str) -> Iterator[Span]:
    """The places where ``name`` stands as whole words: not in "SubPSK" or "non-PSK", but in "PSK-nya"."""
    start = text.find(name) if name else -1
    while start >= 0:
        end = start + len(name)
        whole = not _joins(text[max(0, start - 1) : start], "_-") and not _joins(text[end : end + 1], "_")
        if whole:
            yield Span(start, end)
        start = text.find(name, end if whole else start + 1)


def _joins(sign: str, also: str) -> bool:
    return bool(sign) and (sign.isalnum() or sign in also)
