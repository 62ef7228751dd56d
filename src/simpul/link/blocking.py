"""Which nodes are compared at all: nodes that share a block, and blocks are small.

A block is a rare word of the name, or any word of it together with a body, an organiser or a territory. How rare a word
is, is counted over all nodes, so that the order of the input does not matter. A block with more than ``LARGEST`` nodes
tells nothing and is left out: so the number of comparisons grows with the number of nodes, not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import combinations

from simpul.identity import person_parts, programs
from simpul.identity.organization_changes import keys as names_before
from simpul.identity.organization_parts import parse as organization_parts
from simpul.identity.spelling import modern, sound
from simpul.identity.words import name_words
from simpul.identity.words import sound as place_sound
from simpul.link.profiles import Profile

LARGEST = 60
_RARE = 2
_SHORT = 3
_PLACE_HEADS = frozenset({"desa", "kelurahan", "dusun", "kampung", "kecamatan", "gedung", "jalan", "jl", "aula"})


def candidates(profiles: Collection[Profile]) -> tuple[tuple[str, str], ...]:
    """Pairs of IRIs of one type that are worth comparing, each once, sorted."""
    words = {p.iri: _WORDS[p.node.type](p) for p in profiles if p.node.type in _WORDS}
    count: Counter[tuple[str, str]] = Counter((p.node.type, w) for p in profiles for w in set(words.get(p.iri, ())))
    blocks: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for p in profiles:
        for block in _blocks(p, words.get(p.iri, ()), count):
            blocks[p.node.type, *block].add(p.iri)
    pairs = (pair for iris in blocks.values() if len(iris) <= LARGEST for pair in combinations(sorted(iris), 2))
    return tuple(sorted(set(pairs)))


def _blocks(p: Profile, words: Iterable[str], count: Mapping[tuple[str, str], int]) -> Iterator[tuple[str, ...]]:
    shared = {w for w in words if count[p.node.type, w] > 1}  # a word of one node only leads to no other
    ordered = sorted(shared, key=lambda w: (count[p.node.type, w], w))
    for word in ordered[:_RARE]:
        yield (word,)
    for context in sorted({*p.bodies, *p.organisers, *p.lands, *p.around}):
        for word in ordered:
            yield word, context
    if p.node.type == "Organization":
        for before in names_before(organization_parts(p.node.name)):
            yield "=", repr(before)
        for name in p.node.names:
            if _is_short_form(name):
                yield "short", name


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
