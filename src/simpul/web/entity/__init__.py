"""Pages of people, organisations, places, programmes, groups and skills."""

from functools import partial

from starlette.routing import Route

from simpul.web.addresses import PAGES
from simpul.web.entity.page import entity
from simpul.web.negotiate import page_routes

__all__ = ["routes"]


def routes() -> list[Route]:
    """The addresses of this room."""
    return [
        route
        for kind, name in PAGES.items()
        if kind != "article"
        for route in page_routes(f"/{name}/{{hash}}", partial(entity, kind=kind), name=kind)
    ]
