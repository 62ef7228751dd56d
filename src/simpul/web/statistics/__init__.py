"""The build in numbers."""

from starlette.routing import Route

from simpul.web.negotiate import page_routes
from simpul.web.statistics.page import statistics

__all__ = ["routes"]


def routes() -> list[Route]:
    """The addresses of this room."""
    return page_routes("/statistik", statistics, name="statistics")
