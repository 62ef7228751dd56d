"""Names of things: hashes over raw values, so that the same fact has the same IRI in every build."""

from __future__ import annotations

import hashlib
from dataclasses import fields

from simpul.model import LinkedClaim, Node

SEPARATOR = "\x1f"
"""ASCII "unit separator" between the values that are hashed: ("a", "bc") and ("ab", "c") differ."""

_NOT_IDENTITY = frozenset({"iri", "article", "sentence", "rule", "confidence", "origin"})


def digest(*values: str) -> str:
    """First 16 hex digits of SHA-256 over the raw values, in their order."""
    return hashlib.sha256(SEPARATOR.join(values).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def iri(base: str, kind: str, *values: str) -> str:
    """``BASE KIND/HASH``, where ``base`` ends with "/". The order of the values matters."""
    return f"{base}{kind}/{digest(*values)}"


def graph_iri(base: str, article_iri: str) -> str:
    """The name of the graph that holds everything one article says."""
    return iri(base, "graph", article_iri)


def claim_iri(base: str, claim: LinkedClaim) -> str:
    """The IRI of a claim: over its article, what it says and where, but not over the rule that found it."""
    return iri(
        base,
        "claim",
        *(f"{f.name}={_raw(getattr(claim, f.name))}" for f in fields(claim) if f.name not in _NOT_IDENTITY),
    )


def _raw(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Node):
        return value.iri
    if isinstance(value, tuple):
        return ",".join(_raw(v) for v in value)
    if hasattr(value, "start") and hasattr(value, "end"):
        return f"{value.start}-{value.end}"
    return f"{type(value).__name__}:{value}"
