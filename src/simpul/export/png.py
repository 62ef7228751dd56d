"""The static picture as PNG, drawn from the SVG."""

from __future__ import annotations

from collections.abc import Iterable

import resvg_py

from simpul.export.picture import make_picture
from simpul.export.svg import draw
from simpul.model import LinkedClaim


def picture_png(claims: Iterable[LinkedClaim], *, view: str = "all", width: int = 2000, theme: str = "light") -> bytes:
    """The picture of a view as PNG, ``width`` pixels wide. Letters come from the machine's own sans-serif font.

    Raises SimpulError for an unknown view.
    """
    return bytes(resvg_py.svg_to_bytes(svg_string=draw(make_picture(claims, view=view), theme=theme), width=width))
