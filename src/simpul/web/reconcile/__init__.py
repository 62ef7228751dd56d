"""The Reconciliation Service API 0.2, so that OpenRefine and others match their lists with the graph."""

from starlette.routing import Route

from simpul.web.reconcile.service import extend_or_match, preview, properties, suggest

__all__ = ["routes"]


def routes() -> list[Route]:
    """The addresses of this room."""
    return [
        Route("/reconcile", extend_or_match, methods=["GET", "POST"], name="reconcile"),
        Route("/reconcile/suggest/{what:str}", suggest),
        Route("/reconcile/properties", properties),
        Route("/reconcile/preview", preview),
    ]
