"""Builds that the app starts, for every room that changes the graph."""
