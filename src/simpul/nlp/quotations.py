"""Quotations of a text: direct and indirect, in order."""

from __future__ import annotations

from collections.abc import Sequence

from simpul.model import Quotation, Span
from simpul.nlp.direct import direct_quotations
from simpul.nlp.indirect import indirect_quotations
from simpul.nlp.quotes import Stretch


def find_quotations(text: str, stretches: Sequence[Stretch], sentences: Sequence[Span]) -> tuple[Quotation, ...]:
    """Reported words with their attribution, sorted by start. No two overlap, except that one may report another."""
    direct = direct_quotations(text, stretches, sentences)
    taken = [Span(min(q.start, q.evidence.start), max(q.end, q.evidence.end)) for q in direct]
    indirect = indirect_quotations(text, sentences, taken)
    return tuple(sorted(direct + indirect, key=lambda q: (q.start, q.end, q.mode)))
