"""Bytes → text: which encoding, and is it text at all."""

from __future__ import annotations

import codecs
import re
from email.message import Message

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\xd0\xcf\x11\xe0",
    b"\x7fELF",
    b"BZh",
    b"7z\xbc\xaf",
)
_CHARSET = re.compile(rb"<meta[^>]{0,80}charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
_TEXT_CONTROLS = b"\t\n\r\f\x1b\x85"


class NotTextError(ValueError):
    """The bytes are no text in an encoding that is read here."""


def charset_of(content_type: str) -> str | None:
    """The charset that a Content-Type header names, or None."""
    message = Message()
    message["Content-Type"] = content_type
    return message.get_content_charset()


def decode(data: bytes, charset: str | None = None) -> str:
    """The text in ``data``: by byte order mark, ``charset`` (the sender's word), HTML charset, else as UTF-8, UTF-16
    without a mark, cp1252, latin-1.

    Raises NotTextError for binary data.
    """
    if data.startswith(_MAGIC):
        raise NotTextError("binary")
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _strict(data, name)
    declared = _CHARSET.search(data[:2048])
    encodings = [charset] if charset else []
    encodings += [declared[1].decode("ascii")] if declared else []
    for encoding in (*encodings, "utf-8"):
        try:
            text = data.decode(encoding)
        except (UnicodeError, LookupError):
            continue
        if "\x00" not in text:
            return text
    wide = _utf16(data)
    if wide:
        return _strict(data, wide)
    controls = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in data[:4096])
    if b"\x00" in data or controls > len(data[:4096]) // 50:
        raise NotTextError("binary")
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotTextError(encoding) from error


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: nearly all letters of Indonesian leave every second byte zero."""
    sample = data[:4096]
    half = len(sample) // 2
    if half < 4:
        return None
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None
