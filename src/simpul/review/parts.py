"""What a claim says, in words: how a decision names it, so that it is found again after another extraction.

Things are named by type and names, not by IRI, and where the words stand is only a help: a claim is what an article
says, wherever in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simpul.graph.ids import digest
from simpul.model import VALUES, EntityType, LinkedClaim, Node, Predicate, stated

_THINGS = ("subject", "object", "place")
_CLAUSES = frozenset({"said", "aimsAt", "obstacle"})


@dataclass(frozen=True, slots=True)
class Named:
    """A thing as an article names it."""

    type: EntityType
    name: str
    names: tuple[str, ...] = ()
    kind: str | None = None
    level: str | None = None
    code: str | None = None

    def means(self, node: Node) -> bool:
        """Whether this may be a node: one type, and one name in common."""
        return self.type == node.type and bool(_words({self.name, *self.names}) & _words({node.name, *node.names}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The fields of ``LinkedClaim`` with things by their names; ``start`` is where the evidence stands in the text."""

    predicate: Predicate
    subject: Named
    object: Named | None = None
    place: Named | None = None
    title: str | None = None
    status: str | None = None
    role: str | None = None
    value: int | float | str | None = None
    unit: str | None = None
    bound: str | None = None
    text: str | None = None
    mode: str | None = None
    about: tuple[Named, ...] = ()
    speaker: Named | None = None
    evidence: str
    start: int
    sentence: str = ""
    rule: str = ""
    confidence: float = 1.0

    @property
    def key(self) -> str:
        """A digest of what is said, not of where, by whom, about what else, or how that was found."""
        things = (getattr(self, name) for name in _THINGS)
        named = (f"{t.type} {_folded(t.name)}" if t else "" for t in things)
        return digest(self.predicate, *named, *(_value(getattr(self, name)) for name in VALUES))

    def says(self, claim: LinkedClaim) -> bool:
        """Whether a claim says the same: predicate, things and values."""
        return self._about(claim) and all(
            _value(getattr(self, name)) == _value(getattr(claim, name)) for name in VALUES
        )

    def reads(self, claim: LinkedClaim) -> bool:
        """Whether a claim is another reading of the same words: of the same things, with other values."""
        end = self.start + len(self.evidence)
        overlap = self.start < claim.evidence.end and claim.evidence.start < end
        clause, other = _value(self.text), _value(claim.text)
        quoted = self.predicate not in _CLAUSES or clause in other or other in clause
        return overlap and quoted and self._about(claim) and self.role == claim.role

    def _about(self, claim: LinkedClaim) -> bool:
        pairs = ((getattr(self, name), getattr(claim, name)) for name in _THINGS)
        alike = (node is None if thing is None else node is not None and thing.means(node) for thing, node in pairs)
        return claim.predicate == self.predicate and all(alike)


def parts_of(claim: LinkedClaim) -> Parts:
    """A claim in words."""
    fields = stated(claim) | {"evidence": claim.evidence.text, "start": claim.evidence.start}
    return Parts(
        **fields,
        subject=named(claim.subject),
        object=named(claim.object) if claim.object else None,
        place=named(claim.place) if claim.place else None,
        about=tuple(map(named, claim.about)),
        speaker=named(claim.speaker) if claim.speaker else None,
        sentence=claim.sentence,
    )


def named(node: Node) -> Named:
    """A node by its names."""
    others = tuple(name for name in node.names if name != node.name)
    return Named(node.type, node.name, others, node.kind, node.level, node.code)


def _words(names: Iterable[str]) -> set[str]:
    return {_folded(name) for name in names}


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _value(value: float | int | str | None) -> str:
    """A value as it is compared: 40, 40.0 and "40" are one."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else _folded(str(value))
