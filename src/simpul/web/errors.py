"""What the app answers where it has no page: in words for people, as JSON for programs."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from simpul.errors import SimpulError
from simpul.web.language import language, text
from simpul.web.negotiate import best
from simpul.web.page import html
from simpul.web.security import TooLargeError, shield


def refused(request: Request, error: Exception) -> Response:
    """The answer to an HTTPException."""
    assert isinstance(error, HTTPException)
    missing = error.status_code == 404
    title = text(language(request), "base.not_found" if missing else "base.error")
    hint = text(language(request), "base.not_found_hint") if missing else error.detail
    return _told(request, error.status_code, title, hint)


def mistaken(request: Request, error: Exception) -> Response:
    """The answer to a SimpulError: what the user can put right."""
    assert isinstance(error, SimpulError)
    return _told(request, 400, error.message, error.hint)


def too_large(request: Request, error: Exception) -> Response:
    """The answer to a body beyond the limit."""
    return _told(request, 413, text(language(request), "base.error"), "Terlalu besar · too large")


def failed(request: Request, error: Exception) -> Response:
    """The answer to any other exception. It is made outside of the guard, so it takes the headers here."""
    words = (text(language(request), key) for key in ("base.failed", "base.failed_hint"))
    answer = _told(request, 500, *words)
    shield(MutableHeaders(raw=answer.raw_headers))
    return answer


HANDLERS = {HTTPException: refused, SimpulError: mistaken, TooLargeError: too_large, Exception: failed}


def _told(request: Request, status: int, title: str, hint: str) -> Response:
    if best(request.headers.get("accept", ""), ("json", "html")) == "html":
        return html(request, "templates/error.html.j2", {"title": title, "hint": hint}, status=status)
    return JSONResponse({"error": title, "hint": hint}, status)
