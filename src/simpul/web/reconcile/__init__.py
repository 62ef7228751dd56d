"""The Reconciliation Service API 0.2, so that OpenRefine and others match their lists with the graph."""

from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.routing import Route

from simpul.web.reconcile.service import extend_or_match, preview, properties, suggest
from simpul.web.security import NEIGHBOUR

__all__ = ["routes"]


def routes() -> list[Route]:
    """The addresses of this room, which pages of this machine's other programs may ask too."""
    asking, reading = ["GET", "POST", "OPTIONS"], ["GET", "OPTIONS"]
    shared = [Middleware(CORSMiddleware, allow_origin_regex=NEIGHBOUR, allow_methods=["GET", "POST"])]
    return [
        Route("/reconcile", extend_or_match, methods=asking, middleware=shared, name="reconcile"),
        Route("/reconcile/suggest/{what:str}", suggest, methods=reading, middleware=shared),
        Route("/reconcile/properties", properties, methods=reading, middleware=shared),
        Route("/reconcile/preview", preview, methods=reading, middleware=shared),
    ]
