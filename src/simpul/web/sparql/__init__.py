"""The SPARQL 1.1 endpoint, for reading only."""

from starlette.routing import BaseRoute


def routes() -> list[BaseRoute]:
    """The addresses of this room."""
    from starlette.routing import Route

    from simpul.web.sparql.endpoint import ADDRESS, endpoint

    return [Route(ADDRESS, endpoint, methods=["GET", "POST"], name="sparql")]
