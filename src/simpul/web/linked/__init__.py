"""Every IRI of the build answers, people and programs alike; and the data set describes itself."""

from starlette.responses import RedirectResponse
from starlette.routing import Route

from simpul.web.linked.files import FILES, download
from simpul.web.linked.resource import resource
from simpul.web.linked.void import void
from simpul.web.negotiate import page_routes

__all__ = ["routes"]


def routes() -> list[Route]:
    """The addresses of this room."""
    return [
        *page_routes("/id/{kind}/{hash}", resource, name="resource"),
        *page_routes("/void", void, name="void"),
        Route("/.well-known/void", lambda _: RedirectResponse("/void", 303)),
        *(Route(f"/unduh/{name}", download) for name in FILES),
    ]
