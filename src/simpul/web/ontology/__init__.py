"""The terms of the graph, explained."""

from starlette.responses import RedirectResponse
from starlette.routing import Route

from simpul.web.negotiate import page_routes
from simpul.web.ontology.page import ontology
from simpul.web.ontology.shapes import shapes

__all__ = ["routes"]


def routes() -> list[Route]:
    """The addresses of this room; ``/ontology`` and ``/shapes`` are the ends of the terms' own IRIs."""
    return [
        *page_routes("/ontologi", ontology, name="ontology"),
        *page_routes("/shapes", shapes, name="shapes"),
        Route("/ontology", lambda _: RedirectResponse("/ontologi", 303)),
    ]
