"""The page that adds articles, and how far that is."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from simpul.errors import SimpulError
from simpul.web.add.intake import named_folder, pasted, uploaded
from simpul.web.building.builds import builds
from simpul.web.page import html
from simpul.web.settings import Settings

TEMPLATE = "add/add.html.j2"
NAMES = ("text", "title", "date", "publisher", "url", "folder")
FILES = 200
"""Files in one upload, at most."""


def add(request: Request) -> Response:
    """The forms, and how far the last build is."""
    return _page(request)


def status(request: Request) -> Response:
    """Only how far it is."""
    return html(request, "add/status.html.j2", {"status": builds(request).status})


async def added(request: Request) -> Response:
    """Start to add what a form brought. Whatever is wrong is told in one line above the forms."""
    settings: Settings = request.app.state.settings
    if settings.read_only:
        raise HTTPException(403, "Hanya untuk dibaca · read-only.")
    async with request.form(max_files=FILES, max_fields=20, max_part_size=settings.upload_limit) as form:
        uploads = [(f.filename or "", await f.read()) for f in form.getlist("files") if isinstance(f, UploadFile)]
        try:
            inputs = await run_in_threadpool(_inputs, settings, form, [u for u in uploads if u[0]])
            builds(request).add(inputs)
        except SimpulError as error:
            return _page(request, form=form, wrong=error)
    return RedirectResponse("/tambah", 303)


def _inputs(settings: Settings, form: FormData, uploads: list[tuple[str, bytes]]) -> list[str]:
    words = {name: value for name, value in form.items() if isinstance(value, str)}
    if words.get("how") == "folder":
        return [str(named_folder(words.get("folder", ""), local=settings.local))]
    if words.get("how") == "files":
        if not uploads:
            raise SimpulError("Tidak ada berkas · no file.", "Pilih berkas · choose files.")
        return [str(uploaded(settings.folder, name, content)) for name, content in uploads]
    return [str(pasted(settings.folder, words))]


def _page(request: Request, *, form: FormData | None = None, wrong: SimpulError | None = None) -> Response:
    words = {name: str(form.get(name, "")) if form else "" for name in NAMES}
    values = {"form": words, "wrong": wrong, "status": builds(request).status}
    return html(request, TEMPLATE, values, status=400 if wrong else 200)
