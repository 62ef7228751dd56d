"""Reviewing: claims, pairs and findings, one after the other, each decided with one key."""

from starlette.routing import Route

from simpul.web.review.page import decide, review, undo

__all__ = ["routes"]


def routes() -> list[Route]:
    """The addresses of this room."""
    return [
        Route("/tinjau", review, methods=["GET"], name="review"),
        Route("/tinjau", decide, methods=["POST"]),
        Route("/tinjau/batal", undo, methods=["POST"]),
    ]
