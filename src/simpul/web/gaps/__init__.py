"""What articles leave out about programmes."""

from starlette.routing import Route

from simpul.web.gaps.page import gap_list
from simpul.web.negotiate import page_routes

__all__ = ["routes"]


def routes() -> list[Route]:
    """The addresses of this room."""
    return page_routes("/celah", gap_list, name="gaps")
