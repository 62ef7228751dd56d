"""``simpul serve``: not there yet, and says so."""

from __future__ import annotations

from simpul.errors import SimpulError


def serve() -> int:
    """(Segera) Buka graf di peramban. (Coming) Open a graph in the browser."""
    raise SimpulError(
        "serve: belum ada di versi ini · not in this version yet.",
        "Sementara itu · until then: buka · open DIR/index.html",
    )
