"""Addresses of things: an IRI's page, and a page's IRI."""

from __future__ import annotations

import re
from collections.abc import Mapping

from simpul.graph.namespaces import SIMPUL_IRI

PAGES: Mapping[str, str] = {
    "article": "artikel",
    "person": "orang",
    "organization": "lembaga",
    "place": "tempat",
    "program": "program",
    "group": "kelompok",
    "skill": "keterampilan",
}
"""The kinds of things that have a page of their own, and the first part of its address."""
_NAMED = re.compile(r":?(?: [a-z]+:\w+)? <https?://[^>]*>")
_THING = re.compile(r"([a-z]+)/([0-9a-f]+)")


def address(base: str, iri: str) -> str:
    """The address of a thing's or a term's page; the IRI itself where it is none of this build's."""
    if iri.startswith(SIMPUL_IRI):
        return f"/ontologi#{iri.removeprefix(SIMPUL_IRI)}"
    match = _THING.fullmatch(iri.removeprefix(base)) if iri.startswith(base) else None
    if match is None:
        return iri
    kind, hash_ = match.groups()
    return f"/{PAGES[kind]}/{hash_}" if kind in PAGES else f"/id/{kind}/{hash_}"


def plain(message: str) -> str:
    """A finding's message without the terms and IRIs that it names for programs."""
    return _NAMED.sub("", message)


def key(iri: str) -> str:
    """The end of a thing's IRI that tells it from all others of a build: ``KIND/HASH``."""
    return "/".join(iri.rsplit("/", 2)[-2:])
