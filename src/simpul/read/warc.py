"""Web archives (.warc, .warc.gz) → a draft for the last capture of every HTML page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from io import BytesIO
from typing import IO, Any
from urllib.parse import urldefrag, urljoin, urlsplit

from simpul.model import Finding
from simpul.read import html
from simpul.read.decode import NotTextError, charset_of, decode
from simpul.read.draft import Draft
from simpul.read.findings import finding
from simpul.read.warc_records import LARGEST, cuts

_PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class _Page:
    """A captured page: its address without the fragment, its record's id, its bytes and the server's encoding."""

    offset: int
    address: str
    record: str
    data: bytes
    charset: str | None


@dataclass(frozen=True, slots=True)
class _Said:
    """What a metadata record says about the page in another record."""

    record: str
    fields: dict[str, str]


def drafts(opened: Callable[[], AbstractContextManager[IO[bytes]]], *, source: str) -> Iterator[Draft | Finding]:
    """Drafts of the pages in an archive that ``opened`` opens anew each time; memory holds one page at a time.

    The id is the page's own (canonical) address. A metadata record behind a page fills in what the page does not say.
    A broken record is a finding. The day of the capture is not taken for the day of publication.
    """
    with opened() as file:
        last = {part.address: part.offset for part in _parts(file, source) if isinstance(part, _Page)}
    if not last:
        yield finding("read.no-pages", source)
    page: _Page | None = None
    waiting: Draft | Finding | None = None
    with opened() as file:
        for part in _parts(file, source):
            if isinstance(part, _Said):
                if page and isinstance(waiting, Draft) and part.record == page.record:
                    waiting = _filled(waiting, part.fields)
                continue
            if waiting:
                yield waiting
            page = part if isinstance(part, _Page) else None
            waiting = part if isinstance(part, Finding) else None
            if page and last[page.address] == page.offset:
                waiting = _draft(page, source)
    if waiting:
        yield waiting


def _draft(page: _Page, source: str) -> Draft | Finding:
    place = f"{source}@{page.offset}"
    try:
        (found,) = html.drafts(decode(page.data, page.charset), source=place, stem=page.address)
    except NotTextError:
        return finding("read.binary", place, article=page.address)
    if not found.text:
        return finding("read.page", place, article=page.address)
    address = _canonical(page.address, found.url)
    return replace(found, id=address, url=address)


def _canonical(address: str, named: str | None) -> str:
    """The address that the page names as its own; not where it names the front page, as careless pages do."""
    if not named:
        return address
    whole = urldefrag(urljoin(address, named)).url
    front = urlsplit(whole).path in ("", "/") and not urlsplit(whole).query
    return address if front or not whole.startswith(("http://", "https://")) else whole


def _filled(draft: Draft, fields: dict[str, str]) -> Draft:
    return replace(
        draft,
        title=draft.title or fields.get("title"),
        date=draft.date or fields.get("date"),
        publisher=draft.publisher or fields.get("publisher"),
    )


def _parts(file: IO[bytes], source: str) -> Iterator[_Page | _Said | Finding]:
    for cut in cuts(file):
        if cut.problem:
            yield finding("read.record", f"{source}@{cut.offset}", detail=cut.problem)
            continue
        try:
            yield from _read(cut.data, cut.offset)
        except Exception as error:  # warcio meets broken records with whatever its parsing runs into
            yield finding("read.record", f"{source}@{cut.offset}", detail=f"{type(error).__name__}: {error}")


def _read(data: bytes, offset: int) -> Iterator[_Page | _Said]:
    from warcio.archiveiterator import ArchiveIterator

    for record in ArchiveIterator(BytesIO(data)):
        head = record.rec_headers.get_header
        if record.rec_type == "metadata" and (about := head("WARC-Refers-To")):
            yield _Said(about, _fields(record.content_stream().read(LARGEST)))
        elif record.rec_type in ("response", "resource") and _is_page(record):
            address = urldefrag(head("WARC-Target-URI") or "").url
            if address.startswith(("http://", "https://")):
                content = record.content_stream().read(LARGEST)
                yield _Page(offset, address, head("WARC-Record-ID") or "", content, charset_of(_content_type(record)))


def _content_type(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    return headers.get_header("Content-Type") or ""


def _is_page(record: Any) -> bool:
    good = record.http_headers is None or record.http_headers.get_statuscode() == "200"
    return good and _content_type(record).split(";")[0].strip().lower() in _PAGES


def _fields(data: bytes) -> dict[str, str]:
    """The lines "name: value" of a metadata record."""
    pairs = (line.partition(":") for line in data.decode("utf-8", "replace").splitlines())
    return {name.strip().lower(): value.strip() for name, sign, value in pairs if sign}
