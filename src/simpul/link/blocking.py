"""Which nodes are compared at all: nodes that share a block, and blocks are small.

A block is a rare word of the name, or any word of it together with a body, an organiser or a territory. How rare a word
is, is counted over all nodes, so that the order of the input does not matter. A block with more than ``LARGEST`` nodes
tells nothing and is left out: so the number of comparisons grows with the number of nodes, not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import combinations
from typing import TypeAlias

from simpul.identity import person_parts, programs
from simpul.identity.organization_changes import keys as names_before
from simpul.identity.organization_parts import parse as organization_parts
from simpul.identity.spelling import modern, sound
from simpul.identity.words import name_words
from simpul.identity.words import sound as place_sound
from simpul.link.profiles import Profile

Block: TypeAlias = tuple[str, ...]
"""A type and what its nodes share."""

LARGEST = 60
_RARE = 2
_SHORT = 3
_PLACE_HEADS = frozenset({"desa", "kelurahan", "dusun", "kampung", "kecamatan", "gedung", "jalan", "jl", "aula"})


def candidates(profiles: Collection[Profile]) -> tuple[tuple[str, str], ...]:
    """Pairs of IRIs of one type that are worth comparing, each once, sorted."""
    words = {p.iri: words_of(p) for p in profiles}
    count = {type_: Counter(w for p in profiles if p.node.type == type_ for w in words[p.iri]) for type_ in _WORDS}
    found: dict[Block, set[str]] = defaultdict(set)
    for p in profiles:
        for block in blocks(p, words[p.iri], count.get(p.node.type, Counter()).__getitem__):
            found[block].add(p.iri)
    pairs = (pair for iris in found.values() if len(iris) <= LARGEST for pair in combinations(sorted(iris), 2))
    return tuple(sorted(set(pairs)))


def words_of(p: Profile) -> frozenset[str]:
    """The words of a node's name that lead to other nodes; none for types that are not linked."""
    return frozenset(_WORDS[p.node.type](p)) if p.node.type in _WORDS else frozenset()


def rarity(nodes: int) -> int:
    """How rare a word is that so many nodes of a type have: the smaller the rarer, 0 or 1 where it leads to no other.

    Twice as many nodes are one step: so a new node changes the rank of few words, and seldom.
    """
    return nodes.bit_length()


def blocks(p: Profile, words: Iterable[str], nodes: Callable[[str], int]) -> Iterator[Block]:
    """The blocks of a node with these words; ``nodes`` counts those of its type that have a word."""
    rank = {word: rarity(nodes(word)) for word in words}
    ordered = sorted((word for word in rank if rank[word] > 1), key=lambda word: (rank[word], word))
    type_ = p.node.type
    for word in ordered[:_RARE]:
        yield type_, word
    for context in sorted({*p.bodies, *p.organisers, *p.lands, *p.around}):
        for word in ordered:
            yield type_, word, context
    if type_ == "Organization":
        for before in names_before(organization_parts(p.node.name)):
            yield type_, "=", repr(before)
        for name in p.node.names:
            if _is_short_form(name):
                yield type_, "short", name


def _is_short_form(name: str) -> bool:
    return len(name) > _SHORT and name.isupper() and " " not in name


def _person(p: Profile) -> list[str]:
    return [sound(modern(w)) for w in person_parts.parse(p.node.name).words if len(w) > 1]


def _organization(p: Profile) -> list[str]:
    name = organization_parts(p.node.name)
    return [*name.words, *name.numbers]


def _place(p: Profile) -> list[str]:
    """A place with an official code is told apart by it: no other name is looked for."""
    return [] if p.node.code else [place_sound(w) for w in name_words(p.node.name) if w not in _PLACE_HEADS]


def _program(p: Profile) -> list[str]:
    name = programs.parse(p.node.name)
    return [*sorted(name.words), *sorted(name.codes)]


_WORDS: Mapping[str, Callable[[Profile], list[str]]] = {
    "Person": _person,
    "Organization": _organization,
    "Place": _place,
    "Program": _program,
}
"""Of each type that is linked the words of a name; groups and skills are what their words say."""
