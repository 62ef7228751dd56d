"""How politely, how much and from where is fetched."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version

NAME = "Simpul"
"""The name that robots.txt files call this tool by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Times are seconds, sizes bytes (unpacked)."""

    contact: str = ""
    """An address or page that servers' keepers can turn to; part of the User-Agent."""
    delay: float = 2.0
    """Between two requests to one host; a longer Crawl-delay in its robots.txt counts more."""
    limit: int = 50
    """Pages a feed, sitemap or page named by the user and a round."""
    timeout: float = 20.0
    """For a connection, and between two parts of an answer."""
    deadline: float = 90.0
    """For one whole answer."""
    largest: int = 1 << 24
    redirects: int = 5
    tries: int = 3
    """Of one request, where the server is busy or does not answer; and rounds that a page which fails is tried in."""
    patience: float = 120.0
    """A server that asks for a longer pause than this is left alone until another round."""
    allow_local: bool = False
    """Whether this machine and private networks may be asked."""

    @property
    def agent(self) -> str:
        """The User-Agent of every request."""
        return f"{NAME}/{version('simpul')} ({f'{self.contact}; ' if self.contact else ''}news archiving)"
