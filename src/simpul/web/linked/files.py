"""The published files of the build, to be taken along; never the state and the store, which hold texts."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse

from simpul.web.library import library

FILES = {
    "graph.ttl": "text/turtle",
    "graph.trig": "application/trig",
    "claims.csv": "text/csv",
    "findings.ttl": "text/turtle",
}


def download(request: Request) -> FileResponse:
    """One of the files, as the build wrote it."""
    name = request.url.path.rpartition("/")[2]
    path = library(request).folder / name
    if not path.is_file():
        raise HTTPException(404)
    return FileResponse(path, media_type=FILES[name], filename=name)
