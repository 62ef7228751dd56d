"""What a build knows of each node that can help to tell whether two nodes are one thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from simpul.link.facts import Fact, Office, read_node, read_office, told
from simpul.model import LinkedArticle, Node


@dataclass(frozen=True, slots=True)
class Profile:
    """A node with what the articles say around it. Sets of IRIs unless said otherwise.

    ``articles`` counts those that name the node. ``lands`` are Kemendagri codes of the territory that its name or a
    claim tells, ``around`` those that its articles speak of (dateline, officials, agencies), where each article speaks
    of one only.
    """

    node: Node
    articles: int = 0
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


def profiles(articles: Iterable[LinkedArticle]) -> dict[str, Profile]:
    """Profiles of all nodes by IRI, whatever order the articles come in; persons without a public role are left out."""
    found: dict[str, Counter[Fact]] = defaultdict(Counter)
    for article in articles:
        for iri, facts in told(article).items():
            found[iri].update(facts)
    return {iri: profile(found[iri]) for iri in sorted(found)}


def profile(facts: Mapping[Fact, int]) -> Profile:
    """The profile of a node by all that is told of it, each fact with the number of articles that tell it.

    Its description is the one with the longest name, and has all names. Raises KeyError where nothing describes it.
    """
    values: dict[str, set[str]] = defaultdict(set)
    for field, value in facts:
        values[field].add(value)
    described = values.pop("node")
    _, _, text = min((-len(name), name, text) for text in described for name in (read_node(text).name,))
    names, offices = values.pop("names", set()), values.pop("offices", set())
    return Profile(
        replace(read_node(text), names=tuple(sorted(names))),
        sum(facts["node", text] for text in described),
        frozenset(map(read_office, offices)),
        **{field: frozenset(texts) for field, texts in values.items()},
    )
