"""What a result depends on beside its inputs: this very version of Simpul, and of the libraries that it stands on."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path

from simpul.ontology_files import ontology_dir

_LEFT_OUT = frozenset({".pyc", ".onnx"})
"""A model names itself (``Model.name``)."""


@cache
def code_version() -> str:
    """Hash over the package's own files, its ontology, and the versions of the libraries that it requires.

    Computed from the files themselves, so that no number needs to be raised by hand.
    """
    found = hashlib.sha256()
    for folder in (Path(__file__).resolve().parent, ontology_dir()):
        for path in sorted(folder.rglob("*")):
            if path.suffix not in _LEFT_OUT and path.is_file():
                found.update(path.relative_to(folder).as_posix().encode() + b"\0")
                found.update(path.read_bytes())
    found.update("\n".join(_libraries()).encode())
    return found.hexdigest()[:32]


def _libraries() -> Iterator[str]:
    """The required libraries that are installed, each with its version."""
    try:
        required = distribution("simpul").requires or ()
        names = [re.match(r"[\w.-]+", line) for line in required if "extra ==" not in line]
    except PackageNotFoundError:  # run from a checkout that is not installed
        return
    for name in names:
        try:
            yield f"{name[0]} {version(name[0])}" if name else ""
        except PackageNotFoundError:
            continue
