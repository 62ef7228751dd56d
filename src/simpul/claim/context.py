"""What a claim module sees: the document, its entities, and where each entity is named."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from simpul.find.overlaps import INSIDE_BODY
from simpul.model import Claim, Document, Entity, EntityType, Evidence, Mention, Predicate, Span


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place in the text where an entity is named."""

    start: int
    end: int
    entity: Entity
    mention: Mention


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """Read-only view of one article for the claim modules. ``occurrences`` are sorted by start.

    Compared by identity, so that what several modules derive from one context is derived once.
    """

    document: Document
    entities: tuple[Entity, ...]
    occurrences: tuple[Occurrence, ...]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.document.text

    def entity(self, entity_id: str) -> Entity:
        """The entity with this local id. Raises KeyError for an unknown one."""
        for entity in self.entities:
            if entity.id == entity_id:
                return entity
        raise KeyError(entity_id)

    def within(self, start: int, end: int, *types: EntityType) -> tuple[Occurrence, ...]:
        """Occurrences that lie wholly inside ``[start, end)``, of the given types (all when none is given)."""
        first = bisect_left(self.occurrences, start, key=lambda o: o.start)
        found = []
        for occurrence in self.occurrences[first:]:
            if occurrence.start >= end:
                break
            if occurrence.end <= end and (not types or occurrence.entity.type in types):
                found.append(occurrence)
        return tuple(found)

    def before(self, offset: int, *types: EntityType) -> Occurrence | None:
        """The last occurrence that ends at or before ``offset``."""
        ending = [o for o in self.occurrences if o.end <= offset and (not types or o.entity.type in types)]
        return max(ending, key=lambda o: (o.end, o.start), default=None)

    def after(self, offset: int, *types: EntityType) -> Occurrence | None:
        """The first occurrence that starts at or after ``offset``."""
        first = bisect_left(self.occurrences, offset, key=lambda o: o.start)
        return next((o for o in self.occurrences[first:] if not types or o.entity.type in types), None)

    def sentence(self, offset: int) -> Span:
        """The sentence around ``offset`` (the whole text where there are no sentences)."""
        sentences = self.document.sentences
        index = bisect_right(sentences, offset, key=lambda s: s.start) - 1
        return sentences[index] if index >= 0 else Span(0, len(self.text))

    def evidence(self, start: int, end: int) -> Evidence:
        """Evidence for ``[start, end)``, trimmed of white space and sentence-final signs at its edges."""
        while start < end and (self.text[start].isspace() or self.text[start] in ",;"):
            start += 1
        while end > start and (self.text[end - 1].isspace() or self.text[end - 1] in ",;."):
            end -= 1
        return Evidence(start, end, self.text[start:end])

    def claim(
        self,
        predicate: Predicate,
        subject: str,
        start: int,
        end: int,
        *,
        rule: str,
        confidence: float,
        **fields: Any,
    ) -> Claim:
        """A claim with evidence ``[start, end)``; ``fields`` are the further fields of ``Claim``."""
        evidence = self.evidence(start, end)
        return Claim(
            predicate=predicate, subject=subject, evidence=evidence, rule=rule, confidence=confidence, **fields
        )


def make_context(document: Document, entities: Iterable[Entity]) -> Context:
    """Index the entities' mentions by place in the text."""
    entities = tuple(entities)
    named = ((e, m) for e in entities for m in e.mentions if m.rule != INSIDE_BODY)  # a unit's name is one occurrence
    occurrences = [Occurrence(m.start, m.end, e, m) for e, m in named]
    occurrences.sort(key=lambda o: (o.start, -o.end, o.entity.id))
    return Context(document, entities, tuple(occurrences))
