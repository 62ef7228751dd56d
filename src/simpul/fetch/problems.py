"""What fetching may have to say, in one table: code → severity, Indonesian, English."""

from __future__ import annotations

from simpul.model import Finding
from simpul.read.findings import Message, worded

MESSAGES: dict[str, Message] = {
    "fetch.address": (
        "violation",
        "bukan alamat http(s) yang sah; tulis misalnya https://contoh.id/rss",
        "not a valid http(s) address; write it as https://example.org/rss",
    ),
    "fetch.local": (
        "violation",
        "alamat di jaringan sendiri ({detail}) tidak dibuka; bila memang dimaksud: --allow-local",
        "an address in one's own network ({detail}) is not opened; if it is meant: --allow-local",
    ),
    "fetch.robots": ("warning", "dilarang oleh robots.txt; dilewati", "disallowed by robots.txt; passed over"),
    "fetch.status": ("warning", "server menjawab {detail}", "the server answered {detail}"),
    "fetch.failed": (
        "warning",
        "tidak terjawab ({detail}); dicoba lagi pada putaran berikut",
        "no answer ({detail}); tried again in the next round",
    ),
    "fetch.later": (
        "warning",
        "server minta jeda {detail} detik; dicoba lagi pada putaran berikut",
        "the server asks for a pause of {detail} seconds; tried again in the next round",
    ),
    "fetch.size": ("warning", "jawaban lebih besar dari {detail}; dilewati", "larger than {detail}; passed over"),
    "fetch.redirects": ("warning", "terlalu banyak pengalihan; dilewati", "too many redirects; passed over"),
    "fetch.kind": (
        "warning",
        "bukan halaman HTML, feed, atau peta situs ({detail}); dilewati",
        "no HTML page, feed or sitemap ({detail}); passed over",
    ),
    "fetch.broken": (
        "warning",
        "feed atau peta situs rusak; yang terbaca dipakai",
        "broken feed or sitemap; what could be read is used",
    ),
    "fetch.empty": ("info", "tidak ada artikel di feed ini", "no articles in this feed"),
    "fetch.waiting": (
        "info",
        "{detail} halaman menunggu putaran berikut (--limit)",
        "{detail} pages wait for the next round (--limit)",
    ),
}


class FetchError(Exception):
    """An address that could not be fetched: ``code`` is a key of ``MESSAGES``."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail


def problem(code: str, address: str, detail: str = "") -> Finding:
    """The finding about an address. Raises KeyError for an unknown code."""
    return worded(MESSAGES[code], code, address, detail=detail)
