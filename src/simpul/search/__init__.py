"""Nodes found by name, type, place and time, from an index."""

from simpul.search.search import TYPES, Hit, search

__all__ = ["TYPES", "Hit", "search"]
