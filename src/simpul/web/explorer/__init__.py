"""The graph explorer: nodes and ties on a canvas, each tie with its sentences; views and stories that are kept."""

from simpul.web.explorer.routes import routes

__all__ = ["routes"]
