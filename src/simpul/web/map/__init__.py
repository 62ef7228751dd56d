"""The map: how much the build tells of each regency, by official codes, on outlines of the provinces."""

from starlette.routing import Route

from simpul.web.map.page import place_map
from simpul.web.negotiate import page_routes

__all__ = ["routes"]


def routes() -> list[Route]:
    """The addresses of this room."""
    return page_routes("/peta", place_map, name="map")
