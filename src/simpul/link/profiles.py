"""What a build knows of each node that can help to tell whether two nodes are one thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from simpul.identity.preferred import preferred
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

    Its description has the preferred name, and all names. Raises ValueError where nothing describes it.
    """
    values: dict[str, set[str]] = defaultdict(set)
    for field, value in facts:
        values[field].add(value)
    text, described = description(facts), values.pop("node")
    names, offices = values.pop("names", set()), values.pop("offices", set())
    return Profile(
        replace(read_node(text), names=tuple(sorted(names))),
        sum(facts["node", text] for text in described),
        frozenset(map(read_office, offices)),
        **{field: frozenset(texts) for field, texts in values.items()},
    )


def description(facts: Mapping[Fact, int]) -> str:
    """Of the descriptions (``facts.node_text``) among what is told of a node the first that has the preferred name.

    Raises ValueError where there is none.
    """
    told = {text: articles for (field, text), articles in facts.items() if field == "node"}
    if len(told) == 1:
        return next(iter(told))
    names: Counter[str] = Counter()
    for text, articles in told.items():
        names[read_node(text).name] += articles
    name = preferred(names)
    return min(text for text in told if read_node(text).name == name)
