"""What a server gave at an address: a list of articles (feed, sitemap), or a page."""

from __future__ import annotations

import datetime as dt
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from simpul.fetch.problems import FetchError
from simpul.read.findings import size

_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG = re.compile(rb"<([A-Za-z][\w:.-]*)")
_SITEMAPS = frozenset({"urlset", "sitemapindex"})
_FEEDS = frozenset({"rss", "feed", "rdf"})
_HEAD = 8192
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a list says about one article: ``date`` when it was published, ``updated`` when it was changed last."""

    address: str
    title: str = ""
    date: str = ""
    publisher: str = ""
    updated: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Articles; of an index its sitemaps (address, when changed last); of a feed the next page."""

    entries: tuple[Entry, ...] = ()
    lists: tuple[tuple[str, str], ...] = ()
    following: tuple[str, ...] = ()
    broken: bool = False


def listing_of(body: bytes, address: str, content_type: str, largest: int) -> Listing | None:
    """The list in an answer; None where it is a page. Lists packed as .gz are unpacked up to ``largest`` bytes.

    Raises FetchError where the unpacked list is larger or broken.
    """
    if body.startswith(_GZIP):
        body = _unpacked(body, largest)
    reader = _reader(body)
    return reader(body, address, content_type) if reader else None


def _reader(body: bytes) -> Callable[[bytes, str, str], Listing] | None:
    first = _TAG.search(_COMMENT.sub(b"", body[:_HEAD]))
    name = first[1].decode("ascii", "replace").lower() if first else ""
    if name.rpartition(":")[2] in _SITEMAPS:
        from simpul.fetch.sitemaps import sitemap

        return sitemap
    if name.rpartition(":")[2] in _FEEDS:
        from simpul.fetch.feeds import feed

        return feed
    return None


def _unpacked(body: bytes, largest: int) -> bytes:
    engine = zlib.decompressobj(31)
    try:
        plain = engine.decompress(body, largest + 1)
    except zlib.error as error:
        raise FetchError("fetch.broken") from error
    if len(plain) > largest:
        raise FetchError("fetch.size", size(largest))
    return plain


def moment(text: str) -> str:
    """A date as feeds write it, in UTC where it names its offset from UTC; any other words as they are."""
    words = " ".join(text.split())
    for reading in (dt.datetime.fromisoformat, parsedate_to_datetime):
        try:
            time = reading(words)
        except (ValueError, TypeError):
            continue
        return time.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if time.tzinfo else words
    return words
