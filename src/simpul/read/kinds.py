"""Which kind of input a file is, by its name."""

from __future__ import annotations

from pathlib import PurePosixPath

KINDS = {
    ".txt": "plain",
    ".text": "plain",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".warc": "warc",
    ".zip": "zip",
    ".wacz": "zip",
}
NAMES = ".txt, .html, .json, .jsonl, .parquet, .warc, .zip"
"""What messages name; texts and ``.warc`` may be packed as ``.gz`` too."""

_PACKED = frozenset({"plain", "html", "json", "jsonl", "warc"})


def kind_of(name: str) -> str | None:
    """The kind of the file ``name`` (plain, html, json, jsonl, parquet, warc, zip), or None for one not read here."""
    path = PurePosixPath(name.lower())
    if path.suffix == ".gz":
        inside = KINDS.get(path.with_suffix("").suffix)
        return inside if inside in _PACKED else None
    return KINDS.get(path.suffix)


def stem_of(name: str) -> str:
    """The file's name without folders and endings: "berita/a.txt.gz" → "a"."""
    path = PurePosixPath(name)
    return (path.with_suffix("") if path.suffix.lower() == ".gz" else path).stem


def passed_over(name: str) -> bool:
    """Whether a file in a folder is no input at all: hidden, or a note about the folder (README)."""
    path = PurePosixPath(name)
    return any(part.startswith(".") for part in path.parts) or path.stem.casefold().startswith("readme")
