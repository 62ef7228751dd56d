"""What a person should look at: the findings of the build."""

from starlette.routing import Route

from simpul.web.findings.page import findings
from simpul.web.negotiate import page_routes

__all__ = ["routes"]


def routes() -> list[Route]:
    """The addresses of this room."""
    return page_routes("/temuan", findings, name="findings")
