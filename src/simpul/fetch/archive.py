"""Kept pages in web archives, one file a day: a record with what the server sent, one with what the feed said."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import os
from io import BytesIO
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from simpul.fetch.client import Answer
from simpul.fetch.listings import Entry
from simpul.fetch.state import State

#: Headers that are no longer true of the unpacked body, or are nobody's business.
_LEFT_OUT = frozenset({"content-encoding", "content-length", "transfer-encoding", "connection", "set-cookie"})


def keep(folder: Path, state: State, answer: Answer, entry: Entry, *, agent: str, now: dt.datetime) -> None:
    """Append a page to the day's archive. Inside ``state.change()``, so that one writer is at work.

    What stands behind the size that the state knows was left by an interrupted write, and is cut off first.
    """
    name = f"{now:%Y-%m-%d}.warc.gz"
    with Path(folder, name).open("ab") as file:
        whole = min(state.size(name), file.tell())
        file.truncate(whole)
        file.write(_records(answer, entry, now) if whole else _about(name, agent) + _records(answer, entry, now))
        file.flush()
        os.fsync(file.fileno())
        state.grown(name, file.tell())


def _about(name: str, agent: str) -> bytes:
    buffer = BytesIO()
    writer = WARCWriter(buffer, gzip=True)
    facts = {"software": agent, "format": "WARC File Format 1.0", "robots": "obey"}
    writer.write_record(writer.create_warcinfo_record(name, facts))
    return buffer.getvalue()


def _records(answer: Answer, entry: Entry, now: dt.datetime) -> bytes:
    buffer = BytesIO()
    writer = WARCWriter(buffer, gzip=True)
    sent = [(name, value) for name, value in answer.headers.items() if name.lower() not in _LEFT_OUT]
    digest = base64.b32encode(hashlib.sha1(answer.body).digest()).decode()
    page = writer.create_warc_record(
        answer.address,
        "response",
        payload=BytesIO(answer.body),
        length=len(answer.body),
        http_headers=StatusAndHeaders("200 OK", sent, protocol="HTTP/1.1"),
        warc_headers_dict={"WARC-Date": f"{now:%Y-%m-%dT%H:%M:%SZ}", "WARC-Payload-Digest": f"sha1:{digest}"},
    )
    writer.write_record(page)
    said = {"via": entry.address, "title": entry.title, "date": entry.date, "publisher": entry.publisher}
    lines = "".join(f"{name}: {value}\r\n" for name, value in said.items() if value).encode()
    about = writer.create_warc_record(
        answer.address,
        "metadata",
        payload=BytesIO(lines),
        length=len(lines),
        warc_headers_dict={
            "WARC-Date": f"{now:%Y-%m-%dT%H:%M:%SZ}",
            "WARC-Refers-To": page.rec_headers.get_header("WARC-Record-ID"),
        },
    )
    writer.write_record(about)
    return buffer.getvalue()
