"""Document → Mention: an explicit list of finders; a trained model's proposals join the same list."""

from __future__ import annotations

from collections.abc import Callable

from simpul.find import groups, introduced, organizations, persons, places, programs, skills, titled_bodies
from simpul.find.overlaps import settle
from simpul.model import Document, Mention
from simpul.read import outlet_span

FINDERS: tuple[Callable[[Document], list[Mention]], ...] = (
    organizations.find,
    introduced.find,
    titled_bodies.find,
    persons.find,
    places.find,
    programs.find,
    groups.find,
    skills.find,
)


def find_mentions(document: Document) -> list[Mention]:
    """All mentions of a document, overlaps settled, sorted by start."""
    proposed = [mention for finder in FINDERS for mention in finder(document)]
    return settle(_outside_outlet(document, [*proposed, *document.proposals]))


def _outside_outlet(document: Document, mentions: list[Mention]) -> list[Mention]:
    """Without what stands in the dateline's outlet: "Semarang, ANTARA JATENG -" names the city, not the province."""
    outlet = outlet_span(document.text, publisher=document.article.publisher)
    return [m for m in mentions if outlet is None or m.end <= outlet[0] or outlet[1] <= m.start]
