"""What a build knows of each node that can help to tell whether two nodes are one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from simpul.identity.words import name_words
from simpul.link.care import NAMELESS
from simpul.link.territory import of_name, surroundings
from simpul.model import LinkedArticle, LinkedClaim, Node

_STANDING_IN = frozenset(
    {"plt", "plh", "pj", "pjs", "penjabat", "pelaksana", "tugas", "harian", "mantan", "calon", "eks"}
)
_TIMES = frozenset({"on", "start", "end", "deadline"})


@dataclass(frozen=True, slots=True)
class Office:
    """A post that somebody is said to hold: words of its title, its body and its place (IRIs, "" where untold)."""

    title: frozenset[str]
    body: str
    place: str


@dataclass(frozen=True, slots=True)
class Profile:
    """A node with what the articles say around it. Sets of IRIs unless said otherwise.

    ``lands`` are Kemendagri codes of the territory that its name or a claim tells, ``around`` those that its articles
    speak of (dateline, officials, agencies), where each article speaks of one only.
    """

    node: Node
    articles: frozenset[str] = frozenset()
    offices: frozenset[Office] = frozenset()
    bodies: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    organisers: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()

    @property
    def iri(self) -> str:
        """The node's IRI."""
        return self.node.iri


@dataclass
class _Gathered:
    node: Node
    sets: dict[str, set[object]] = field(default_factory=lambda: defaultdict(set))


def profiles(articles: Iterable[LinkedArticle]) -> dict[str, Profile]:
    """Profiles of all nodes by IRI, whatever order the articles come in; persons without a public role are left out."""
    found: dict[str, _Gathered] = {}
    for article in articles:
        around = surroundings(article)
        nodes = {n.iri: n for n in article.nodes if n.name != NAMELESS}
        for node in nodes.values():
            gathered = found.setdefault(node.iri, _Gathered(node))
            gathered.node = _fuller(gathered.node, node)
            gathered.sets["articles"].add(article.iri)
            gathered.sets["lands"].update(of_name(node))
            gathered.sets["around"].update(around)
        for claim in article.claims:
            for iri, name, values in _told(claim):
                if iri in nodes:
                    found[iri].sets[name].update(values)
    return {iri: _profile(found[iri]) for iri in sorted(found)}


def _profile(gathered: _Gathered) -> Profile:
    return Profile(gathered.node, **{name: frozenset(values) for name, values in gathered.sets.items()})  # type: ignore[arg-type]


def _fuller(left: Node, right: Node) -> Node:
    """The description with the longer name, whatever order they come in, and all names of both."""
    best = min((left, right), key=lambda n: (-len(n.name), n.name, repr(n)))
    names = tuple(sorted({*left.names, *right.names}))
    return replace(best, names=names)


def _told(claim: LinkedClaim) -> Iterable[tuple[str, str, Iterable[object]]]:
    """What a claim tells of its nodes: the node, the field of the profile, the values."""
    subject, other = claim.subject.iri, claim.object.iri if claim.object else ""
    match claim.predicate:
        case "holdsPost":
            place = claim.place.iri if claim.place else ""
            yield subject, "offices", [Office(title_words(claim.title or ""), other, place)]
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
