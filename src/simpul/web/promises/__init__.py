"""The promise ledger: what was planned, and what became of it."""

from starlette.routing import Route

from simpul.web.negotiate import page_routes
from simpul.web.promises.page import ledger

__all__ = ["routes"]


def routes() -> list[Route]:
    """The addresses of this room."""
    return page_routes("/janji", ledger, name="promises")
