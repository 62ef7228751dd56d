"""What a client prefers is what it gets."""

from __future__ import annotations

import pytest

from simpul.web.sparql.formats import GRAPHS, TABLES, choose


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/sparql-results+xml"),
        ("text/csv;q=0.5, text/tab-separated-values", "text/tab-separated-values"),
        ("text/*", "application/sparql-results+xml"),
        ("application/json", "application/sparql-results+json"),
        ("application/sparql-results+json;q=0, */*", "application/sparql-results+json"),
        ("text/csv; q=x", None),
        ("image/png", None),
    ],
)
def test_tables(accept: str, media: str | None) -> None:
    chosen = choose(accept, TABLES)
    assert (chosen.media[0] if chosen else None) == media


def test_graphs() -> None:
    wanted = {"text/turtle": 0, "text/plain": 1, "application/xml": 2, "application/json": 3}
    assert {accept: GRAPHS.index(chosen) for accept in wanted if (chosen := choose(accept, GRAPHS))} == wanted
