"""Where the ontology, shapes, code lists and questions lie."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from simpul.errors import SimpulError


@cache
def ontology_dir() -> Path:
    """The folder with ``simpul.ttl``: in the package when installed from a wheel, else the checkout's ``ontology/``.

    Raises SimpulError where neither is there (a damaged installation).
    """
    package = Path(__file__).resolve().parent
    candidates = (package / "ontology", package.parent.parent / "ontology")
    for folder in candidates:
        if folder.is_dir():
            return folder
    again = "python -m pip install --force-reinstall simpul"
    raise SimpulError(
        "Berkas ontologi tidak ada · the ontology files are missing.", f"Pasang ulang · install again: {again}"
    )
