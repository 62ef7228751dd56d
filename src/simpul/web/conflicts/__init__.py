"""What articles say against each other."""

from starlette.routing import Route

from simpul.web.conflicts.page import conflicts
from simpul.web.negotiate import page_routes

__all__ = ["routes"]


def routes() -> list[Route]:
    """The addresses of this room."""
    return page_routes("/pertentangan", conflicts, name="conflicts")
