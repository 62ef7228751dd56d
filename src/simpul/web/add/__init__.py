"""Adding articles in the browser: pasted, uploaded, or a folder of this machine."""

from starlette.routing import Route

from simpul.web.add.page import add, added, status

__all__ = ["routes"]


def routes() -> list[Route]:
    """The addresses of this room."""
    return [
        Route("/tambah", add, methods=["GET"], name="add"),
        Route("/tambah", added, methods=["POST"]),
        Route("/tambah/status", status, methods=["GET"]),
    ]
