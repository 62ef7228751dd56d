"""The two checks: one article's graph, and the merged facts of many."""

from __future__ import annotations

from rdflib import Graph

from simpul.check.engine import validate
from simpul.check.findings import findings_of
from simpul.check.vocabulary import vocabulary_results
from simpul.model import Finding


def check_article(graph: Graph) -> list[Finding]:
    """Findings about the graph of one article, violations first; the graph is not changed.

    An empty list: it fulfils every shape of ``ontology/shapes`` and uses only terms that a vocabulary defines.
    """
    results = [*validate(graph, "article"), *vocabulary_results(graph)]
    return findings_of(graph, results, "article")


def check_merged(graph: Graph) -> list[Finding]:
    """Findings about merged facts: what no article shows alone (``ontology/shapes/merged``), violations first."""
    return findings_of(graph, validate(graph, "merged"), "merged")
