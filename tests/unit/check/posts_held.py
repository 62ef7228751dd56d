"""Articles that say no more than who holds which post: for tests of successions and contradictions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from rdflib import Graph
from tests.unit.graph.linked import claim, node

from simpul.graph import article_graph, merge
from simpul.graph.ids import iri
from simpul.graph.namespaces import DEFAULT_BASE
from simpul.model import Article, LinkedArticle, LinkedClaim, Node

DINSOS = node("Organization", "Dinas Sosial Kota Salatiga", kind="agency", level="kota")


@dataclass(frozen=True)
class Says:
    """On this day of May 2021 an article says that a person holds the post of head."""

    person: str
    day: int
    status: str = "current"
    title: str = "Kepala"
    article: str = ""


def claims(*said: Says, body: Node = DINSOS) -> tuple[LinkedClaim, ...]:
    return tuple(_claim(each, body) for each in said)


def merged(*said: Says) -> Graph:
    return merge(article_graph(article) for article in articles(claims(*said)))


def articles(found: Iterable[LinkedClaim]) -> tuple[LinkedArticle, ...]:
    every: dict[str, list[LinkedClaim]] = {}
    for each in found:
        every.setdefault(each.article_iri, []).append(each)
    return tuple(LinkedArticle(c[0].article, i, _nodes(c), tuple(c)) for i, c in sorted(every.items()))


def _nodes(found: list[LinkedClaim]) -> tuple[Node, ...]:
    nodes = {n.iri: n for c in found for n in (c.subject, c.object) if n is not None}
    return tuple(nodes[i] for i in sorted(nodes))


def _claim(said: Says, body: Node) -> LinkedClaim:
    name = said.article or f"berita-{said.day}-{said.person}"
    sentence = f"{said.title} {body.name} {said.person} hadir ({said.status})."
    return claim(
        Article(id=name, text="", date=dt.date(2021, 5, said.day)),
        sentence,
        f"{said.title} {body.name} {said.person}",
        "holdsPost",
        node("Person", said.person),
        object=body,
        title=said.title,
        status=said.status,
    )


def article_iri(name: str) -> str:
    return iri(DEFAULT_BASE, "article", name)
