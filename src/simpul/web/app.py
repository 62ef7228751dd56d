"""The web app: its rooms, its guard, its library."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles

from simpul.web import (
    add,
    article,
    conflicts,
    entity,
    explorer,
    findings,
    gaps,
    home,
    linked,
    map,
    ontology,
    promises,
    query,
    reconcile,
    review,
    sparql,
    statistics,
    timeline,
)
from simpul.web.building.builds import Builds
from simpul.web.errors import HANDLERS
from simpul.web.explorer.networks import Networks
from simpul.web.library import Library
from simpul.web.review.desk import Desk
from simpul.web.security import Guard
from simpul.web.settings import Settings, checked
from simpul.web.sparql.pool import Pool
from simpul.web.warming import Warming

ROOMS = (
    home,
    article,
    entity,
    linked,
    explorer,
    map,
    timeline,
    promises,
    conflicts,
    gaps,
    query,
    sparql,
    reconcile,
    ontology,
    statistics,
    findings,
    review,
    add,
)
"""Packages with ``routes() -> list[Route]``; the first that fits an address answers."""


def create_app(settings: Settings) -> Starlette:
    """The app for a build's folder with a store. Raises SimpulError for settings that would not be safe.

    ``app.state`` has ``settings``, ``library``, ``networks``, ``builds``, ``desk`` and ``pool`` (processes that answer
    queries, closed at the end).
    """
    checked(settings)
    routes: list[BaseRoute] = [route for room in ROOMS for route in room.routes()]
    files = StaticFiles(packages=[("simpul.web", "static")])
    pool = Pool(settings.limits)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        warming = Warming(app.state)
        if settings.warm:
            warming.start()
        yield
        warming.stop()
        pool.close()

    app = Starlette(
        routes=[*routes, Mount("/static", files, name="static")],
        middleware=[Middleware(Guard, settings=settings)],
        exception_handlers=HANDLERS,
        lifespan=lifespan,
    )
    app.state.settings = settings
    app.state.library = Library(settings.folder)
    app.state.pool = pool
    app.state.networks = Networks(settings.folder)
    app.state.builds = Builds(settings.folder)
    app.state.desk = Desk(settings.folder, app.state.builds)
    return app
