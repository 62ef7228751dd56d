"""The terms of the graph, explained."""

from starlette.responses import RedirectResponse
from starlette.routing import Route

from simpul.web.negotiate import page_routes
from simpul.web.ontology.page import ontology

__all__ = ["routes"]


def routes() -> list[Route]:
    """The addresses of this room; ``/ontology`` is the end of the terms' own IRIs."""
    return [
        *page_routes("/ontologi", ontology, name="ontology"),
        Route("/ontology", lambda _: RedirectResponse("/ontologi", 303)),
    ]
