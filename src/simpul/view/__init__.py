"""Linked claims as graphs: projections, measures, neighbourhoods, paths, and a layout to draw them."""

from simpul.view.measures import Measures, measure
from simpul.view.paths import ego, route
from simpul.view.places import layout
from simpul.view.projection import VIEWS, Projection, project
from simpul.view.table import ViewTable, view, view_table

__all__ = [
    "VIEWS",
    "Measures",
    "Projection",
    "ViewTable",
    "ego",
    "layout",
    "measure",
    "project",
    "route",
    "view",
    "view_table",
]
