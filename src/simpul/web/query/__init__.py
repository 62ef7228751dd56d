"""The page where one asks in SPARQL, beginning with the questions of the ontology."""

from starlette.routing import Route

from simpul.web.negotiate import page_routes
from simpul.web.query.page import query

__all__ = ["routes"]


def routes() -> list[Route]:
    """The addresses of this room."""
    return page_routes("/kueri", query, name="query")
