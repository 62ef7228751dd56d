"""``simpul review``: not there yet, and says so."""

from __future__ import annotations

from simpul.errors import SimpulError


def review() -> int:
    """(Segera) Putuskan temuan dan klaim. (Coming) Judge findings and claims."""
    raise SimpulError(
        "review: belum ada di versi ini · not in this version yet.",
        "Sementara itu · until then: simpul check DIR, simpul explain CLAIM --graph DIR",
    )
