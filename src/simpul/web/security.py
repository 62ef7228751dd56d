"""What every request must pass, and what every answer carries."""

from __future__ import annotations

import base64
import binascii
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from simpul.web.settings import Settings, is_local

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-cache",
}
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
ASKING = re.compile(r"/(sparql|reconcile)(/.*)?|/graf/(bagian|unduh/\w+)")
"""Addresses where a POST only asks: ``--read-only`` lets it pass."""
SHARED = re.compile(r"/reconcile(/.*)?")
"""Addresses that pages of other programs of this machine (``NEIGHBOUR``) may ask: OpenRefine's suggest and preview."""
NEIGHBOUR = r"https?://(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?"
"""An origin on this machine, as a regular expression."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is not answered: the status, and words (Indonesian · English)."""

    status: int
    words: str


class Guard:
    """ASGI middleware: foreign hosts and origins, missing passwords, writing where it is not allowed, large bodies."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse to."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def shielded(message: Message) -> None:
            if message["type"] == "http.response.start":
                shield(MutableHeaders(scope=message))
            await send(message)

        refusal = refused(scope["method"], scope["path"], Headers(scope=scope), self._settings)
        if refusal is None:
            await self._app(scope, _limited(receive, self._settings.upload_limit), shielded)
            return
        more = {"WWW-Authenticate": 'Basic realm="Simpul", charset="UTF-8"'} if refusal.status == 401 else None
        answer = PlainTextResponse(f"{refusal.words}\n", refusal.status, more)
        await answer(scope, receive, shielded)


def shield(headers: MutableHeaders) -> None:
    """Add what every answer carries; what the answer says itself stays."""
    for name, value in HEADERS.items():
        headers.setdefault(name, value)


def refused(method: str, path: str, headers: Headers, settings: Settings) -> Refusal | None:
    """Why a request is not answered; None where it is."""
    if settings.local and not _own_host(headers.get("host", "")):
        return Refusal(421, "Alamat ini bukan milik Simpul · this host is not Simpul's.")
    if settings.password is not None and not _knows(headers.get("authorization", ""), settings.password):
        return Refusal(401, "Perlu kata sandi · a password is needed.")
    if method in SAFE:
        return None
    if not _own_origin(headers) and not (SHARED.fullmatch(path) and _neighbour(headers)):
        return Refusal(403, "Permintaan dari situs lain ditolak · a request from another site is refused.")
    if settings.read_only and not ASKING.fullmatch(path):
        return Refusal(403, "Hanya untuk dibaca · read-only.")
    length = headers.get("content-length", "0")
    if not length.isdigit() or int(length) > settings.upload_limit:
        return Refusal(413, f"Terlalu besar · too large (> {settings.upload_limit:,} byte).")
    return None


def _own_host(host: str) -> bool:
    """Whether a Host header names this machine: another name that leads here (DNS rebinding) is refused."""
    return is_local(urlsplit(f"//{host}").hostname or "")


def _own_origin(headers: Headers) -> bool:
    """Whether a browser says that the request comes from the app's own pages; other programs say nothing."""
    if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return False
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host")


def _neighbour(headers: Headers) -> bool:
    return re.fullmatch(NEIGHBOUR, headers.get("origin", "")) is not None


def _knows(authorization: str, password: str) -> bool:
    scheme, _, told = authorization.partition(" ")
    try:
        given = base64.b64decode(told, validate=True).partition(b":")[2]
    except binascii.Error:
        return False
    return scheme.lower() == "basic" and hmac.compare_digest(given, password.encode())


class TooLargeError(Exception):
    """A body that told no length, or a wrong one, and went on beyond the limit."""


def _limited(receive: Receive, limit: int) -> Receive:
    taken = 0

    async def within() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > limit:
            raise TooLargeError
        return message

    return within
