"""The first page: search."""

from starlette.routing import Route

from simpul.web.home.page import home
from simpul.web.negotiate import page_routes

__all__ = ["routes"]


def routes() -> list[Route]:
    """The addresses of this room."""
    return page_routes("/", home, name="home")
