"""What the joined facts say about one thing, from the articles' graphs alone: what is joined is recomputed by thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeAlias

import pyoxigraph as ox
from rdflib import OWL, PROV, SKOS

from simpul.graph.namespaces import SIMPUL
from simpul.identity.preferred import preferred_by
from simpul.link.joined import representatives
from simpul.link.rdf import JOINING
from simpul.link.store import RENAMED

Said: TypeAlias = tuple[ox.NamedNode, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]
"""A predicate and its value."""

_PREFERRED, _OTHER = ox.NamedNode(str(SKOS.prefLabel)), ox.NamedNode(str(SKOS.altLabel))
_SAME, _READ_AS = ox.NamedNode(str(PROV.alternateOf)), ox.NamedNode(str(SIMPUL.readAs))
_HOW, _FROM, _TO = (ox.NamedNode(str(p)) for p in (OWL.annotatedProperty, OWL.annotatedSource, OWL.annotatedTarget))


def merged_about(articles: ox.Store, iri: str) -> set[Said]:
    """What all articles say about a thing, with one preferred name: ``graph.merge`` for one subject."""
    quads = list(articles.quads_for_pattern(ox.NamedNode(iri), None, None))
    said: set[Said] = {(quad.predicate if _name_in(quad) is None else _OTHER, quad.object) for quad in quads}
    first = _preferred(quads)
    return said - {(_OTHER, first)} | {(_PREFERRED, first)} if first else said


def joined_about(articles: ox.Store, iri: str, members: Iterable[str], gone: Mapping[str, str]) -> set[Said]:
    """What is known of a thing and of all ``members`` that it stands for; ``gone`` says what stands for which node."""

    def there(term: object) -> object:
        return ox.NamedNode(gone[term.value]) if isinstance(term, ox.NamedNode) and term.value in gone else term

    found: set[Said] = set()
    for each in (iri, *members):
        for predicate, value in merged_about(articles, each):
            name = predicate.value if each == iri else RENAMED.get(predicate.value, predicate.value)
            found.add((ox.NamedNode(name), there(value)))  # type: ignore[arg-type]
    return found


def joined_nodes(articles: ox.Store) -> dict[str, str]:
    """What stands for which node by the links among the articles' graphs: as ``link.store.join_nodes`` tells it."""
    hows = [ox.NamedNode(str(how)) for how in JOINING]
    links = {iri_of(q.subject) for how in hows for q in articles.quads_for_pattern(None, _HOW, how)}
    pairs = {(_value(articles, link, _FROM), _value(articles, link, _TO)) for link in links}
    pairs |= {(iri_of(q.subject), iri_of(q.object)) for q in articles.quads_for_pattern(None, _SAME, None)}
    names = {iri: name for pair in pairs for iri in pair if (name := _name(articles, iri))}
    standing = {iri_of(q.object) for q in articles.quads_for_pattern(None, _READ_AS, None)}
    return {iri: best for iri, best in representatives(pairs, names, standing).items() if iri != best}


def _value(articles: ox.Store, subject: str, predicate: ox.NamedNode) -> str:
    quads = articles.quads_for_pattern(ox.NamedNode(subject), predicate, None)
    return min((iri_of(q.object) for q in quads), default="")


def _name(articles: ox.Store, iri: str) -> str:
    first = _preferred(articles.quads_for_pattern(ox.NamedNode(iri), _PREFERRED, None))
    return first.value if first else ""


def _name_in(quad: ox.Quad) -> ox.Literal | None:
    return quad.object if quad.predicate == _PREFERRED and isinstance(quad.object, ox.Literal) else None


def _preferred(quads: Iterable[ox.Quad]) -> ox.Literal | None:
    """Of the names that graphs prefer the one that stands for all; None where there is none."""
    names: dict[str, set[str]] = defaultdict(set)
    labels: dict[str, ox.Literal] = {}
    for quad in quads:
        if (name := _name_in(quad)) is not None:
            names[str(quad.graph_name)].add(name.value)
            labels[name.value] = name
    return labels[preferred_by((each, 1) for each in names.values())] if names else None


def iri_of(term: object) -> str:
    """The IRI that a term is; "" for any other term."""
    return term.value if isinstance(term, ox.NamedNode) else ""
