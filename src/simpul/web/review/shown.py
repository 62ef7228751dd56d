"""A claim beside its words, ready for a template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from simpul.model import VALUES, LinkedClaim, Node, Predicate
from simpul.review.fields import FIELDS, choices
from simpul.review.questions import Question

AROUND = 700
"""Characters of the article that are shown before and after the evidence."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: ``marks`` are "evidence", "subject" and "object"."""

    text: str
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a correction: ``options`` are (value, words); without any it is a line of text."""

    name: str
    value: str
    options: tuple[tuple[str, str], ...] = ()
    long: bool = False
    new: bool = False
    """Whether a name of the text may be given that is not among the options."""
    scope: str = ""
    """Where the words of values have labels (``view.labels``)."""


def pieces(question: Question) -> tuple[Piece, ...]:
    """The words around a claim's evidence, with evidence and names marked."""
    claim, text = question.claim, question.article.article.text
    start, end = claim.evidence.start, claim.evidence.end
    left, right = _cut(text, start - AROUND, back=True), _cut(text, end + AROUND, back=False)
    spans = [("evidence", start, end), *_names(text, "subject", claim.subject, left, right)]
    spans += _names(text, "object", claim.object or claim.place, left, right)
    cuts = sorted({left, right, *(p for _, a, b in spans for p in (a, b))})
    found = [
        Piece(text[a:b], tuple(dict.fromkeys(name for name, s, e in spans if s <= a and b <= e)))
        for a, b in pairwise(cuts)
    ]
    before, after = [Piece("… ")] if left else [], [Piece(" …")] if right < len(text) else []
    return (*before, *found, *after)


def fields(question: Question, predicate: Predicate) -> tuple[Field, ...]:
    """The fields of a correction to a claim of this predicate, filled with what the machine read."""
    claim = question.claim
    shape, found = FIELDS[predicate], list[Field]()
    found.append(Field("predicate", predicate, tuple((name, name) for name in FIELDS), scope="predicate"))
    for name, types in shape.things.items():
        node: Node | None = getattr(claim, name)
        named = sorted((n for n in question.article.nodes if n.type in types), key=lambda n: (n.type, n.name))
        options = tuple((n.iri, n.name) for n in named)
        found.append(Field(name, node.iri if node and node.type in types else "", options, new=True))
    for name in shape.values:
        allowed = tuple((each, each) for each in choices(predicate, name))
        value, scope = value_text(getattr(claim, name)), _scope(predicate, name)
        found.append(Field(name, value, allowed, long=name == "text", scope=scope))
    found.append(Field("evidence", claim.evidence.text, long=True))
    return tuple(found)


def values(claim: LinkedClaim) -> Sequence[Field]:
    """What a claim tells beside its things."""
    told = ((name, getattr(claim, name)) for name in VALUES)
    scope = partial(_scope, claim.predicate)
    return [Field(name, value_text(value), scope=scope(name)) for name, value in told if value is not None]


def _scope(predicate: Predicate, name: str) -> str:
    if predicate == "hasStatus" and name == "value":
        return "status"
    return name if name in ("status", "role", "bound", "mode") else ""


def value_text(value: float | int | str | None) -> str:
    """A value as a line of text; "" for none."""
    return "" if value is None else str(int(value) if isinstance(value, float) and value.is_integer() else value)


def _names(text: str, mark: str, node: Node | None, left: int, right: int) -> list[tuple[str, int, int]]:
    """Where a thing is named, its longest names first; a name inside a longer one is not marked again."""
    found: list[tuple[str, int, int]] = []
    for name in sorted(node.names, key=lambda n: -len(n)) if node else ():
        at = text.find(name, left, right)
        while at >= 0:
            if not any(a < at + len(name) and at < b for _, a, b in found):
                found.append((mark, at, at + len(name)))
            at = text.find(name, at + len(name), right)
    return found


def _cut(text: str, at: int, *, back: bool) -> int:
    """The next place between words."""
    if at <= 0 or at >= len(text):
        return max(0, min(at, len(text)))
    space = text.rfind(" ", 0, at) if back else text.find(" ", at)
    return space + 1 if back else (space if space >= 0 else len(text))
