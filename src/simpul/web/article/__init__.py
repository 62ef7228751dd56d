"""Articles to read, with the words that state each claim marked."""

from starlette.routing import Route

from simpul.web.article.page import article
from simpul.web.negotiate import page_routes

__all__ = ["routes"]


def routes() -> list[Route]:
    """The addresses of this room."""
    return page_routes("/artikel/{hash}", article, name="article")
