"""What happened when: one lane for each programme, post or kind of fact."""

from starlette.routing import Route

from simpul.web.negotiate import page_routes
from simpul.web.timeline.page import timeline

__all__ = ["routes"]


def routes() -> list[Route]:
    """The addresses of this room."""
    return page_routes("/linimasa", timeline, name="timeline")
