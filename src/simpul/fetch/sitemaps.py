"""Sitemaps, news sitemaps and sitemap indexes (sitemaps.org) → a listing."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from simpul.fetch.addresses import clean
from simpul.fetch.listings import Entry, Listing, moment


def sitemap(body: bytes, address: str, content_type: str) -> Listing:
    """The pages of a sitemap, or the sitemaps of an index; of a broken file those before the break."""
    entries, lists, broken = [], [], False
    try:
        for tag, fields in _items(body):
            place, changed = clean(fields.get("loc", ""), address), moment(fields.get("lastmod", ""))
            if place and tag == "url":
                date = moment(fields.get("publication_date", ""))
                entries.append(Entry(place, fields.get("title", ""), date, fields.get("name", ""), changed or date))
            elif place and place != address:
                lists.append((place, changed))
    except etree.XMLSyntaxError:
        broken = True
    return Listing(tuple(entries), tuple(lists), broken=broken)


def _items(body: bytes) -> Iterator[tuple[str, dict[str, str]]]:
    """Each <url> or <sitemap> by its local name, with the words of what is in it by theirs."""
    for _, element in etree.iterparse(
        BytesIO(body), events=("end",), tag=("{*}url", "{*}sitemap"), resolve_entities=False, no_network=True
    ):
        words = ((etree.QName(part).localname, " ".join((part.text or "").split())) for part in element.iter("{*}*"))
        yield etree.QName(element).localname, {name: text for name, text in words if text}
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
