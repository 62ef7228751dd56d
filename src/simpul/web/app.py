"""The web app: its rooms, its guard, its library."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles

from simpul.web import add, article, entity, findings, home, linked, ontology, review, statistics
from simpul.web.errors import HANDLERS
from simpul.web.library import Library
from simpul.web.security import Guard
from simpul.web.settings import Settings, checked

ROOMS = (home, article, entity, linked, ontology, statistics, findings, review, add)
"""Packages with ``routes() -> list[Route]``; the first that fits an address answers."""


def create_app(settings: Settings) -> Starlette:
    """The app for a build's folder with a store. Raises SimpulError for settings that would not be safe.

    ``app.state`` has ``settings`` and ``library``.
    """
    checked(settings)
    routes: list[BaseRoute] = [route for room in ROOMS for route in room.routes()]
    files = StaticFiles(packages=[("simpul.web", "static")])
    app = Starlette(
        routes=[*routes, Mount("/static", files, name="static")],
        middleware=[Middleware(Guard, settings=settings)],
        exception_handlers=HANDLERS,
    )
    app.state.settings = settings
    app.state.library = Library(settings.folder)
    return app
