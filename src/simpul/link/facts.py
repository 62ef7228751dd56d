"""What an article tells of a node, as facts in text: they can be counted over articles, stored, and taken back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import TypeAlias

from simpul.identity.words import name_words
from simpul.link.care import NAMELESS
from simpul.link.territory import of_name, surroundings
from simpul.model import LinkedArticle, LinkedClaim, Node

Fact: TypeAlias = tuple[str, str]
"""A field of ``link.profiles.Profile`` and a value in it: an IRI, a code, a name, a year, or JSON of the two below."""

_STANDING_IN = frozenset(
    {"plt", "plh", "pj", "pjs", "penjabat", "pelaksana", "tugas", "harian", "mantan", "calon", "eks"}
)
_TIMES = frozenset({"on", "start", "end", "deadline"})
_DESCRIBING = tuple(f.name for f in fields(Node) if f.name != "names")


@dataclass(frozen=True, slots=True)
class Office:
    """A post that somebody is said to hold: words of its title, its body and its place (IRIs, "" where untold)."""

    title: frozenset[str]
    body: str
    place: str


def told(article: LinkedArticle) -> dict[str, frozenset[Fact]]:
    """What an article tells of each of its nodes, by IRI; persons without a public role are left out."""
    around = surroundings(article)
    found: dict[str, set[Fact]] = {}
    for node in {n.iri: n for n in article.nodes if n.name != NAMELESS}.values():
        found[node.iri] = {
            ("node", node_text(node)),
            *(("names", name) for name in node.names),
            *(("lands", code) for code in of_name(node)),
            *(("around", code) for code in around),
        }
    for claim in article.claims:
        for iri, field, values in _told(claim):
            if iri in found:
                found[iri].update((field, value) for value in values)
    return {iri: frozenset(facts) for iri, facts in found.items()}


def node_text(node: Node) -> str:
    """A node's description as text, without its names."""
    return json.dumps([getattr(node, name) for name in _DESCRIBING])


@lru_cache(maxsize=20_000)
def read_node(text: str) -> Node:
    """The description that ``node_text`` wrote, without names."""
    values = dict(zip(_DESCRIBING, json.loads(text), strict=True))
    return Node(**values | {"codes": tuple(map(tuple, values["codes"]))})


def office_text(office: Office) -> str:
    """A post as text."""
    return json.dumps([sorted(office.title), office.body, office.place])


@lru_cache(maxsize=20_000)
def read_office(text: str) -> Office:
    """The post that ``office_text`` wrote."""
    title, body, place = json.loads(text)
    return Office(frozenset(title), body, place)


def _told(claim: LinkedClaim) -> Iterator[tuple[str, str, Iterable[str]]]:
    """What a claim tells of its nodes: the node, the field of the profile, the values."""
    subject, other = claim.subject.iri, claim.object.iri if claim.object else ""
    match claim.predicate:
        case "holdsPost":
            place = claim.place.iri if claim.place else ""
            yield subject, "offices", [office_text(Office(title_words(claim.title or ""), other, place))]
            yield subject, "bodies", [other] if other else []
            yield subject, "lands", [c for n in (claim.object, claim.place) if n for c in of_name(n)]
        case "memberOf":
            yield subject, "bodies", [other]
        case "jurisdiction" | "locatedIn" if claim.object:
            yield subject, "lands", of_name(claim.object)
        case "runs" | "partnerIn" | "funds":
            yield other, "organisers", [subject] if claim.predicate == "runs" else []
        case "heldAt" if claim.object:
            yield subject, "places", [other]
            yield subject, "lands", of_name(claim.object)
        case "targets":
            yield subject, "groups", [other]
        case "hasTime" if claim.role in _TIMES:
            yield subject, "years", [str(claim.value)[:4]]
        case _:
            pass


@lru_cache(maxsize=20_000)
def title_words(title: str) -> frozenset[str]:
    """The words of a post's title that tell which post it is: "Plt. Kepala Dinas" and "Kepala Dinas" agree."""
    return frozenset(name_words(title)) - _STANDING_IN
