"""Linked claims as graphs: projections, measures, neighbourhoods, paths, a layout to draw them, tenures of posts."""

from simpul.view.measures import Measures, measure
from simpul.view.paths import ego, route
from simpul.view.places import layout
from simpul.view.projection import VIEWS, Projection, project
from simpul.view.table import ViewTable, view, view_table
from simpul.view.tenures import Tenure, tenures

__all__ = [
    "VIEWS",
    "Measures",
    "Projection",
    "Tenure",
    "ViewTable",
    "ego",
    "layout",
    "measure",
    "project",
    "route",
    "tenures",
    "view",
    "view_table",
]
