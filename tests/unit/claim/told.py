"""Contexts for the tests of claim modules: a text with the entities that somebody else has found in it."""

from __future__ import annotations

from collections.abc import Callable

from simpul.claim.context import Context, make_context
from simpul.model import Article, Claim, Entity, EntityType, Mention
from simpul.nlp import analyse

Named = tuple[str, ...]
"""An entity: its type ("Program", or with a kind "Program:training"), then its names."""


def context_of(text: str, *entities: Named, confidence: float = 1.0) -> Context:
    """A context with each entity at every place of its names, ids "e1", "e2" … in the order given."""
    made = []
    for number, (label, *names) in enumerate(entities, start=1):
        type_, _, kind = label.partition(":")
        mentions = _mentions(text, names, type_, kind or None, confidence)  # type: ignore[arg-type]
        assert mentions, f"{names} do not stand in the text"
        made.append(Entity(f"e{number}", type_, names[0], mentions, kind or None))  # type: ignore[arg-type]
    return make_context(analyse(Article("a", text)), made)


def _mentions(
    text: str, names: list[str], type_: EntityType, kind: str | None, confidence: float
) -> tuple[Mention, ...]:
    found: list[Mention] = []
    taken: set[int] = set()
    for name in sorted(names, key=len, reverse=True):
        start = text.find(name)
        while start >= 0:
            if not taken & set(range(start, start + len(name))):
                found.append(Mention(start, start + len(name), name, type_, kind, confidence))
                taken |= set(range(start, start + len(name)))
            start = text.find(name, start + 1)
    return tuple(sorted(found, key=lambda m: m.start))


def stated(
    module: Callable[[Context], list[Claim]], rules: dict[str, str], context: Context
) -> list[tuple[str, str, str | None, str]]:
    """What a module claims, as (predicate, subject's name, object's name, rule); evidence and rules are checked."""
    name = {entity.id: entity.name for entity in context.entities}
    claims = module(context)
    for claim in claims:
        assert claim.rule in rules
        assert 0 < claim.confidence <= 1
        assert claim.evidence.text == context.text[claim.evidence.start : claim.evidence.end] != ""
    return [(c.predicate, name[c.subject], name.get(c.object or ""), c.rule) for c in claims]
