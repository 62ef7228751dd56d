"""Nodes found by name, type, place and time, from an index."""

from simpul.search.search import Hit, search

__all__ = ["Hit", "search"]
