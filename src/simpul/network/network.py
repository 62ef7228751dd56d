"""The network of a build, opened for reading: its most central nodes, what is around one, the way between two."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import networkx as nx

from simpul.network.filters import Filters, of_claims, of_ties
from simpul.search.index import connect

Centrality = Literal["pagerank", "degree", "betweenness"]
CENTRALITIES: tuple[Centrality, ...] = ("pagerank", "degree", "betweenness")


@dataclass(frozen=True, slots=True)
class Spot:
    """A node: ``number`` holds within one file, ``x`` and ``y`` are its place (y upwards)."""

    number: int
    iri: str
    name: str
    type: str
    kind: str | None
    code: str | None
    articles: int
    x: float
    y: float
    degree: int
    pagerank: float
    betweenness: float
    community: int


@dataclass(frozen=True, slots=True)
class Line:
    """A tie between two nodes, by their numbers, with what its claims tell: ``origins`` counts copies once."""

    number: int
    source: int
    target: int
    predicate: str
    origins: int
    articles: int
    claims: int
    confidence: float
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the network: nodes sorted by number, lines by number. ``total`` counts all nodes that are shown."""

    spots: tuple[Spot, ...]
    lines: tuple[Line, ...]
    total: int


class Network:
    """A network's file, opened for reading; any thread may ask it, and it stays what it was when a new one is made."""

    def __init__(self, path: Path) -> None:
        """Raises sqlite3.Error where the file cannot be read."""
        self._db = connect(path)
        self._numbers: dict[str, int] = dict(self._db.execute("SELECT iri, id FROM node"))
        years = "SELECT DISTINCT substr(date, 1, 4) FROM stated WHERE date IS NOT NULL ORDER BY 1"
        self.years: tuple[str, ...] = tuple(year for (year,) in self._db.execute(years))
        """The years of the articles behind its ties, sorted."""
        kinds = "SELECT DISTINCT predicate FROM tie ORDER BY 1"
        self.predicates: tuple[str, ...] = tuple(name for (name,) in self._db.execute(kinds))
        """The kinds of its ties, sorted."""
        # A page, its canvas and its steps ask for the same ties one after the other.
        self._lines = lru_cache(maxsize=8)(self._read_lines)
        self._ranks = lru_cache(maxsize=len(CENTRALITIES))(self._read_ranks)

    def __contains__(self, iri: object) -> bool:
        """Whether it has a node with this IRI."""
        return iri in self._numbers

    def __len__(self) -> int:
        """The number of its nodes."""
        return len(self._numbers)

    def top(self, filters: Filters, *, by: Centrality = "pagerank", most: int = 400) -> Part:
        """The most central nodes that are tied to one another, up to ``most``."""
        ranks = self._ranks(by)
        lines = sorted(
            self._lines(filters), key=lambda line: (max(ranks[line.source], ranks[line.target]), line.number)
        )
        kept: set[int] = set()
        for line in lines:
            fresh = {line.source, line.target} - kept
            if len(kept) + len(fresh) > most:
                break
            kept |= fresh
        total = len({end for line in lines for end in (line.source, line.target)})
        return self._part(kept, lines, total)

    def of(self, iris: Collection[str], filters: Filters) -> Part:
        """These nodes, those of them that the file has, and the ties among them."""
        kept = {number for iri in iris if (number := self._numbers.get(iri))}
        return self._part(kept, self._lines(filters), len(self._numbers))

    def around(self, iri: str, filters: Filters, *, most: int = 40) -> Part:
        """A node with its neighbours, those of the most origins first; ``total`` counts all of these and itself."""
        centre = self._numbers.get(iri)
        lines = self._lines(filters) if centre else ()
        weight: dict[int, int] = {}
        for line in lines:
            if centre in (line.source, line.target):
                other = line.target if line.source == centre else line.source
                weight[other] = weight.get(other, 0) + line.origins
        ranks = self._ranks("pagerank")
        near = sorted(weight, key=lambda other: (-weight[other], ranks[other]))[:most]
        return self._part({*near, *([centre] if centre else ())}, lines, len(weight) + 1)

    def path(self, start: str, end: str, filters: Filters) -> tuple[str, ...]:
        """IRIs along a shortest way between two nodes, either way along the ties; empty where there is none."""
        graph: nx.Graph[int] = nx.Graph()
        graph.add_edges_from((line.source, line.target) for line in self._lines(filters))
        try:
            steps: list[int] = nx.bidirectional_shortest_path(graph, self._numbers[start], self._numbers[end])
        except (KeyError, nx.NodeNotFound, nx.NetworkXNoPath):
            return ()
        iris = {number: iri for iri, number in self._numbers.items()}
        return tuple(iris[number] for number in steps)

    def claims(self, iris: Collection[str], filters: Filters) -> tuple[str, ...]:
        """IRIs of the claims that tie these nodes to one another, the surest first."""
        kept = {number for iri in iris if (number := self._numbers.get(iri))}
        ties = [line.number for line in self._lines(filters) if line.source in kept and line.target in kept]
        condition = of_claims(filters)
        found = [
            row
            for tie in ties
            for row in self._db.execute(
                f"SELECT claim, confidence, date FROM stated WHERE tie = ? AND {condition.sql}",
                (tie, *condition.values),
            )
        ]
        found.sort(key=lambda row: (-row[1], row[2] or "~", row[0]))
        return tuple(dict.fromkeys(claim for claim, _, _ in found))

    def counts(self, part: Part, filters: Filters) -> tuple[int, int, int]:
        """Numbers of articles, of origins and of claims behind the ties of a part."""
        condition = of_claims(filters)
        statement = f"SELECT article, origin, claim FROM stated WHERE tie = ? AND {condition.sql}"
        rows = [row for line in part.lines for row in self._db.execute(statement, (line.number, *condition.values))]
        articles, origins, claims = ({row[place] for row in rows} for place in range(3))
        return len(articles), len(origins), len(claims)

    def _read_ranks(self, by: Centrality) -> dict[int, int]:
        rows = self._db.execute(f"SELECT id FROM node ORDER BY {CENTRALITIES[CENTRALITIES.index(by)]} DESC, id")
        return {number: rank for rank, (number,) in enumerate(rows)}

    def _read_lines(self, filters: Filters) -> tuple[Line, ...]:
        claims, ties = of_claims(filters), of_ties(filters)
        ends = "JOIN node one ON one.id = source JOIN node other ON other.id = target" if filters.types else ""
        statement = f"""
            SELECT tie.id, source, target, predicate, count(DISTINCT origin) AS origins,
              count(DISTINCT article), count(*), max(confidence), min(date), max(date)
            FROM tie JOIN stated ON stated.tie = tie.id {ends}
            WHERE {claims.sql} AND {ties.sql} GROUP BY tie.id HAVING origins >= ?
        """
        rows = self._db.execute(statement, (*claims.values, *ties.values, filters.origins))
        return tuple(Line(*row) for row in rows)

    def _spots(self, numbers: Iterable[int]) -> tuple[Spot, ...]:
        columns = "id, iri, name, type, kind, code, articles, x, y, degree, pagerank, betweenness, community"
        statement = f"SELECT {columns} FROM node WHERE id = ?"
        return tuple(Spot(*row) for n in sorted(numbers) for row in self._db.execute(statement, (n,)))

    def _part(self, kept: set[int], lines: Iterable[Line], total: int) -> Part:
        among = [line for line in lines if line.source in kept and line.target in kept]
        return Part(self._spots(kept), tuple(sorted(among, key=lambda line: line.number)), total)
