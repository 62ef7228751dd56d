"""Document → Mention: an explicit list of finders; a trained model's proposals join the same list."""

from __future__ import annotations

from collections.abc import Callable

from simpul.find import groups, organizations, persons, places, programs, skills, titled_bodies
from simpul.find.overlaps import settle
from simpul.model import Document, Mention

FINDERS: tuple[Callable[[Document], list[Mention]], ...] = (
    organizations.find,
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
    return settle([*proposed, *document.proposals])
