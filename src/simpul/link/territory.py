"""The territory that a name tells, and the one that a whole article speaks of where a name leaves it out."""

from __future__ import annotations

from functools import lru_cache

from simpul.identity.organization_parts import parse
from simpul.identity.territories import upper
from simpul.model import LinkedArticle, Node

_UPPER_DEPTH = 1
"""Dots in the code of a regency or city; a province has none."""


def of_name(node: Node) -> frozenset[str]:
    """Codes of the one province, regency or city that the node is, lies in or works for by its code or name."""
    if node.type == "Place" and node.code:
        return frozenset({_at_most_regency(node.code)})
    if node.type == "Organization":
        return _of_body(node.name)
    return frozenset()


@lru_cache(maxsize=50_000)
def _of_body(name: str) -> frozenset[str]:
    land = parse(name).territory
    return land.codes if land and len(land.codes) == 1 else frozenset()


def _at_most_regency(code: str) -> str:
    return ".".join(code.split(".")[: _UPPER_DEPTH + 1])


def surroundings(article: LinkedArticle) -> frozenset[str]:
    """The one regency or city that an article speaks of, as a set of its code; empty where it speaks of several.

    Told by the bodies that it names and the posts in it; the dateline decides between a town and the regency of its
    name only together with them.
    """
    told = {c for n in article.nodes for c in of_name(n) if n.type == "Organization" and c.count(".") == _UPPER_DEPTH}
    told |= {
        code
        for claim in article.claims
        if claim.predicate == "holdsPost" and claim.place
        for code in of_name(claim.place)
        if code.count(".") == _UPPER_DEPTH
    }
    if told:
        return frozenset(told) if len(told) == 1 else frozenset()
    dateline = {p.code for p in upper(article.article.dateline or "") if p.code.count(".") == _UPPER_DEPTH}
    return frozenset(dateline) if len(dateline) == 1 else frozenset()
