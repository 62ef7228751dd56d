"""RSS and Atom → a listing, by feedparser."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from simpul.fetch.addresses import clean
from simpul.fetch.listings import Entry, Listing, moment


def feed(body: bytes, address: str, content_type: str) -> Listing:
    """The entries that name an address, in their order, and the feed's next page (RFC 5005)."""
    import feedparser

    found = feedparser.parse(
        BytesIO(body),
        response_headers={"content-type": content_type or "application/xml", "content-location": address},
        sanitize_html=False,
    )
    entries = (_entry(entry, address) for entry in found.entries)
    following = (clean(link.get("href", ""), address) for link in found.feed.get("links", ()) if link.rel == "next")
    return Listing(
        tuple(entry for entry in entries if entry),
        following=tuple(link for link in following if link and link != address),
        broken=bool(found.bozo) and not isinstance(found.bozo_exception, feedparser.CharacterEncodingOverride),
    )


def _entry(entry: Any, base: str) -> Entry | None:
    """The fields as they stand there: feedparser's own defaults of one field for another are left aside."""
    link = _words(entry, "link")
    address = clean(link, base) if link else None
    if address is None:
        return None
    source = dict.get(entry, "source") or {}
    return Entry(
        address,
        title=_words(entry, "title"),
        date=moment(_words(entry, "published")),
        publisher=_words(entry, "publisher") or _words(source, "title"),
        updated=moment(_words(entry, "updated")),
    )


def _words(entry: Any, name: str) -> str:
    value = dict.get(entry, name)
    return " ".join(value.split()) if isinstance(value, str) else ""
