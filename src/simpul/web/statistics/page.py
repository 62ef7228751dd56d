"""Counts of articles, claims, things and findings, from the store's tables."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from starlette.requests import Request

from simpul.query import Table
from simpul.web.derived import derived
from simpul.web.findings.reading import findings_of
from simpul.web.findings.titles import title
from simpul.web.language import language
from simpul.web.library import Generation, generation
from simpul.web.linked.void import description
from simpul.web.negotiate import View
from simpul.web.ontology.terms import ontology_graph
from simpul.web.tables import table

Counts = tuple[tuple[str, int], ...]
"""How many by name, in order."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The counts, the most first, years in order; ``scores`` are claims by confidence in tenths (0..9)."""

    articles: int
    copies: int
    triples: int
    statements: int
    claims: Counts
    things: Counts
    outlets: Counts
    years: Counts
    scores: Counts
    findings: Counts


def statistics(request: Request) -> View:
    """The page of numbers."""
    here, root = generation(request), str(request.base_url)
    found = numbers(here)
    return View(
        "statistics/statistics.html.j2",
        {"found": found, "code_title": lambda code: title(code, language(request))},
        table=lambda: _table(found),
        graph=lambda: description(here, root),
        base=here.base,
    )


@derived()
def numbers(here: Generation) -> Numbers:
    """Count what the store holds."""

    def counted(statement: str) -> Counts:
        return tuple((str(name), int(number)) for name, number in here.claims.execute(statement))

    (articles,) = here.index.execute("SELECT count(*) FROM article").fetchone()
    (copies,) = here.claims.execute("SELECT count(*) FROM article WHERE origin <> iri").fetchone()
    types = here.index.execute("SELECT type, count(*) FROM node GROUP BY 1 ORDER BY 2 DESC, 1").fetchall()
    years = here.index.execute("SELECT coalesce(substr(date, 1, 4), ''), count(*) FROM article GROUP BY 1 ORDER BY 1")
    outlets = "SELECT coalesce(outlet, ''), count(*) FROM article GROUP BY 1 ORDER BY 2 DESC, 1"
    return Numbers(
        articles=articles,
        copies=copies,
        triples=len(here.facts.engine) - len(ontology_graph()),
        statements=len(here.articles),
        claims=counted("SELECT predicate, count(*) FROM claim GROUP BY 1 ORDER BY 2 DESC, 1"),
        things=tuple(types),
        outlets=counted(outlets),
        years=tuple(years),
        scores=counted("SELECT min(CAST(confidence * 10 AS INTEGER), 9), count(*) FROM claim GROUP BY 1 ORDER BY 1"),
        findings=tuple(Counter(each.code for each in findings_of(here)).most_common()),
    )


def _table(found: Numbers) -> Table:
    groups = ("claims", "things", "outlets", "years", "scores", "findings")
    rows = [("articles", "", found.articles), ("copies", "", found.copies), ("triples", "", found.triples)]
    rows += [(group, name, number) for group in groups for name, number in getattr(found, group)]
    return table(("what", "name", "number"), rows)
