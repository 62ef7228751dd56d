"""A saved web page → one draft: the article's own text by trafilatura, its date from the page's metadata."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from lxml import html as lxml_html

from simpul.read.dates import parse_date
from simpul.read.draft import Draft

_DATES = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//meta[@name='publishdate' or @name='pubdate' or @name='date' or @name='DC.date.issued']/@content",
    "//meta[@name='content_PublishedDate']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//article//time/@datetime | //header//time/@datetime",
)
#: Where a page shows its date to readers; used only where all that it shows agree on one day.
_SHOWN = (
    "//time/@datetime",
    "//*[self::span or self::div or self::p or self::time or self::small]"
    "[contains(@class, 'date') or contains(@class, 'tanggal') or contains(@class, 'time') or self::time]",
)
#: Lines that lead to other stories; on a page they are no part of this one.
_ELSEWHERE = re.compile(r"\W*(?:baca|simak|lihat|tonton)\s+juga\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:\S+\s+){7,}\S+?[.!?][\"”’')]*(?=\s|$)")
_LD = "//script[@type='application/ld+json']/text()"
_SITE = "//meta[@property='og:site_name']/@content"
_CANONICAL = ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content")


def drafts(text: str, *, source: str, stem: str) -> tuple[Draft, ...]:
    """The article on the page as one draft; its text is empty where none is found."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    if not text.strip():
        return (Draft(source=source, fallback_id=stem, text="", page=True),)
    found = bare_extraction(
        text, include_comments=False, with_metadata=True, url=None, date_extraction_params=_NO_GUESSING
    )
    page = _tree(text)
    if not isinstance(found, Document) or page is None:
        return (Draft(source=source, fallback_id=stem, text="", page=True),)
    site = _first(page, _SITE) or found.sitename
    return (
        Draft(
            source=source,
            fallback_id=stem,
            text=_story(found.text or ""),
            page=True,
            title=_title(found.title, site),
            date=_published(page),
            publisher=site,
            url=next((url for path in _CANONICAL if (url := _first(page, path))), None),
        ),
    )


# trafilatura's own dates are not used: its search falls back to guesses, and refuses days after the machine's clock.
_NO_GUESSING = {"extensive_search": False, "original_date": True, "max_date": "2100-12-31"}


def _tree(text: str) -> lxml_html.HtmlElement | None:
    try:
        return lxml_html.document_fromstring(text.encode("utf-8"), parser=lxml_html.HTMLParser(encoding="utf-8"))
    except (ValueError, lxml_html.etree.ParserError):
        return None


def _first(page: lxml_html.HtmlElement, path: str) -> str | None:
    return next((value.strip() for value in page.xpath(path) if value.strip()), None)


def _published(page: lxml_html.HtmlElement) -> str | None:
    linked = next(_ld_dates(page), None)
    return linked or next((date for path in _DATES if (date := _first(page, path))), None) or _shown(page)


def _shown(page: lxml_html.HtmlElement) -> str | None:
    """The one day that the page shows, or None: dates of related stories make it uncertain."""
    for path in _SHOWN:
        texts = [part if isinstance(part, str) else part.text_content() for part in page.xpath(path)]
        days = {day for text in texts if (day := parse_date(" ".join(text.replace("|", " ").split())))}
        if days:
            return days.pop().isoformat() if len(days) == 1 else None
    return None


def _story(text: str) -> str:
    """The text without bars of layout tables and "Baca juga" lines; nothing where that is no sentence (a list)."""
    lines = (re.sub(r"^\s*\|\s*|\s*\|\s*$", "", line) for line in text.split("\n") if not _ELSEWHERE.match(line))
    story = "\n".join(lines).strip()
    return story if _SENTENCE.search(story) else ""


def _ld_dates(page: lxml_html.HtmlElement) -> Iterator[str]:
    for script in page.xpath(_LD):
        try:
            data = json.loads(script)
        except (ValueError, RecursionError):
            continue
        pending = [data]
        while pending:
            item = pending.pop(0)
            if isinstance(item, list):
                pending.extend(item)
            elif isinstance(item, dict):
                if isinstance(item.get("datePublished"), str):
                    yield item["datePublished"]
                pending.extend(value for key, value in item.items() if key == "@graph")


def _title(title: str | None, site: str | None) -> str | None:
    if title and site:
        title = re.sub(rf"\s+[-|–—]\s+{re.escape(site)}\s*$", "", title, flags=re.IGNORECASE)
    return title or None
