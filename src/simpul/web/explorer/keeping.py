"""Saving, listing, giving out and deleting views and stories."""

from __future__ import annotations

from dataclasses import asdict

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from simpul.web.explorer.saved import as_json, delete_story, read_story, save_story, stories
from simpul.web.library import library


async def save(request: Request) -> Response:
    """A story as JSON becomes a file: its name and its address."""
    name = await run_in_threadpool(save_story, library(request).folder, await request.body())
    return JSONResponse({"name": name, "address": f"/graf?tersimpan={name}"}, 201)


def listed(request: Request) -> Response:
    """All that is saved, as JSON."""
    return JSONResponse([asdict(kept) for kept in stories(library(request).folder)])


def given(request: Request) -> Response:
    """One story as its file."""
    story = read_story(library(request).folder, request.path_params["name"])
    return Response(as_json(story), media_type="application/json")


def delete(request: Request) -> Response:
    """A story's file is deleted; then the explorer again."""
    delete_story(library(request).folder, request.path_params["name"])
    return RedirectResponse("/graf", 303)
