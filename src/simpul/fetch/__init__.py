"""Feeds, sitemaps and pages → a folder of web archives. The one room that asks web servers for anything."""

from simpul.fetch.client import Client
from simpul.fetch.fetching import FetchReport, fetch
from simpul.fetch.settings import Settings

__all__ = ["Client", "FetchReport", "Settings", "fetch"]
